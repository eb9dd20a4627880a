// src/ and rules/ → dist/: the library and its worker as ESM with shared pieces, the program and the hook's hot path as
// CommonJS files, compiled rules, and types. Nothing is fetched and nothing outside dist/ and action/dist/ is written.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildGlance } from './build-glance.mjs';
import { buildProgram } from './build-program.mjs';
import { compileGlance } from './compile-glance.mjs';
import { compileProgram } from './compile-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => `${root}${path}`;
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'));

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  absWorkingDir: root,
  define: { STANCH_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
  legalComments: 'none',
};

// An import of a CommonJS package has Node search its source for names first, which takes longer than loading it.
const requireCommonJs = {
  name: 'require-commonjs',
  setup(plan) {
    plan.onResolve({ filter: /^(?:ignore|picocolors|yauzl)$/ }, ({ path }) => ({
      path,
      namespace: 'commonjs',
    }));
    plan.onLoad({ filter: /.*/, namespace: 'commonjs' }, ({ path }) => ({
      contents: `import { createRequire } from 'node:module';
export default createRequire(import.meta.url)('${path}');`,
    }));
  },
};

await build({
  ...common,
  format: 'esm',
  splitting: true,
  packages: 'external',
  plugins: [requireCommonJs],
  entryPoints: {
    index: 'src/index.ts',
    worker: 'src/worker.ts',
    rules: 'src/rules/build.ts',
  },
  outdir: 'dist',
  chunkNames: 'chunk-[hash]',
});

// SQLite's own build for JavaScript goes into the file of the thread that reads documents: as a package it would be left
// out on Node 20, where it works but does not say so.
await build({
  ...common,
  format: 'esm',
  entryPoints: { document: 'src/sources/document/worker.ts' },
  outdir: 'dist',
  external: ['unpdf/*'],
});
copyFileSync(at('node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), at('dist/sqlite3.wasm'));

// The command: what a hook runs must start as fast as Node itself, so it is one file and loads the rest when needed.
await buildGlance(common, root);
await buildProgram(common, root);

const { buildRules } = await import(at('dist/rules.js'));
const { columns, lines, texts } = buildRules(at('rules'));
writeFileSync(at('dist/rules.bin'), columns);
writeFileSync(at('dist/rules.jsonl'), lines);
writeFileSync(at('dist/rules.text.json'), texts);
compileGlance(at('dist'));
compileProgram(at('dist'));

if (!process.argv.includes('--no-types')) {
  const tsc = createRequire(import.meta.url)
    .resolve('typescript/package.json')
    .replace('package.json', 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
}
