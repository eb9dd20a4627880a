// src/cli/entry.ts → dist/stanch.cjs, what every commit waits for, and dist/seldom.cjs, what hardly a clean one needs.
// Node reads and compiles what a file holds before it runs any of it, and loads its own modules where they are asked
// for; so the first file holds no more than the quick look runs through, and asks for the rest at the first call.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Modules that a match, a packed blob or an encoded run leads to; the quick look uses functions of them only. */
const SELDOM = [
  'core/digest',
  'engine/appraise',
  'engine/decode/unwrap',
  'engine/regex',
  'engine/runs',
  'engine/score',
  'engine/settle',
  'policy/role',
];
/** Node's modules of which the quick look uses functions, if any. */
const BUILTINS = ['node:child_process', 'node:crypto', 'node:zlib'];

/** @param common esbuild's settings for all of the program. @param root the repository. */
export async function buildGlance(common, root) {
  const path = (module) => resolve(root, 'src', `${module}.ts`);
  const files = new Set(SELDOM.map(path));
  const options = {
    ...common,
    format: 'cjs',
    packages: 'external',
    minify: true,
    absWorkingDir: root,
    define: { ...common.define, 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
  };
  await build({
    ...options,
    entryPoints: { stanch: join(root, 'src/cli/entry.ts') },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.cjs' },
    external: ['./cli.js', './seldom.cjs'],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [atFirstCall(files)],
  });
  await build({
    ...options,
    stdin: {
      contents: SELDOM.map((module) => `export * from ${JSON.stringify(path(module))};`).join('\n'),
      resolveDir: root,
    },
    outfile: join(root, 'dist/seldom.cjs'),
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [leftToProgram],
  });
}

/** Puts functions that load their module in the place of modules. */
function atFirstCall(files) {
  return {
    name: 'at-first-call',
    setup(plugin) {
      leftToProgram.setup(plugin);
      plugin.onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
        BUILTINS.includes(path) && namespace === 'file' ? { path, namespace: 'builtin' } : undefined,
      );
      plugin.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => ({
        contents: stubs(functionsOf(await import(path)), path),
      }));
      plugin.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        files.has(path) ? { contents: stubs(exportedFunctions(path), './seldom.cjs') } : undefined,
      );
    },
  };
}

function stubs(names, module) {
  const load = `let known; const it = () => (known ??= require(${JSON.stringify(module)}));`;
  return [load, ...names.map((name) => `export const ${name} = (...args) => it().${name}(...args);`)].join(
    '\n',
  );
}

/** A module that exports more than functions the bundler then misses, should the quick look use that. */
function exportedFunctions(path) {
  return [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
}

function functionsOf(module) {
  return Object.keys(module).filter((name) => typeof module[name] === 'function' && /^[a-z]/.test(name));
}

/** What is imported while running, say to open an archive, is in neither file: its import fails, and the whole program takes over. */
const leftToProgram = {
  name: 'left-to-program',
  setup(plugin) {
    plugin.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === 'dynamic-import' && path !== './cli.js'
        ? { path: './left-to-program.js', external: true }
        : undefined,
    );
  },
};
