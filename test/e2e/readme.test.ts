/** README's commands, executed: every line of its shell blocks that calls stanch or git, in a repository of a reader's. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const blocks = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1]!.trim().split('\n'));
/** The first block is for a clone of this repository: .ci/run executes it. */
const [install, ...reader] = blocks;

describe('README', () => {
  test('installs and scans in one line, and tests in another', () => {
    expect(install).toEqual(['npm ci && node dist/stanch.cjs scan .', 'npm test']);
  });

  test('shows commands that work as they stand, in their order', () => {
    const desk = new Desk();
    desk.repo.commit('start', { 'a.txt': 'a\n' });
    const ran: string[] = [];
    for (const line of reader.flat()) {
      const [command = ''] = line.split(/\s+#/);
      const words = command.trim().split(/\s+/);
      if (words[0] === 'npx') words.shift();
      const [program, ...args] = words;
      const result = program === 'stanch' ? desk.stanch(args) : desk.git(args);
      expect({ line, code: result.code, err: result.err }).toEqual({
        line,
        code: 0,
        err: expect.any(String),
      });
      ran.push(line);
    }
    expect(ran.length).toBeGreaterThanOrEqual(6);
  });

  test('has a rule that holds its own proof', () => {
    const rule = /```toml\n(\[\[rule\]\][\s\S]*?)```/.exec(README)?.[1];
    const desk = new Desk();
    desk.repo.write({ 'acme.toml': rule! });
    const result = desk.stanch(['rules', 'check', 'acme.toml']);
    expect({ code: result.code, out: result.out, err: result.err }).toMatchObject({ code: 0 });
  });

  test('has a config that is valid', () => {
    const config = /```toml\n(min_confidence[\s\S]*?)```/.exec(README)?.[1];
    const desk = new Desk();
    desk.repo.write({ '.stanch.toml': config!.replace(/^packs.*$/m, '') });
    expect(desk.stanch(['config', 'check'])).toMatchObject({ code: 0 });
  });
});
