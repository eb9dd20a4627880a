// The quick look's files in dist/ → V8's compiled form of them for the Node that runs this, with the functions that
// commits without findings call (src/cli/start.ts runs it). Made-up commits are scanned for that; without git there is
// no compiled form, and the command compiles what it needs at each start, as ever.
import { CODE, withRepository } from './made-up-repository.mjs';

const UNSURE = 'db_password = "correct-horse7"\napi_key = "changeme"\n';
const CONFIG = '[[allow]]\npaths = ["docs/**"]\nreason = "made up"\n';

/** Runs in the process that the program is compiled in: what start.ts does, and a look at what was compiled at the end. */
const RUN = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');
const [dist, suffix] = process.argv.splice(1, 2, 'stanch');
const known = require('node:module').createRequire(dist + '/stanch.cjs');
const scripts = new Map();
const loaded = new Map();
function load(path) {
  if (loaded.has(path)) return loaded.get(path);
  if (!path.startsWith('./')) return known(path);
  const file = dist + path.slice(1);
  const source = '(function (module, require, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
  const script = new Script(source, { filename: file });
  scripts.set(file + suffix, script);
  const module = { exports: {} };
  script.runInThisContext()(module, load, file, dist);
  loaded.set(path, module.exports);
  return module.exports;
}
load('./glance.cjs');
process.on('exit', () => {
  for (const [out, script] of scripts) if (!existsSync(out)) writeFileSync(out, script.createCachedData());
});
`;

/** @param dist the folder with the built program. */
export function compileGlance(dist) {
  const suffix = `.${process.version}-${process.platform}-${process.arch}`;
  try {
    withRepository((repository) => {
      const protect = (files) => {
        repository.stage(files);
        const { status, stdout, stderr } = repository.node(RUN, dist, suffix, 'protect');
        if (status !== 0 || !stdout.startsWith('stanch: scanned')) throw new Error(`${stdout}${stderr}`);
      };
      repository.stage({ 'a.mjs': CODE, 'src/b.mjs': CODE, 'src/old/c.mjs': CODE });
      repository.commit();
      // Clean, unsure, packed, not plain, and with a config: each leads to one file more.
      protect({ 'src/settings.mjs': CODE.repeat(8), 'a.mjs': CODE.repeat(16) });
      protect({ 'unsure.py': UNSURE });
      repository.git('gc', '-q');
      protect({ 'src/b.mjs': `${CODE}\n` });
      repository.git('update-index', '--index-version', '4');
      protect({ 'src/b.mjs': `${CODE}\n\n` });
      protect({ '.stanch.toml': CONFIG });
    });
  } catch (error) {
    console.warn(`the quick look is not compiled ahead: ${error.message}`);
  }
}
