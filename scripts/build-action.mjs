// src/ and rules/ → action/dist/: the GitHub action with everything it needs inlined, so that a runner installs nothing.
// The result is committed and must be the same on every machine: no minifier, no dates, no paths; CI rebuilds and compares.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'action/dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  absWorkingDir: root,
  define: { STANCH_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
  legalComments: 'none',
};

/**
 * Packages that the command loads at run time, past the bundler → ones that it follows. Native re2 is not among them: in
 * the bundle there is only the port. A load of any other form would fail on the runner, so it fails here.
 */
const inlineLoads = {
  name: 'inline-loads',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
        .replace(/\bcreateRequire\(import\.meta\.url\)\(\s*'([\w-]+)',?\s*\)/g, "require('$1')")
        .replace(/^const load = createRequire\(import\.meta\.url\);$/m, ONLY_PORT);
      if (contents.includes('createRequire('))
        throw new Error(`${path} loads something that the bundle would not have`);
      return { contents, loader: 'ts' };
    });
  },
};
const ONLY_PORT = `const load = (name: string): unknown => {
  if (name === 're2js') return require('re2js');
  throw new Error('not in the bundle');
};`;

/** Packages that read documents. */
const DOCUMENT_READERS = ['unpdf/pdfjs', '@sqlite.org/sqlite-wasm'];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const shared = {
  ...common,
  outdir: out,
  metafile: true,
  plugins: [inlineLoads],
  // Packages written as CommonJS call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
};
const program = await build({
  ...shared,
  entryPoints: { index: 'src/action/main.ts', worker: 'src/worker.ts' },
  // Large, and only ever loaded by the thread that documents are read on.
  external: DOCUMENT_READERS,
});
const documents = await build({
  ...shared,
  entryPoints: { document: 'src/sources/document/worker.ts' },
});
// It is read from beside the code.
copyFileSync(join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), join(out, 'sqlite3.wasm'));
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
writeFileSync(
  join(out, 'licenses.txt'),
  licenses({ ...program.metafile.inputs, ...documents.metafile.inputs }),
);
await writeRules();

/** The bundled packages' licences, as they ask for. */
function licenses(inputs) {
  const names = Object.keys(inputs).map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .sort()
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const { version: its, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
      const text =
        file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
      return `${name} ${its} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The built-in rules, compiled as scripts/build.mjs does it, from the sources and not from a dist that may be old. */
async function writeRules() {
  const folder = mkdtempSync(join(root, 'node_modules/.stanch-rules-'));
  try {
    const file = join(folder, 'rules.mjs');
    await build({ ...common, packages: 'external', entryPoints: ['src/rules/build.ts'], outfile: file });
    const { buildRules } = await import(pathToFileURL(file).href);
    // The prefilter's ready-made tables stay out: they save a runner 40 ms and would put 1.5 MB into every commit of rules.
    const { columns, lines, texts } = buildRules(join(root, 'rules'), false);
    writeFileSync(join(out, 'rules.bin'), columns);
    writeFileSync(join(out, 'rules.jsonl'), lines);
    writeFileSync(join(out, 'rules.text.json'), texts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
