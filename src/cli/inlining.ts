/**
 * The version of V8 → how much its optimising compiler inlines for the rest of this process, threads among it. A scan is
 * a second's work spread over some 250 warm functions, and compiling each with all that it calls copied into it costs
 * more than that saves: with 150 bytes instead of 920, trees take 15 to 20 % less processor time on Node 20 and 6 to 8 %
 * on Node 24, histories 5 to 15 % and 0 to 3 %, none of them more (test/bench/README.md). Only for the program itself:
 * as a library stanch leaves the process it runs in as it is.
 */
import { setFlagsFromString } from 'node:v8';

const FLAG = '--max-inlined-bytecode-size-cumulative=150';

/** Major versions of V8 that were seen to take it: Node 20, 22, 24 and 26. Others print a line about flags they do not know. */
const KNOWN = ['11', '12', '13', '14'];

/** @param v8 as `process.versions` tells it. Does nothing where the flag is not known to be one. */
export function inlineLess(v8: string): void {
  if (KNOWN.includes(v8.split('.', 1)[0]!)) setFlagsFromString(FLAG);
}
