/**
 * The version of V8 → how much its optimising compiler does for the rest of this process, threads among it. A scan is
 * a second's work spread over some 250 warm functions, and what compiling each thoroughly costs is more than that saves
 * (test/bench/README.md):
 *
 * - Calls are copied into their caller up to 150 bytes of code instead of 920, and a loop's first round not out of it:
 *   trees take 15 to 20 and then 4 to 8 % less processor time on Node 20, 6 to 8 and 7 % on Node 24; histories 5 to 15 and
 *   4 to 9 % on Node 20.
 * - A function is compiled when it has run three times as long; only where there is no compiler between baseline and
 *   this one, as in Node 20: another 7 % of a tree, and of a history next to nothing.
 * - Functions of WebAssembly some hundred times later: SQLite's interpreter is one of 32 KB, whose every step counted as
 *   so many bytes, and databases of any size are read as fast without it.
 *
 * Only for the program itself: as a library stanch leaves the process it runs in as it is.
 */
import { setFlagsFromString } from 'node:v8';

const FLAGS =
  '--max-inlined-bytecode-size-cumulative=150 --no-turbo-loop-peeling --wasm-tiering-budget=1000000000';
/** In bytes of code that ran between two looks at a function; V8 11 has 67,584. */
const LATER = '--interrupt-budget=200000';

/** Major versions of V8 that were seen to take them: Node 20, 22, 24 and 26. Others print a line about flags they do not know. */
const KNOWN = ['11', '12', '13', '14'];

/** @param v8 as `process.versions` tells it. Does nothing where the flags are not known to be such. */
export function inlineLess(v8: string): void {
  const major = v8.split('.', 1)[0]!;
  if (KNOWN.includes(major)) setFlagsFromString(major === '11' ? `${FLAGS} ${LATER}` : FLAGS);
}
