import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { diskReader } from '../../../src/policy/config/disk.js';
import { resolvePolicy } from '../../../src/policy/config/resolve.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stanch-policy-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('reading policy from disk', () => {
  it('gives the text, or nothing when there is no such file or no such folder', () => {
    writeFileSync(join(root, 'a.toml'), 'x');
    const read = diskReader(root);
    expect(read('a.toml')).toBe('x');
    expect(read('b.toml')).toBeUndefined();
    expect(read('a.toml/b.toml')).toBeUndefined();
    expect(read('a\0b')).toBeUndefined();
    expect(read('n'.repeat(5000))).toBeUndefined();
  });

  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link', (path: string) => symlinkSync('/etc/hostname', path)],
    ['a link to nothing', (path: string) => symlinkSync('nowhere', path)],
    ['a device through a link', (path: string) => symlinkSync('/dev/zero', path)],
  ])('refuses %s that calls itself a config, at once', (_, make) => {
    make(join(root, '.stanch.toml'));
    expect(() => resolvePolicy({ readFile: diskReader(root) })).toThrow(UserError);
    expect(() => resolvePolicy({ readFile: diskReader(root) })).toThrow('.stanch.toml: not a regular file');
  });

  it('gives the configs of folders', () => {
    writeFileSync(join(root, '.stanch.toml'), 'min_confidence = 0.2\n');
    mkdirSync(join(root, 'sub'));
    writeFileSync(join(root, 'sub/.stanch.toml'), 'min_confidence = 0.9\n');
    const tree = resolvePolicy({ readFile: diskReader(root) });
    expect(tree.root.minConfidence).toBe(0.2);
    expect(tree.at('sub/x').minConfidence).toBe(0.9);
  });

  it.skipIf(process.getuid?.() === 0)('is an error, never nothing, when the file may not be read', () => {
    writeFileSync(join(root, '.stanch.toml'), '');
    chmodSync(join(root, '.stanch.toml'), 0);
    expect(() => diskReader(root)('.stanch.toml')).toThrow('.stanch.toml: cannot be read (EACCES)');
  });
});
