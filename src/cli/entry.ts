/**
 * The command itself, bundled to one small file: a clean commit is answered at a glance, so that it waits for nothing
 * but Node and the scan; everything else is the whole program, which is loaded when it is asked for.
 */
import { glance } from './glance.js';

/** Beside this file in dist/; not followed by the bundler, because it is no literal in the import. */
const PROGRAM = './cli.js';

const world = {
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  // The global clock, `performance`, takes longer to load than all of a commit's files.
  clock: () => process.uptime() * 1000,
};
void glance(process.argv.slice(2), world).then((answered) => {
  if (!answered) return import(PROGRAM);
  // Nothing is open; what Node would still tidy up costs a millisecond.
  process.exit();
});
