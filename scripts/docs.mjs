/**
 * Prints everything that is generated from code and rules: rules/README.md and the schemas of schema/. CI runs it and
 * demands that nothing changed. Sources are bundled on the fly, so no build is needed before.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

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

process.chdir(root);
const { loadPack, catalogue, rulesSchema } = await importSources(`
  export { loadPack } from './src/rules/load.ts';
  export { catalogue } from './src/rules/catalogue.ts';
  export { rulesSchema } from './src/rules/schema.ts';
`);

/** Every generated file with its text. */
const files = {
  'rules/README.md': () => catalogue(loadPack(['rules'])),
  'schema/rules.schema.json': () => `${JSON.stringify(rulesSchema(), null, 2)}\n`,
};

for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text());
}
