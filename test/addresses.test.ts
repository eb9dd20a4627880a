/** What is said of where this project is to be had: one repository, one package, one version, as package.json has them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const { name, version, repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  repository: { url: string };
};
const REPOSITORY = repository.url.replace(/^git\+|\.git$/g, '');
const SLUG = new URL(REPOSITORY).pathname.slice(1);
const PACKAGE = `https://www.npmjs.com/package/${name}`;
const IN_PACKAGE = `https://unpkg.com/${name}/`;

const TOLD = ['.pre-commit-hooks.yaml', 'CHANGELOG.md', 'README.md', 'SECURITY.md', 'action.yml'].concat(
  ...['.github', 'docs', 'schema', 'scripts', 'src'].map((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1)),
  ),
);

/** Everything that a pattern's first group finds, with the file that says it. */
function said(pattern: RegExp): { file: string; what: string }[] {
  return TOLD.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].map((match) => ({ file, what: match[1]! })),
  );
}

describe('where this project is to be had', () => {
  it('is the repository or the package, whoever says it', () => {
    const addresses = said(/(https?:\/\/[^\s"'`<>)]*\bstanch\b[^\s"'`<>)]*)/g);
    const isOurs = (address: string) =>
      address === REPOSITORY ||
      address === PACKAGE ||
      (address.startsWith(IN_PACKAGE) && existsSync(join(ROOT, address.slice(IN_PACKAGE.length))));
    expect(addresses.filter(({ what }) => !isOurs(what))).toEqual([]);
    for (const known of [REPOSITORY, PACKAGE, IN_PACKAGE])
      expect(addresses.some(({ what }) => what.startsWith(known))).toBe(true);
  });

  it.each<[string, RegExp, string]>([
    ['a workflow', /\buses: ([^\s]*\/stanch@[^\s]*)/g, `${SLUG}@v${version}`],
    ['a hook', /repo: https:[^\s]*\/stanch\n\s*rev: ([^\s]*)/g, `v${version}`],
    ['a call of the package', /\b(?:npx|npx --yes) (stanch@[^\s]*)/g, `${name}@${version}`],
  ])('is the version to come where %s names it', (_, pattern, expected) => {
    const named = said(pattern);
    expect(named.filter(({ what }) => what !== expected)).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});
