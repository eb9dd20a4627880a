/** What inline notes are looked for in, and which of them count: the words between our own markers and others'. Types only. */
import type { DisabledBlock } from './secretlint-block.js';

/** Raw text of the lines around a finding. Long lines may be cut; `before` and `after` need one or two lines. */
export interface NearbyLines {
  before: readonly string[];
  own: readonly string[];
  after: readonly string[];
}

export interface InlineOptions {
  /** Line number of `own[0]`, from 1. */
  startLine: number;
  /** Honour other tools' markers. */
  foreign: boolean;
  /** Further texts that count as a marker, such as `nosec`. */
  markers: readonly string[];
  /** Blocks of the file switched off by secretlint comments (`disabledBlocks`). */
  blocks?: readonly DisabledBlock[];
}
