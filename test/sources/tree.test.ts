import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import type { Limits, PathFilter } from '../../src/core/types.js';
import { bytePath } from '../../src/sources/bytepath.js';
import { Listed } from '../../src/sources/listed.js';
import type { Committable } from '../../src/sources/listing.js';
import { withReachablePath } from '../../src/sources/longpath.js';
import { treeSource } from '../../src/sources/tree.js';
import { Recorder } from './recorder.js';

const ALL: PathFilter = () => ({ excluded: false });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Options {
  paths?: string[];
  filter?: PathFilter;
  limits?: Partial<Limits>;
  git?: Committable;
}

async function scan(
  { paths = [], filter = ALL, limits = {}, git }: Options = {},
  signal = new AbortController().signal,
): Promise<Recorder> {
  const recorder = new Recorder();
  const listFiles = async () => git;
  const context = { root, filter, limits: { ...DEFAULT_LIMITS, ...limits }, listFiles };
  await treeSource({ kind: 'tree', paths, gitignore: true, archives: false }, context).read(recorder, signal);
  return recorder;
}

const file = (path: string, text: string | Buffer = 'text') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const listing = (files: string[], rest: Partial<Committable> = {}): Committable => ({
  files: files.map((path) => new Listed(bytePath(path))),
  repositories: [],
  ignored: [],
  refused: [],
  isTop: true,
  ...rest,
});
const names = (recorder: Recorder) => [...recorder.contents().keys()];
const skips = (recorder: Recorder) =>
  recorder.skips.map(({ origin, reason, level }) => [(origin as { path: string }).path, reason, level]);
