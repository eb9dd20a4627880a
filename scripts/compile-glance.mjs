// The quick look's files in dist/ → V8's compiled form of them for the Node that runs this, with the functions that
// commits without findings call (src/cli/start.ts runs it). Made-up commits are scanned for that; without git there is
// no compiled form, and the command compiles what it needs at each start, as ever.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CODE = `import { readFile } from 'node:fs/promises';

/** Reads settings; a token stands in the environment. */
export async function settings(path, options = {}) {
  const token = options.token ?? process.env.SERVICE_TOKEN;
  const text = await readFile(path, 'utf8');
  return { ...JSON.parse(text), headers: { Authorization: 'Bearer ' + token }, url: 'https://example.com/api?key=' };
}
`;

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
  const folder = mkdtempSync(join(tmpdir(), 'stanch-compile-'));
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const suffix = `.${process.version}-${process.platform}-${process.arch}`;
  const commit = (files) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    execFileSync('git', ['add', '.'], { cwd: folder, stdio: 'ignore', env });
    const run = spawnSync(process.execPath, ['-e', RUN, dist, suffix, 'protect'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    if (run.status !== 0 || !run.stdout.startsWith('stanch: scanned'))
      throw new Error(`${run.stdout}${run.stderr}`);
  };
  try {
    const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore', env });
    git('init', '-q');
    mkdirSync(join(folder, 'src/old'), { recursive: true });
    for (const name of ['a.mjs', 'src/b.mjs', 'src/old/c.mjs']) writeFileSync(join(folder, name), CODE);
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'first');
    // Clean, unsure, packed, not plain, and with a config: each leads to one file more.
    commit({ 'src/settings.mjs': CODE.repeat(8), 'a.mjs': CODE.repeat(16) });
    commit({ 'unsure.py': UNSURE });
    git('gc', '-q');
    commit({ 'src/b.mjs': `${CODE}\n` });
    git('update-index', '--index-version', '4');
    commit({ 'src/b.mjs': `${CODE}\n\n` });
    commit({ '.stanch.toml': CONFIG });
  } catch (error) {
    console.warn(`the quick look is not compiled ahead: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
