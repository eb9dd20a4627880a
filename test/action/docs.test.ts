/** The blocks of docs/ci.md are to be copied: they parse, and their commands stop a leak. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { words } from '../../src/action/words.js';
import { stanch } from '../cli/io.js';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { manifest, ROOT } from './runner.js';

afterAll(removeTemporaryFolders);

const text = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, body]) => ({
  language,
  body: body!,
}));
const lines = blocks.flatMap(({ body }) =>
  [...body.matchAll(/npx --yes stanch@[\d.]+ (history [^\n']*)/g)].map((match) => match[1]!),
);

test('every YAML block is YAML', () => {
  const yaml = blocks.filter(({ language }) => language === 'yaml');
  expect(yaml.length).toBeGreaterThan(5);
  for (const { body } of yaml) expect(() => parse(body)).not.toThrow();
});

test('every input and output of the action is described', () => {
  for (const name of Object.keys({ ...manifest.inputs, ...manifest.outputs }))
    expect(text).toContain(`\`${name}\``);
});

describe('every command stops a leak and lets the rest pass', () => {
  test.each([...new Set(lines)])('%s', async (line) => {
    const repo = TestRepo.create();
    const base = repo.commit('first', { 'a.txt': 'a\n' });
    repo.git('update-ref', 'refs/remotes/origin/main', base);
    const fine = repo.commit('second', { 'b.txt': 'b\n' });
    const run = (head: string) => stanch(words(filledIn(line, base, head)), { cwd: repo.dir });
    expect((await run(fine)).code).toBe(0);
    const bad = repo.commit('leak', { 'c.txt': `token = ${githubToken(1)} # stanch:allow\n` });
    const { code } = await run(bad);
    // Only a change judged by its base has no say; the others are pushes.
    expect(code).toBe(line.includes('--policy-from') ? 1 : 0);
  });
});

/** A command with the variables that the CI system would set. */
function filledIn(line: string, base: string, head: string): string {
  return line
    .replace(/\$\{\w+:-(0+)\}/g, '$1')
    .replace(/\$(?:CI_MERGE_REQUEST_DIFF_BASE_SHA|CI_COMMIT_BEFORE_SHA)/g, base)
    .replace(/\$(?:CI_COMMIT_SHA|CIRCLE_SHA1|BITBUCKET_COMMIT)/g, head)
    .replace(
      /\$(?:SYSTEM_PULLREQUEST_TARGETBRANCHNAME|CHANGE_TARGET|BITBUCKET_PR_DESTINATION_BRANCH)/g,
      'main',
    );
}
