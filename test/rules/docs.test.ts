import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load.js';

describe('npm run docs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stanch-docs-'));
    execFileSync(process.execPath, ['scripts/docs.mjs', folder], { stdio: 'pipe' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['rules/README.md', 'schema/rules.schema.json'])('%s is what the repository holds', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(folder, path), 'utf8'));
  });

  it('names every rule', () => {
    const text = readFileSync(join(folder, 'rules/README.md'), 'utf8');
    for (const { id } of loadRules(['rules'])) expect(text).toContain(`**${id}**`);
  });
});
