// src/cli/main.ts → dist/cli.cjs, the whole program as one CommonJS file: reading and linking its modules one by one took
// longer than all else that a small scan does. What a command imports while running starts when it is imported, as ever;
// packages are imported by dist/import.cjs, since a file that runs from V8's compiled form may import none.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inAscii } from './ascii.mjs';
import { builtinsAtFirstCall } from './build-glance.mjs';

/** Packages that are ES modules and nothing else. Of CommonJS ones Node would search the source for names to export. */
const ES_ONLY = ['@sqlite.org/sqlite-wasm', 'modern-tar', 'unpdf/pdfjs', 'yargs'];

const importPackages = {
  name: 'import-packages',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\bawait import\('([a-z@][^']*)'\)/g, (_, name) =>
        ES_ONLY.includes(name)
          ? `await require('./import.cjs')('${name}')`
          : `{ default: require('${name}') }`,
      ),
      loader: 'ts',
    }));
    // Any other form of it would fail when it runs, so it fails here.
    plugin.onResolve({ filter: /^[a-z@]/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { errors: [{ text: `${path} is imported in a form unknown to the build` }] }
        : undefined,
    );
  },
};

/** What of a package, or of Node, waits until it is used: most scans use none of it, and loading it all took longer than they do. */
const AT_FIRST_USE = {
  ignore: 'export default (...args) => it()(...args);',
  'node:tty': 'export const isatty = (...args) => it().isatty(...args);',
  'node:worker_threads': 'export function Worker(...args) { return new (it().Worker)(...args); }',
  picocolors: 'export default { createColors: (...args) => it().createColors(...args) };',
  'smol-toml': `export const parse = (...args) => it().parse(...args);
export const TomlError = { [Symbol.hasInstance]: (error) => error instanceof it().TomlError };`,
};

const packagesAtFirstUse = {
  name: 'packages-at-first-use',
  setup(plugin) {
    plugin.onResolve({ filter: /^[a-z]/ }, ({ path, importer, namespace }) =>
      // What is itself loaded when it is needed takes all of a module.
      path in AT_FIRST_USE && !importer.endsWith('document/thread.ts')
        ? namespace === 'file'
          ? { path, namespace: 'late' }
          : { path, external: true }
        : undefined,
    );
    plugin.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `let known; const it = () => (known ??= require('${path}'));\n${AT_FIRST_USE[path]}`,
    }));
  },
};

/** @param common esbuild's settings for all of the program. @param root the repository. */
export async function buildProgram(common, root) {
  await build({
    ...common,
    format: 'cjs',
    packages: 'external',
    external: ['./import.cjs'],
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: join(root, 'dist/cli.cjs'),
    // Half the text to read; names stay, for profiles and for reports of faults.
    minifyWhitespace: true,
    define: { ...common.define, 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [builtinsAtFirstCall, packagesAtFirstUse, importPackages],
  });
  inAscii(join(root, 'dist/cli.cjs'));
  writeFileSync(join(root, 'dist/import.cjs'), "'use strict';\nmodule.exports = (name) => import(name);\n");
}
