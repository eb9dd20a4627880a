/**
 * The command: a clean commit is answered at a glance (entry.ts), so that it waits for nothing but Node and the scan;
 * everything else is the whole program, which is loaded when it is asked for. The look runs from V8's compiled form of
 * it where the build left one for just this Node. That form is as trusted as the program it lies beside, and nothing is
 * written when the command runs.
 */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** What the CommonJS file has that the build makes of this. */
declare const require: (path: string) => unknown;

/** Beside this file in dist/; not followed by the bundler, because it is no literal in the import. */
const PROGRAM = './cli.js';
const LOOK = `${import.meta.dirname}/glance.cjs`;
/** V8 refuses what another version made; other machines' the name keeps out. */
const COMPILED = `${LOOK}.${process.version}-${process.platform}-${process.arch}`;

void look().answered.then((answered) => {
  if (!answered) return import(PROGRAM);
  // Nothing is open; what Node would still tidy up costs a millisecond.
  process.exit();
});

function look(): typeof import('./entry.js') {
  const cachedData = compiled();
  if (cachedData === undefined) return require('./glance.cjs') as typeof import('./entry.js');
  const source = `(function (module, require, __dirname) {${readFileSync(LOOK, 'latin1')}\n})`;
  const module = { exports: {} as typeof import('./entry.js') };
  new Script(source, { filename: LOOK, cachedData }).runInThisContext()(module, require, import.meta.dirname);
  return module.exports;
}

function compiled(): Buffer | undefined {
  try {
    return readFileSync(COMPILED);
  } catch {
    return undefined;
  }
}
