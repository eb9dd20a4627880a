/** What is known of a secret before anybody says where its objects came from. Types only. */
import type { Finding, Origin, Region } from '../core/types.js';
import type { CompiledRule } from '../engine/ruleset.js';
import type { Doubtful } from '../policy/doubt.js';

/** What is asked of a rule here. */
export type SightedRule = Pick<CompiledRule, 'id' | 'tier' | 'group' | 'provider' | 'path'>;

/** Where a secret stands in an object: bytes from the beginning of what is stored. */
export interface Span {
  start: number;
  length: number;
}

/** One object that holds the secret. */
export interface Sighting {
  origin: Origin;
  /** What is known of the secret where its confidence is greatest in this object. */
  known: Doubtful;
  /** Its first place in the object; absent where only examining the object tells. */
  span?: Span;
  /** The same in lines and columns, once somebody has looked. */
  region?: Region;
  /** False when the change under scan does not touch that line. */
  added?: boolean;
  /** What stands at that first place, once it has been examined. */
  finding?: Finding;
  /** The finding that has the confidence. */
  surest?: Finding;
  /** How much of the object has been examined: what stands around the first place, or all. */
  examined?: 'near' | 'whole';
  /** True when the object could not be read again. */
  lost?: boolean;
}
