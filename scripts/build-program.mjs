// src/cli/main.ts → dist/cli.cjs, the whole program as one CommonJS file: reading and linking its modules one by one took
// longer than all else that a small scan does. What a command imports while running starts when it is imported, as ever;
// packages are imported by dist/import.cjs, since a file that runs from V8's compiled form may import none.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
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

/** @param common esbuild's settings for all of the program. @param root the repository. */
export async function buildProgram(common, root) {
  await build({
    ...common,
    format: 'cjs',
    packages: 'external',
    external: ['./import.cjs'],
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: join(root, 'dist/cli.cjs'),
    define: { ...common.define, 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [builtinsAtFirstCall, importPackages],
  });
  writeFileSync(join(root, 'dist/import.cjs'), "'use strict';\nmodule.exports = (name) => import(name);\n");
}
