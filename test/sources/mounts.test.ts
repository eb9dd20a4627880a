/** Tables of mounts as proc_pid_mountinfo(5) has them → whether a folder may be met twice in a tree. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayRepeatFolders } from '../../src/sources/mounts.js';

let base: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'mounts-')));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

/** A table with these mount points besides the usual. */
function table(...points: string[]): string {
  const file = join(base, 'mountinfo');
  const lines = ['/', '/proc', ...points].map(
    (point, i) => `${i + 20} 1 0:${i + 20} /root/of/it ${point} rw,relatime shared:1 - ext4 /dev/vda rw\n`,
  );
  writeFileSync(file, lines.join(''));
  return file;
}

function folder(name: string): string {
  mkdirSync(join(base, name), { recursive: true });
  return join(base, name);
}

describe('a folder', () => {
  it('repeats none where nothing is mounted in it', () => {
    const tree = folder('tree');
    expect(mayRepeatFolders(tree, table())).toBe(false);
    expect(mayRepeatFolders(tree, table(tree, `${tree}s`, `${tree}s/in`, base))).toBe(false);
  });

  it('may repeat one where something is, by whatever name and way', () => {
    expect(mayRepeatFolders(folder('tree'), table(join(base, 'tree/in/it')))).toBe(true);
    expect(mayRepeatFolders('/', table())).toBe(true);
    symlinkSync('tree', join(base, 'way'));
    expect(mayRepeatFolders(join(base, 'way'), table(join(base, 'tree/in')))).toBe(true);
    const odd = folder('a b\\c\té');
    const written = Buffer.from(odd)
      .toString('latin1')
      .replace(' ', '\\040')
      .replace('\\c', '\\134c')
      .replace('\t', '\\011');
    const file = table();
    writeFileSync(file, Buffer.from(`9 1 0:9 / ${written}/in rw - ext4 /dev/vda rw\n`, 'latin1'));
    expect(mayRepeatFolders(odd, file)).toBe(true);
    expect(mayRepeatFolders(folder('a b'), file)).toBe(false);
  });

  it('may repeat one where the system does not say', () => {
    expect(mayRepeatFolders(folder('tree'), join(base, 'none'))).toBe(true);
    expect(mayRepeatFolders(join(base, 'gone'), table())).toBe(true);
  });
});
