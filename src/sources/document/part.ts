/** Documents as whoever opens them and whoever reads them speak of them. Types only. */

export type DocumentKind = 'pdf' | 'sqlite';

/** What a document holds at one place. */
export interface Part {
  /** Where in the document: `page 3`, a table's name. */
  name: string;
  bytes: Uint8Array;
  /** True when the next part goes on with this one. */
  more?: boolean;
}
