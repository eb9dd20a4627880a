/** What stands between a name and its value → how it gives it. The reading itself is in assignment.ts. */
import { pairOf } from './literal.js';

/** How the value was given to the name. */
export type Operator =
  /** `=`, `:`, `:=`, `=>`, `->`, `<-` */
  | 'assign'
  /** `==`, `!=` */
  | 'compare'
  /** `set("name", "value")`, `name("value")`, `name || "value"`, `get("name") || "value"` */
  | 'argument'
  /** `<name>value</name>`, `name="…" value="…"` */
  | 'markup'
  /** `--name value`, `IDENTIFIED BY 'value'` */
  | 'space';

/** Operators of two bytes behind which a literal may stand, how they give it, and whether a third, `=`, may be part of them. */
export const PAIRS: readonly { pair: string; operator: Operator; mayBeLonger: boolean }[] = [
  { pair: '||', operator: 'argument', mayBeLonger: true },
  { pair: '??', operator: 'argument', mayBeLonger: true },
  { pair: '!=', operator: 'compare', mayBeLonger: true },
  { pair: '->', operator: 'assign', mayBeLonger: false },
  { pair: '<-', operator: 'assign', mayBeLonger: false },
  { pair: '+=', operator: 'assign', mayBeLonger: false },
];
/** Each as `pairOf` has it. */
export const PAIR_BYTES: readonly number[] = PAIRS.map(({ pair }) => pairOf(pair));
