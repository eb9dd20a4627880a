/**
 * The command itself, bundled to one small file: a clean commit is answered at a glance, so that it waits for nothing
 * but Node and the scan; everything else is the whole program, which is loaded when it is asked for.
 */
import { glance } from './glance.js';

/** Beside this file in dist/; not followed by the bundler, because it is no literal in the import. */
const PROGRAM = './cli.js';

void glance(process.argv.slice(2), process.env, process.cwd(), () => performance.now()).then((answered) =>
  answered ? undefined : import(PROGRAM),
);
