// src/cli/ → dist/stanch.cjs, the command; dist/glance.cjs, what every commit waits for; dist/seldom.cjs and score.cjs,
// what matches lead to; dist/packed.cjs and asked.cjs, what reads packs and starts git; and dist/second.cjs, the look
// where policy has a say. Node reads and compiles what a file holds before it runs any of it, and loads its own modules
// where they are asked for; so the first file holds no more than the quick look runs through, and asks for the rest at
// the first call.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { inAscii } from './ascii.mjs';

/** Modules that a match, an encoded run, a large text or a notebook leads to; the quick look holds stand-ins for them. */
const SELDOM = [
  'core/lines',
  'core/secret',
  'engine/appraise',
  'engine/block',
  'engine/carry',
  'engine/decode/notebook',
  'engine/decode/quoted',
  'engine/decode/unwrap',
  'engine/decode/value',
  'engine/near',
  'engine/regex',
  'engine/runs',
  'engine/settle',
  'policy/role',
  'sources/pieces',
];
/** What starts git, and reads what it says: where a repository is not plain, a staged blob is packed, or something was found. */
const ASKED = [
  'sources/git/added',
  'sources/git/archives',
  'sources/git/blobs',
  'sources/git/spawn',
  'sources/git/staged-list',
  'sources/git/staged-others',
];
/** What reads commits and folders that are packed. */
const PACKED = ['sources/git/plain/packed'];
/** What weighs values of telling names: the tables of a model, so they are in a file of their own. */
const SCORE = ['engine/score'];
/** Node's modules of which the quick look uses functions and constants, if any. */
const BUILTINS = ['node:child_process', 'node:crypto', 'node:v8', 'node:zlib'];

/** Of the program's scan, what staged changes never need. */
const NEVER = [
  'scan/crew',
  'scan/listing',
  'scan/opener',
  'sources/git/history',
  'sources/log',
  'sources/stream',
  'sources/tree',
  'sources/worktree',
];

/** @param common esbuild's settings for all of the program. @param root the repository. */
export async function buildGlance(common, root) {
  const path = (module) => resolve(root, 'src', `${module}.ts`);
  const from = (file, modules) => modules.map((module) => [path(module), file]);
  const options = {
    ...common,
    format: 'cjs',
    packages: 'external',
    minify: true,
    absWorkingDir: root,
    external: [
      './cli.cjs',
      './glance.cjs',
      './seldom.cjs',
      './asked.cjs',
      './packed.cjs',
      './score.cjs',
      './second.cjs',
    ],
    define: { ...common.define, 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
  };
  const url = "const __url = require('node:url').pathToFileURL(__filename).href;";
  const all = (modules) => ({
    contents: modules.map((module) => `export * from ${JSON.stringify(path(module))};`).join('\n'),
    resolveDir: root,
  });
  const weighing = from('./score.cjs', SCORE);
  const rest = [
    ...from('./seldom.cjs', SELDOM),
    ...from('./asked.cjs', ASKED),
    ...from('./packed.cjs', PACKED),
    ...weighing,
  ];
  await Promise.all([
    build({
      ...options,
      entryPoints: [path('cli/start')],
      outfile: join(root, 'dist/stanch.cjs'),
      plugins: [builtinsAtFirstCall],
      banner: { js: '#!/usr/bin/env node' },
    }),
    build({
      ...options,
      entryPoints: [path('cli/entry')],
      outfile: join(root, 'dist/glance.cjs'),
      plugins: [atFirstCall([...rest, ...from('./second.cjs', ['cli/second-look'])])],
    }),
    build({
      ...options,
      entryPoints: [path('cli/second-look')],
      outfile: join(root, 'dist/second.cjs'),
      banner: { js: url },
      plugins: [atFirstCall([...rest, ...from('./left-to-program.js', NEVER)])],
    }),
    build({
      ...options,
      stdin: all(SELDOM),
      outfile: join(root, 'dist/seldom.cjs'),
      banner: { js: url },
      plugins: [atFirstCall(weighing)],
    }),
    ...Object.entries({ asked: ASKED, packed: PACKED, score: SCORE }).map(([name, modules]) =>
      build({
        ...options,
        stdin: all(modules),
        outfile: join(root, `dist/${name}.cjs`),
        plugins: [atFirstCall([])],
      }),
    ),
  ]);
  for (const name of ['seldom', 'score']) inAscii(join(root, `dist/${name}.cjs`));
}

/** Numbers of a module, read from it when one is asked for. */
const CONSTANTS = 'export const constants = new Proxy({}, { get: (_, name) => it().constants[name] });';

/** Puts functions that load their module in the place of Node's modules. */
export const builtinsAtFirstCall = {
  name: 'builtins-at-first-call',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      BUILTINS.includes(path) && namespace === 'file' ? { path, namespace: 'builtin' } : undefined,
    );
    plugin.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => ({
      contents: `${stubs(functionsOf(await import(path)), path)}\n${CONSTANTS}`,
    }));
  },
};

/** The same, and for modules of ours by the file that holds them. */
function atFirstCall(ours) {
  const files = new Map(ours);
  return {
    name: 'at-first-call',
    setup(plugin) {
      builtinsAtFirstCall.setup(plugin);
      // What is imported while running, say to open an archive, is in none of the files: the import fails, and the whole
      // program takes over.
      plugin.onResolve({ filter: /^\.\.?\/|^[a-z@]/ }, ({ kind }) =>
        kind === 'dynamic-import' ? LEFT_TO_PROGRAM : undefined,
      );
      plugin.onResolve({ filter: /^\.\/left-to-program\.js$/ }, () => LEFT_TO_PROGRAM);
      plugin.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const file = files.get(path);
        return file === undefined ? undefined : { contents: standIn(readFileSync(path, 'utf8'), file) };
      });
    },
  };
}

const LEFT_TO_PROGRAM = { path: './left-to-program.js', external: true };

function stubs(names, module) {
  const load = `let known; const it = () => (known ??= require(${JSON.stringify(module)}));`;
  return [load, ...names.map((name) => `export const ${name} = (...args) => it().${name}(...args);`)].join(
    '\n',
  );
}

/**
 * Functions, numbers and classes that are only made (`new`, no `instanceof`, nothing static). What else a module exports
 * the bundler then misses, should somebody use it.
 */
function standIn(source, file) {
  const all = (pattern) => [...source.matchAll(pattern)].map(([, found]) => found);
  const numbers = all(/^(export const \w+ = [\d_]+;)$/gm);
  const classes = all(/^export class (\w+)/gm);
  const made = classes.map(
    (name) => `export function ${name}(...args) { return new (it().${name})(...args); }`,
  );
  return [...numbers, stubs(all(/^export (?:async )?function (\w+)/gm), file), ...made].join('\n');
}

function functionsOf(module) {
  return Object.keys(module).filter((name) => typeof module[name] === 'function' && /^[a-z]/.test(name));
}
