/**
 * The command: a clean commit is answered at a glance (entry.ts), so that it waits for nothing but Node and the scan;
 * everything else is the whole program, which is loaded when it is asked for. Both run from V8's compiled form of them
 * where the build left one for just this Node. That form is as trusted as the program it lies beside, and nothing is
 * written when the command runs.
 */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { inlineLess } from './inlining.js';

/** What the CommonJS file has that the build makes of this. */
declare const require: (path: string) => unknown;

/** V8 refuses what another version made; other machines' the name keeps out. */
const COMPILED = `${process.version}-${process.platform}-${process.arch}`;
const loaded = new Map<string, unknown>();

/** First words of the commands that a look may answer (glance.ts): no other waits for it to be loaded. */
const LOOKED_AT = ['hook', 'protect', 'staged'];

void glance().then((said) => {
  // Nothing is open; what Node would still tidy up costs a millisecond.
  if (said) process.exit();
  // Before the program is loaded: V8 takes compiled forms only from where its flags were the same.
  inlineLess(process.versions.v8);
  load('./cli.cjs');
});

/** Whether all has been said. */
async function glance(): Promise<boolean> {
  if (!LOOKED_AT.includes(process.argv[2] ?? '')) return false;
  return (load('./glance.cjs') as typeof import('./entry.js')).answered;
}

/** What the look's own `require` does: its other files may be compiled, too. Each runs once, as with `require`. */
function load(path: string): unknown {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const file = `${import.meta.dirname}/${path.slice(2)}`;
  const cachedData = path.startsWith('./') ? compiled(file) : undefined;
  if (cachedData === undefined) return require(path);
  // As UTF-8, which Node reads without JavaScript of its own; it is all ASCII.
  const source = `(function (module, require, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const module = { exports: {} };
  new Script(source, { filename: file, cachedData }).runInThisContext()(
    module,
    load,
    file,
    import.meta.dirname,
  );
  loaded.set(path, module.exports);
  return module.exports;
}

function compiled(file: string): Buffer | undefined {
  try {
    return readFileSync(`${file}.${COMPILED}`);
  } catch {
    return undefined;
  }
}
