// What npm runs before the package is used from a checkout or packed from git: the build. `npm install --global
// git+…`, which the pre-commit framework calls since 4.0, runs it without the packages it needs
// (https://github.com/npm/cli/issues/8440: it hands on that it is global), so they are installed first where they are
// missing.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(`${root}node_modules/esbuild`)) {
  const { npm_config_global: _, npm_config_location: __, ...env } = process.env;
  const install = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  // Standard output belongs to who packs: old versions of pre-commit read the archive's name from it.
  const stdio = ['ignore', 2, 2];
  execFileSync(process.execPath, [process.env.npm_execpath, ...install], { cwd: root, env, stdio });
}
await import('./build.mjs');
