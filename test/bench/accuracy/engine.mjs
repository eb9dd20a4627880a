/** The engine from source, bundled once per run: benches must not depend on a build. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SOURCES = {
  './src/engine/inspector.ts': ['Inspector'],
  './src/engine/assignment.ts': ['AssignmentReader'],
  './src/engine/scorer/features.ts': ['FEATURES', 'features'],
  './src/engine/scorer/name.ts': ['nameFacts'],
  './src/engine/scorer/value.ts': ['valueFacts'],
  './src/engine/regex.ts': ['useRegexEngine'],
  './src/policy/role.ts': ['roleOf', 'weigh'],
  './src/rules/compile.ts': ['compile'],
  './src/rules/load.ts': ['loadRules'],
  './src/rules/sample.ts': ['expand'],
};

/** @param root the repository's folder. */
export async function loadEngine(root = resolve(import.meta.dirname, '../../..')) {
  // Inside node_modules, so that the bundle finds the packages it leaves out.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'stanch-bench-'));
  try {
    const outfile = join(folder, 'engine.mjs');
    const contents = Object.entries(SOURCES).map(
      ([file, names]) => `export { ${names.join(', ')} } from '${file}';`,
    );
    await build({
      stdin: { contents: contents.join('\n'), resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    const engine = await import(pathToFileURL(outfile).href);
    return { ...engine, rulesFolder: join(root, 'rules') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
