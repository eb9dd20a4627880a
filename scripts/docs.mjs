/**
 * Prints everything that is generated from code and rules: rules/README.md and the schemas of schema/. CI runs it and
 * demands that nothing changed. Sources are bundled on the fly, so no build is needed before. `node scripts/docs.mjs
 * FOLDER` prints into another folder instead of the repository.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = resolve(process.argv[2] ?? root);

/** Imports TypeScript sources as one bundle that lives, for the moment of the import, where node_modules is found. */
async function importSources(source) {
  await mkdir(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = await mkdtemp(join(root, 'node_modules/.cache/stanch-docs-'));
  const outfile = join(folder, 'docs.mjs');
  try {
    await build({
      stdin: { contents: source, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Rule files are named relative to the repository in messages.
process.chdir(root);
const { loadPack, catalogue, rulesSchema, UserError } = await importSources(`
  export { loadPack } from './src/rules/load.ts';
  export { catalogue } from './src/rules/catalogue.ts';
  export { rulesSchema } from './src/rules/schema.ts';
  export { UserError } from './src/core/errors.ts';
`);

/** Every generated file with its text. */
const files = {
  'rules/README.md': () => catalogue(loadPack(['rules'])),
  'schema/rules.schema.json': () => `${JSON.stringify(rulesSchema(), null, 2)}\n`,
};

try {
  const texts = Object.entries(files).map(([path, text]) => [path, text()]);
  for (const [path, text] of texts) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), text);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
