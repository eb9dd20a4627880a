import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ancestors } from '../../src/sources/ancestors.js';
import { bytePath, systemPath } from '../../src/sources/bytepath.js';

const TELLS = existsSync('/proc/self/fd');
let top: string;
let root: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'ancestors-'));
  root = join(top, 'root');
  for (const folder of ['root/a/b', 'root/\u00e4', 'outside/b'])
    mkdirSync(join(top, folder), { recursive: true });
  for (const file of ['root/a/b/f', 'root/a/b/g', 'root/\u00e4/f', 'root/f', 'outside/b/f'])
    writeFileSync(join(top, file), file);
  symlinkSync('../outside', join(root, 'link'));
  symlinkSync('root', join(top, 'way'));
});
afterEach(() => rmSync(top, { recursive: true }));

/** Whether an open file is known to stand in the folders of its path. @param meanwhile what happens once it is open. */
function isKnown(from: Ancestors, path: string, base = root, meanwhile = () => {}): boolean {
  const fd = openSync(systemPath(bytePath(path.startsWith('/') ? path : `${base}/${path}`)), 'r');
  try {
    meanwhile();
    return from.leadTo(fd, bytePath(path));
  } finally {
    closeSync(fd);
  }
}

describe('a path', () => {
  it('passes a link where one of its folders is one', () => {
    const ancestors = new Ancestors(root);
    expect(
      ['a/b/f', 'f', 'link', 'link/b/f', 'link/b/none', 'a/b/g'].map((path) => ancestors.passLink(path)),
    ).toEqual([false, false, false, true, true, false]);
  });

  it('is not asked about the folders that it starts from, however they are reached', () => {
    expect(new Ancestors(join(root, 'link')).passLink('b/f')).toBe(false);
    const path = join(root, 'link/b/f');
    expect(new Ancestors(top, [join(root, 'link')]).passLink(path)).toBe(false);
    expect(new Ancestors(top, [root]).passLink(path)).toBe(true);
  });
});

describe.runIf(TELLS)('an open file', () => {
  it('is known to stand where its path says, whatever the bytes of its name', () => {
    const ancestors = new Ancestors(root);
    const paths = ['a/b/f', 'a/b/g', 'f', '\u00e4/f', join(root, 'a/b/f')];
    expect(paths.filter((path) => !isKnown(ancestors, path))).toEqual([]);
  });

  it('is known to stand there when its root is reached through a link', () => {
    const way = join(top, 'way');
    expect(isKnown(new Ancestors(way), 'a/b/f', way)).toBe(true);
  });

  it('is not known to, behind a link, and the path then passes one', () => {
    const ancestors = new Ancestors(root);
    expect(isKnown(ancestors, 'link/b/f')).toBe(false);
    expect(ancestors.passLink('link/b/f')).toBe(true);
    expect(isKnown(new Ancestors(top), join(root, 'link/b/f'))).toBe(false);
  });

  it('is not known to, where a link has taken the place of its folder', () => {
    const ancestors = new Ancestors(root);
    expect(isKnown(ancestors, 'a/b/f')).toBe(true);
    renameSync(join(root, 'a'), join(root, 'c'));
    symlinkSync('../outside', join(root, 'a'));
    expect(isKnown(ancestors, 'c/b/f')).toBe(true);
    expect(isKnown(ancestors, 'a/b/f')).toBe(false);
    expect(ancestors.passLink('a/b/f')).toBe(true);
  });

  it('that is gone meanwhile leaves it to a look at the folders, from then on', () => {
    const ancestors = new Ancestors(root);
    expect(isKnown(ancestors, 'a/b/f', root, () => rmSync(join(root, 'a/b/f')))).toBe(false);
    expect(ancestors.passLink('a/b/f')).toBe(false);
    expect(isKnown(ancestors, '\u00e4/f')).toBe(false);
    expect(ancestors.passLink(bytePath('\u00e4/f'))).toBe(false);
    // Its folder was looked at.
    expect(isKnown(ancestors, '\u00e4/f')).toBe(true);
  });
});