/** Root reads everything, so permissions are tested as nobody. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid!() !== 0) return work();
  chmodSync(root, 0o755);
  process.seteuid!(65534);
  try {
    return await work();
  } finally {
    process.seteuid!(0);
  }
}

describe('a file that takes longer than its time', () => {
  it('is judged as far as it was read, and the rest is said; the next file is read', async () => {
    file('a');
    truncateSync(join(root, 'a'), 2 ** 31);
    file('b', 'text');
    const recorder = await scan({ limits: { fileSeconds: 0.02 } });
    expect(skips(recorder)).toEqual([['a', 'time-limit', 'failure']]);
    expect(recorder.chunks.some((chunk) => chunk.final)).toBe(true);
    expect(recorder.text('b')).toBe('text');
  }, 20_000);
});

describe('a folder that git does not know', () => {
  it('is read to the last file, dotfiles too, in byte order', async () => {
    for (const path of ['b/x', '.env', 'a.txt', 'B', 'b/node_modules/y']) file(path, path);
    const recorder = await scan();
    expect(names(recorder)).toEqual(['.env', 'B', 'a.txt', 'b/x', 'b/node_modules/y']);
    expect(recorder.text('b/node_modules/y')).toBe('b/node_modules/y');
    expect(recorder.sizes.length).toBe(5);
    expect(recorder.skips).toEqual([]);
  });

  it('is read without its .git folder, whatever that is', async () => {
    file('.git/config');
    file('sub/.git', 'gitdir: elsewhere');
    file('.gitignore');
    expect(names(await scan())).toEqual(['.gitignore']);
  });

  it('may be empty', async () => {
    const recorder = await scan();
    expect([recorder.chunks, recorder.sizes, recorder.skips]).toEqual([[], [], []]);
  });

  it('counts an empty file as read', async () => {
    file('empty', '');
    expect((await scan()).sizes).toEqual([0]);
  });

  it('keeps names that are not UTF-8', async () => {
    const name = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.of(0xe9), Buffer.from('.env')]);
    writeFileSync(name, 'inside');
    expect((await scan()).text('caf\\xe9.env')).toBe('inside');
  });

  it('keeps names with line ends, markers and globs', async () => {
    const odd = ['a\nb', 'x\n::stop-commands::t', '-rf', '*', '[a]', '$(id)', ' '];
    for (const name of odd) file(name, name);
    const recorder = await scan();
    for (const name of odd) expect(recorder.text(name)).toBe(name);
  });

  it('is read deeper than a path may be long', async () => {
    const segment = 'd'.repeat(200);
    let folder = Buffer.from(root);
    for (let depth = 0; depth < 40; depth++) {
      folder = Buffer.concat([folder, Buffer.from(`/${segment}`)]);
      withReachablePath(folder, (path) => mkdirSync(path));
    }
    withReachablePath(Buffer.concat([folder, Buffer.from('/deep.env')]), (path) =>
      writeFileSync(path, 'deep'),
    );
    const recorder = await scan();
    expect([...recorder.contents().values()].map(String)).toEqual(['deep']);
    expect(names(recorder)[0]!.length).toBeGreaterThan(8000);
    execFileSync('rm', ['-rf', root]);
  });

  it('is read however many folders it has', async () => {
    for (let i = 0; i < 300; i++) file(`${i}/f`);
    expect((await scan()).sizes.length).toBe(300);
  });
});

describe('files that cannot be read', () => {
  it('are said, files and folders, and the others are read', async () => {
    file('open');
    file('closed');
    file('folder/f');
    chmodSync(join(root, 'closed'), 0);
    chmodSync(join(root, 'folder'), 0);
    const recorder = await asNobody(scan);
    chmodSync(join(root, 'folder'), 0o700);
    expect(names(recorder)).toEqual(['open']);
    expect(skips(recorder).sort()).toEqual([
      ['closed', 'unreadable', 'failure'],
      ['folder', 'unreadable', 'failure'],
    ]);
  });

  it('because they are larger than the limit are said with their size', async () => {
    file('large', 'x'.repeat(11));
    file('small', 'x'.repeat(10));
    const recorder = await scan({ limits: { maxFileBytes: 10 } });
    expect(names(recorder)).toEqual(['small']);
    expect(recorder.skips).toMatchObject([{ reason: 'too-large', level: 'failure', bytes: 11 }]);
  });

  it('because they are FIFOs or sockets are said and never opened', async () => {
    execFileSync('mkfifo', [join(root, 'pipe'), join(root, '.gitignore')]);
    const server = createServer().listen(join(root, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    file('f');
    const recorder = await scan();
    server.close();
    expect(names(recorder)).toEqual(['f']);
    expect(skips(recorder)).toEqual([
      ['.gitignore', 'special-file', 'note'],
      ['pipe', 'special-file', 'note'],
      ['socket', 'special-file', 'note'],
    ]);
  });

  it('because they vanished after being listed are a note', async () => {
    expect(skips(await scan({ git: listing(['gone', 'no/such/folder/f']) }))).toEqual([
      ['gone', 'vanished', 'note'],
      ['no/such/folder/f', 'vanished', 'note'],
    ]);
  });
});

describe('a bare repository', () => {
  it('is told where it is met, for its objects show nothing', async () => {
    execFileSync('git', ['init', '-q', '--bare', join(root, 'mirrors/a.git')]);
    file('mirrors/a.git/objects/00/packed', 'compressed');
    file('mirrors/objects/HEAD', 'none');
    const recorder = await scan();
    expect(skips(recorder)).toEqual([['mirrors/a.git', 'submodule', 'failure']]);
    expect(names(recorder)).toContain('mirrors/a.git/config');
    expect(names(recorder)).toContain('mirrors/objects/HEAD');
    expect(names(recorder)).not.toContain('mirrors/a.git/objects/00/packed');
  });

  it('is told where it is the folder asked for', async () => {
    execFileSync('git', ['init', '-q', '--bare', root]);
    expect(skips(await scan())).toEqual([['.', 'submodule', 'failure']]);
  });
});

describe('Git LFS pointers', () => {
  it('are read as the texts they are, with a note that the content is not here', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`;
    file('video.mp4', pointer);
    file('about.txt', `version https://example.org/\n${pointer}`);
    file('long.txt', pointer.padEnd(1024, 'x'));
    const recorder = await scan();
    expect(recorder.text('video.mp4')).toBe(pointer);
    expect(recorder.chunks).toHaveLength(3);
    expect(skips(recorder)).toEqual([['video.mp4', 'lfs-pointer', 'note']]);
  });

  it('are told apart though the buffer still holds what a file before them ended with', async () => {
    file('a.txt', 'version https://git-lfs.github.com/spec/v1\n');
    file('b.txt', 'version');
    expect(skips(await scan())).toEqual([['a.txt', 'lfs-pointer', 'note']]);
  });
});

describe('links', () => {
  it('are scanned as text and not followed', async () => {
    file('target', 'content');
    symlinkSync('target', join(root, 'inside'));
    symlinkSync('missing', join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('.', join(root, 'self'));
    const recorder = await scan();
    expect(recorder.text('inside')).toBe('target');
    expect(recorder.text('dangling')).toBe('missing');
    expect(recorder.text('loop')).toBe('loop');
    expect(names(recorder).length).toBe(5);
    expect(recorder.skips).toEqual([]);
  });

  it('out of the root are said', async () => {
    symlinkSync('/etc/passwd', join(root, 'host'));
    symlinkSync('/dev/zero', join(root, 'zero'));
    symlinkSync('..', join(root, 'up'));
    const recorder = await scan();
    expect(recorder.text('host')).toBe('/etc/passwd');
    expect(skips(recorder)).toEqual(['host', 'up', 'zero'].map((name) => [name, 'symlink-outside', 'note']));
  });

  it('on the way to a listed file are not passed', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'f'), 'host file');
    symlinkSync(outside, join(root, 'a'));
    const recorder = await scan({ git: listing(['a', 'a/f', 'a/g/h']) });
    rmSync(outside, { recursive: true });
    expect(recorder.text('a')).toBe(outside);
    expect(names(recorder)).toEqual(['a']);
    expect(skips(recorder)).toEqual([
      ['a', 'symlink-outside', 'note'],
      ['a/f', 'vanished', 'note'],
      ['a/g/h', 'vanished', 'note'],
    ]);
  });

  it('that take the place of a folder are not passed, whenever they do', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    mkdirSync(join(outside, 'd'));
    for (const path of ['f', 'd/f']) writeFileSync(join(outside, path), 'host file');
    for (const top of ['', 'sub/', mkdtempSync(join(tmpdir(), 'top-'))]) {
      const base = resolve(root, top);
      for (const path of ['a', 'b/f', 'c/d/f']) {
        mkdirSync(join(base, path, '..'), { recursive: true });
        writeFileSync(join(base, path), 'own file');
      }
      const swap = (folder: string) => {
        rmSync(join(base, folder), { recursive: true });
        symlinkSync(outside, join(base, folder));
      };
      // Seen in the listing of the folder above, before they are listed themselves and after.
      const filter: PathFilter = (path) => {
        if (path.endsWith('a')) swap('b');
        if (path.endsWith('c/d/f')) swap('c');
        return { excluded: false };
      };
      const recorder = await scan({ paths: top === '' ? [] : [top], filter });
      expect([...recorder.contents().values()].map(String)).toEqual(['own file']);
      expect(recorder.skips.every(({ reason, level }) => reason === 'vanished' && level === 'note')).toBe(
        true,
      );
      expect(skips(recorder).map(([path]) => path)).toContainEqual(expect.stringMatching(/c\/d\/f$/));
      rmSync(base, { recursive: true });
      if (base === root) mkdirSync(root);
    }
    rmSync(outside, { recursive: true });
  });
});

describe('what git could commit', () => {
  it('is read, and nothing else; how much it ignores is said once', async () => {
    file('tracked');
    file('ignored');
    const recorder = await scan({
      git: listing(['tracked'], { ignored: ['ignored', 'dist/'] }),
    });
    expect(names(recorder)).toEqual(['tracked']);
    expect(recorder.skips).toMatchObject([{ reason: 'ignored', level: 'excluded', count: 2 }]);
  });

  it('is called by its path from the root', async () => {
    file('sub/a');
    file('sub/deep/b');
    const recorder = await scan({ paths: ['sub'], git: listing(['a', 'deep/b'], { isTop: false }) });
    expect(names(recorder)).toEqual(['sub/a', 'sub/deep/b']);
  });

  it('is not all, when a folder or a file is named that git ignores', async () => {
    file('dist/bundle.js');
    file('dist/x/y');
    const git = listing([], { isTop: false, ignored: ['./'] });
    expect(names(await scan({ paths: ['dist'], git }))).toEqual(['dist/bundle.js', 'dist/x/y']);
    expect(names(await scan({ paths: ['dist/bundle.js'], git }))).toEqual(['dist/bundle.js']);
  });

  it('may be nothing', async () => {
    file('ignored');
    expect(names(await scan({ git: listing([]) }))).toEqual([]);
  });

  it('may name another repository, which is noted and not entered', async () => {
    file('sub/f');
    file('now-a-folder/f');
    expect(skips(await scan({ git: listing(['now-a-folder'], { repositories: ['sub'] }) }))).toEqual([
      ['sub', 'submodule', 'note'],
      ['now-a-folder', 'vanished', 'note'],
    ]);
  });
});

describe('paths that are named', () => {
  it('must exist', async () => {
    await expect(scan({ paths: ['no\u001b[31mwhere'] })).rejects.toThrow(
      'no\\u{1b}[31mwhere: no such file or folder',
    );
    await expect(scan({ paths: ['*.none'] })).rejects.toThrow('no such file');
  });

  it('are read once, however often they are reached', async () => {
    file('a/f');
    file('a/b/g');
    const recorder = await scan({ paths: ['a', 'a/b', 'a/f', './a/f', 'a/*'] });
    expect(names(recorder).sort()).toEqual(['a/b/g', 'a/f']);
    expect(recorder.sizes.length).toBe(2);
  });

  it('are read through links inside of the root, by the path that has none', async () => {
    file('real/folder/f', 'content');
    symlinkSync('real', join(root, 'way'));
    const recorder = await scan({ paths: ['way/folder'] });
    expect(names(recorder)).toEqual(['real/folder/f']);
    expect(recorder.skips).toEqual([]);
    expect((await scan({ paths: ['way/folder', 'real'] })).sizes.length).toBe(1);
  });

  it('are read outside of the root, whatever they are reached through', async () => {
    file('cwd/f');
    file('real/folder/f', 'content');
    file('real/folder/deeper/g', 'content');
    symlinkSync('real', join(root, 'way'));
    root = join(root, 'cwd');
    try {
      for (const paths of [
        ['../way/folder'],
        ['../way', '../way/folder/deeper'],
        ['../real', '../way/folder'],
      ]) {
        const recorder = await scan({ paths });
        expect([...recorder.contents().values()].map(String)).toEqual(['content', 'content']);
        expect(recorder.skips).toEqual([]);
      }
    } finally {
      root = join(root, '..');
    }
  });

  it('may be patterns', async () => {
    for (const path of ['x/1.env', 'x/y/2.env', '.hidden/3.env', 'x/4.txt', '.git/5.env']) file(path);
    expect(names(await scan({ paths: ['**/*.env'] }))).toEqual(['.hidden/3.env', 'x/1.env', 'x/y/2.env']);
  });

  it('are names first and patterns second', async () => {
    file('[ab].env');
    file('a.env');
    expect(names(await scan({ paths: ['[ab].env'] }))).toEqual(['[ab].env']);
  });

  it('are read to the end when the system says they are empty', async () => {
    const recorder = await scan({ paths: ['/proc/self/status'] });
    expect(recorder.text('/proc/self/status')).toContain('Pid:');
  });

  it('and special are a failure, not a hang', async () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    expect(skips(await scan({ paths: ['pipe'] }))).toEqual([['pipe', 'special-file', 'failure']]);
    expect(skips(await scan({ paths: ['/dev/zero'] }))).toEqual([['/dev/zero', 'special-file', 'failure']]);
  });

  it('and links are followed inside of the root only, unless they stand outside', async () => {
    file('in/f', 'content');
    symlinkSync('in/f', join(root, 'good'));
    symlinkSync('/etc/hostname', join(root, 'bad'));
    const recorder = await scan({ paths: ['good', 'bad'] });
    expect(recorder.text('in/f')).toBe('content');
    expect(names(recorder)).toEqual(['in/f']);
    expect(skips(recorder)).toEqual([['bad', 'symlink-outside', 'failure']]);

    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(join(root, 'in'), join(elsewhere, 'current'));
    symlinkSync('nowhere', join(root, 'dangling'));
    expect((await scan({ paths: ['dangling'] })).text('dangling')).toBe('nowhere');
    symlinkSync(elsewhere, join(root, 'way'));
    writeFileSync(join(elsewhere, 'host'), 'host file');
    const through = await scan({ paths: ['way/host', 'way'] });
    expect(through.chunks).toEqual([]);
    expect(skips(through)).toEqual([
      ['way/host', 'symlink-outside', 'failure'],
      ['way', 'symlink-outside', 'failure'],
    ]);
    const followed = await scan({ paths: [join(elsewhere, 'current')] });
    rmSync(elsewhere, { recursive: true });
    expect(followed.text('in/f')).toBe('content');
  });
});

