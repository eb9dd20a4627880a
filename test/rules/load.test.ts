import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import { RuleProblems } from '../../src/rules/collect.js';
import { loadRules } from '../../src/rules/load.js';
import { ruleToml } from './pack.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stanch-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const other = (id: string) => ruleToml({ id: `"${id}"`, examples: `['${id} one', '${id} two']` });
const refusal = (paths: string[], known: { id: string }[] = []): UserError => {
  try {
    loadRules(paths, known);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('loading', () => {
  it('reads every .toml file of a folder and below, in order of name, and nothing else', () => {
    put('b.toml', other('b-token'));
    put('a.toml', other('a-token'));
    put('README.md', 'not a rule');
    mkdirSync(join(folder, 'c'));
    put('c/c.toml', other('c-token'));
    expect(loadRules([folder]).map((spec) => spec.id)).toEqual(['a-token', 'b-token', 'c-token']);
  });

  it('reads single files, a byte order mark included', () => {
    const path = put('a.toml', `\ufeff${ruleToml()}`);
    expect(loadRules([path])[0]).toMatchObject({ id: 'acme-token', file: path });
  });
});

describe('rules of several files', () => {
  it('must differ in id, from the built-in pack too', () => {
    const [a, b] = [put('a.toml', other('x-token')), put('b.toml', ruleToml({ id: '"x-token"' }))];
    expect(refusal([a, b]).message).toBe(`${b}: rule 'x-token': ${a} has a rule of that id, choose another`);
    expect(refusal([a], [{ id: 'x-token' }]).message).toContain('the built-in pack has a rule of that id');
  });

  it('must differ in examples', () => {
    put('a.toml', ruleToml());
    put('b.toml', ruleToml({ id: '"acme-other"' }));
    expect(refusal([folder]).message).toContain("rule 'acme-other': an example is also one of 'acme-token'");
  });

  it('may name companions of any file and of the built-in pack, and no others', () => {
    const path = put('a.toml', ruleToml({ companions: '[{ rule = "acme-id" }, { rule = "acme-tokne" }]' }));
    const { message } = refusal([path], [{ id: 'acme-id' }]);
    expect(message).toBe(
      `${path}: rule 'acme-token': companion 'acme-tokne' is not a rule, did you mean 'acme-token'?`,
    );
  });

  it('are refused with all their problems, each on a line', () => {
    put('a.toml', ruleToml({ why: null, fix: null }));
    put('b.toml', '= broken');
    const error = refusal([folder]) as RuleProblems;
    expect(error).toBeInstanceOf(RuleProblems);
    expect(error.problems).toHaveLength(3);
    expect(error.message.split('\n')).toEqual([...error.problems]);
  });

  it('do not drown the reader: beyond fifty, problems are counted', () => {
    put(
      'a.toml',
      Array.from({ length: 60 }, (_, i) =>
        ruleToml({ id: `"a-${i}"`, why: null, examples: `['${i}', '${i}b']` }),
      ).join('\n'),
    );
    const error = refusal([folder]) as RuleProblems;
    expect(error.problems).toHaveLength(60);
    expect(error.message.split('\n').at(-1)).toBe('and 10 more');
  });
});

describe('hostile files', () => {
  it('a missing path, an empty folder', () => {
    expect(refusal([join(folder, 'none')]).message).toContain('cannot be read (ENOENT)');
    expect(refusal([folder]).message).toContain('holds no .toml file');
  });

  it('links and FIFOs are refused, not followed and not waited for', () => {
    const real = put('real.txt', ruleToml());
    symlinkSync(real, join(folder, 'a.toml'));
    expect(refusal([folder]).message).toContain('a.toml: is a link');
    rmSync(join(folder, 'a.toml'));
    execFileSync('mkfifo', [join(folder, 'b.toml')]);
    expect(refusal([folder]).message).toContain('b.toml: is not a regular file');
  });

  it('a linked folder inside a pack is refused, since its rules would be missing quietly', () => {
    put('a.toml', ruleToml());
    symlinkSync(tmpdir(), join(folder, 'more'));
    expect(refusal([folder]).message).toContain('more: is a link');
  });

  it('a folder called like a rule file', () => {
    mkdirSync(join(folder, 'a.toml'));
    expect(refusal([folder]).message).toContain('a.toml: is a folder');
  });

  it('files beyond 8 MB, and files that are not UTF-8', () => {
    truncateSync(put('a.toml', ''), (8 << 20) + 1);
    expect(refusal([folder]).message).toContain('larger than 8 MB');
    put('a.toml', Buffer.from([0xff, 0xfe, 0x41]));
    expect(refusal([folder]).message).toContain('a.toml: not UTF-8');
  });

  it.skipIf(process.getuid?.() === 0)('files without permission (root reads everything)', () => {
    chmodSync(put('a.toml', ruleToml()), 0);
    expect(refusal([folder]).message).toContain('cannot be read (EACCES)');
  });

  it('names are escaped in messages', () => {
    put('a\u001b[31m.toml', '= broken');
    const { message } = refusal([folder]);
    expect(message).toContain('\\u{1b}');
    expect(message).not.toContain('\u001b');
  });
});
