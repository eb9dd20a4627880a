// dist/glance.cjs → V8's compiled form of it for the Node that runs this, with the functions that a clean commit calls
// (src/cli/start.ts runs it). A made-up commit is scanned for that; without git there is no compiled form, and the
// command compiles what it needs at each start, as ever.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** Runs in the process that the program is compiled in: start.ts with a look at what was compiled, when it ends. */
const RUN = `
const { readFileSync, writeFileSync } = require('node:fs');
const vm = require('node:vm');
const [file, out] = process.argv.splice(1, 2, 'stanch');
const source = '(function (module, require, __dirname) {' + readFileSync(file, 'latin1') + '\\n})';
const script = new vm.Script(source, { filename: file });
process.on('exit', () => writeFileSync(out, script.createCachedData()));
const { createRequire } = require('node:module');
script.runInThisContext()({ exports: {} }, createRequire(file), require('node:path').dirname(file));
`;

/** @param dist the folder with the built program. */
export function compileGlance(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'stanch-compile-'));
  try {
    const git = (...args) =>
      execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: environment(folder) });
    git('init', '-q');
    for (let i = 0; i < 3; i++) writeFileSync(join(folder, `settings${i}.mjs`), `// ${i}\n${CODE.repeat(8)}`);
    git('add', '.');
    const file = join(dist, 'glance.cjs');
    const out = `${file}.${process.version}-${process.platform}-${process.arch}`;
    const { status, stdout } = spawnSync(process.execPath, ['-e', RUN, file, out, 'protect'], {
      cwd: folder,
      env: environment(folder),
      encoding: 'utf8',
    });
    if (status !== 0 || !stdout.startsWith('stanch: scanned 3 files'))
      throw new Error(`unexpected: ${stdout}`);
  } catch (error) {
    console.warn(`dist/glance.cjs is not compiled ahead: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(home) {
  return { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
}