describe('trusted policy', () => {
  it('leaves paths out, each of them said with what left it out', async () => {
    file('keep');
    file('vendor/lib');
    file('vendor/named');
    const filter: PathFilter = (path) =>
      path.startsWith('vendor/') ? { excluded: true, by: 'paths[0]' } : { excluded: false };
    const recorder = await scan({ paths: ['.', 'vendor/named'], filter });
    expect(names(recorder)).toEqual(['keep']);
    expect(recorder.skips.map(({ level, detail }) => [level, detail])).toEqual([
      ['excluded', 'paths[0]'],
      ['excluded', 'paths[0]'],
    ]);
  });
});

describe('large and restless files', () => {
  it('come in pieces that share their borders', async () => {
    const text = Array.from({ length: 60_000 }, (_, i) => `line ${i}\n`).join('');
    file('large', text);
    const recorder = await scan({ limits: { chunkBytes: 200_000 } });
    expect(recorder.chunks.length).toBeGreaterThan(3);
    expect(recorder.text('large')).toBe(text);
    expect(recorder.sizes).toEqual([text.length]);
    for (const { bytes, line } of recorder.chunks.slice(1)) {
      const first = Number(/line (\d+)\n/.exec(bytes.toString())![1]);
      expect(Math.abs(first - line)).toBeLessThanOrEqual(1);
    }
  });

  it('are read to the size they had, and growth is noted', async () => {
    file('log', 'x'.repeat(300_000));
    const recorder = new Recorder();
    const growing = Object.assign(recorder, {
      chunk(chunk: Parameters<Recorder['chunk']>[0]) {
        appendFileSync(join(root, 'log'), 'more');
        Recorder.prototype.chunk.call(recorder, chunk);
      },
    });
    const context = {
      root,
      filter: ALL,
      limits: { ...DEFAULT_LIMITS, chunkBytes: 140_000 },
      listFiles: async () => undefined,
    };
    await treeSource({ kind: 'tree', paths: [], gitignore: true, archives: false }, context).read(
      growing,
      new AbortController().signal,
    );
    expect(recorder.sizes).toEqual([300_000]);
    expect(recorder.problems).toMatchObject([{ level: 'note', code: 'file-grew' }]);
  });

  it('that are cut short while they are read give what is left', async () => {
    file('log', 'x'.repeat(500_000));
    const recorder = new Recorder();
    const shrinking = Object.assign(recorder, {
      chunk(chunk: Parameters<Recorder['chunk']>[0]) {
        truncateSync(join(root, 'log'), 10);
        Recorder.prototype.chunk.call(recorder, chunk);
      },
    });
    const context = {
      root,
      filter: ALL,
      limits: { ...DEFAULT_LIMITS, chunkBytes: 140_000 },
      listFiles: async () => undefined,
    };
    await treeSource({ kind: 'tree', paths: [], gitignore: true, archives: false }, context).read(
      shrinking,
      new AbortController().signal,
    );
    expect(recorder.sizes.length).toBe(1);
    expect(recorder.chunks.at(-1)!.final).toBe(true);
  });

  it('can be stopped in the middle', async () => {
    file('sparse');
    truncateSync(join(root, 'sparse'), 2 ** 34);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const recorder = {
      chunk() {},
      skipped() {},
      problem() {},
      scanned: () => expect.unreachable('it was not read to its end'),
    };
    const context = { root, filter: ALL, limits: DEFAULT_LIMITS, listFiles: async () => undefined };
    await treeSource({ kind: 'tree', paths: [], gitignore: true, archives: false }, context).read(
      recorder,
      stop.signal,
    );
  });

  it('that share one inode are each read', async () => {
    file('a');
    linkSync(join(root, 'a'), join(root, 'b'));
    expect(names(await scan())).toEqual(['a', 'b']);
  });

  it('leave no file open', async () => {
    for (let i = 0; i < 50; i++) file(`f${i}`, 'x'.repeat(i * 5000));
    symlinkSync('f1', join(root, 'link'));
    const before = readdirSync('/proc/self/fd').length;
    await scan({ limits: { chunkBytes: 140_000, maxFileBytes: 200_000 } });
    expect(readdirSync('/proc/self/fd').length).toBe(before);
  });
});

describe('the tests above', () => {
  it('have the tools they need', () => {
    expect(spawnSync('mkfifo', ['--version']).status).toBe(0);
  });
});
