import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import type { Limits } from '../../src/core/types.js';
import { expand } from '../../src/sources/archive.js';
import { Pieces } from '../../src/sources/pieces.js';
import { treeSource } from '../../src/sources/tree.js';
import { compress, make, tar, zip } from './archives.js';
import { originName, Recorder } from './recorder.js';

const origin = { kind: 'file', path: 'a' } as const;
const never = new AbortController().signal;

/** Opens bytes in memory. */
async function open(
  bytes: Buffer,
  limits: Partial<Limits> = {},
  signal = never,
): Promise<Recorder & { done: boolean }> {
  const recorder = new Recorder();
  const all = { ...DEFAULT_LIMITS, chunkBytes: 140_000, ...limits };
  const expansion = { sink: recorder, units: new Pieces(recorder, all.chunkBytes), limits: all, signal };
  const done = await expand(origin, bytes, bytes.subarray(0, 512), expansion);
  return Object.assign(recorder, { done });
}

const names = (recorder: Recorder) => [...recorder.contents().keys()].sort();
const said = (recorder: Recorder) =>
  recorder.skips.map(({ origin, reason, level }) => `${originName(origin)} ${reason} ${level}`);
const large = Array.from({ length: 50_000 }, (_, i) => `line ${i} ${i * 7919}\n`).join('');

describe('containers', () => {
  it.each([
    ['zip', () => zip({ 'one.txt': 'one', 'b/two.txt': large })],
    [
      'stored zip',
      () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'zip -q -0 -r -D out.zip . && mv out.zip out'),
    ],
    [
      'streamed zip',
      () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'zip -q -r -D - one.txt b | cat > out'),
    ],
    ['ustar', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cf out --format=ustar one.txt b')],
    ['GNU tar', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cf out --format=gnu one.txt b')],
    ['pax tar', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cf out --format=pax one.txt b')],
    ['v7 tar', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cf out --format=v7 one.txt b')],
    ['tar.gz', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar czf out one.txt b')],
    ['tar.bz2', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cjf out one.txt b')],
    ['tar.xz', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar cJf out one.txt b')],
    ['tar.zst', () => make({ 'one.txt': 'one', 'b/two.txt': large }, 'tar c one.txt b | zstd -q > out')],
  ])('of kind %s give each file by its name', async (_, archive) => {
    const recorder = await open(archive());
    expect(names(recorder)).toEqual(['a!b/two.txt', 'a!one.txt']);
    expect(recorder.text('a!one.txt')).toBe('one');
    expect(recorder.text('a!b/two.txt')).toBe(large);
    expect(recorder.done).toBe(true);
    expect(recorder.skips).toEqual([]);
    expect(recorder.sizes).toEqual([3 + large.length]);
  });

  it('may be empty', async () => {
    const empty = await open(make({}, 'tar cf ../o.$$ . && mv ../o.$$ out'));
    expect([empty.done, empty.chunks]).toEqual([true, []]);
    expect((await open(Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]))).done).toBe(true);
  });

  it('keep long and odd names', async () => {
    const long = `${'d'.repeat(120)}/${'f'.repeat(150)}`;
    for (const archive of [zip, tar]) {
      const recorder = await open(archive({ [long]: 'x', 'a\nb': 'y', 'é€': 'z' }));
      expect(names(recorder).map((name) => name.replace('./', ''))).toEqual([`a!a\nb`, `a!${long}`, 'a!é€']);
    }
  });

  it('may name anything, because nothing is written', async () => {
    const recorder = await open(
      make({ f: 'x' }, 'mkdir d && cd d && tar cPf ../out ../f && cd .. && zip -q x.zip f'),
    );
    expect(names(recorder)).toEqual(['a!../f']);
  });

  it('show where links lead', async () => {
    const recorder = await open(
      make({ f: 'x' }, 'ln -s /etc/passwd link && ln f hard && mkfifo pipe && tar cf out f hard link pipe'),
    );
    expect(recorder.text('a!link')).toBe('/etc/passwd');
    expect(recorder.text('a!hard')).toBe('f');
  });

  it('show their comment', async () => {
    const recorder = await open(
      make({ f: 'x' }, 'zip -q out.zip f && printf "a comment" | zip -q -z out.zip && mv out.zip out'),
    );
    expect(recorder.text('a!(comment)')).toContain('a comment');
  });
});

describe('compressions', () => {
  const commands = [
    ['gzip'],
    ['bzip2'],
    ['xz'],
    ['zstd -q'],
    ['xz --check=none'],
    ['xz --check=crc32'],
    ['zstd -q -19 --check'],
  ];

  it.each(commands)('of kind %s give their content', async (command) => {
    for (const content of ['', 'x', large, Buffer.alloc(3_000_000, 'ab')]) {
      const recorder = await open(compress(command, content));
      expect(recorder.contents().get('a!a')?.toString() ?? '').toBe(content.toString());
      expect(recorder.done).toBe(true);
    }
  });

  it.each(commands.slice(0, 4))(
    'of kind %s that are cut short or garbled are said, and not taken as read',
    async (command) => {
      const whole = compress(command, large);
      const cut = [whole.subarray(0, whole.length - 9), whole.subarray(0, whole.length / 2)];
      // fzstd compares no checksums.
      for (const broken of command.startsWith('zstd') ? cut : [...cut, garbled(whole)]) {
        const recorder = await open(broken);
        expect(recorder.done).toBe(false);
        expect(said(recorder)).toEqual(['a archive-broken failure']);
        expect(recorder.sizes).toEqual([]);
      }
    },
  );

  it.each([['gzip'], ['bzip2'], ['zstd -q']])('of kind %s may have several members', async (command) => {
    const recorder = await open(
      Buffer.concat([compress(command, 'one '), compress(command, large), compress(command, 'three')]),
    );
    expect(recorder.text('a!a')).toBe(`one ${large}three`);
  });

  it('of kind xz with several streams are said', async () => {
    const recorder = await open(Buffer.concat([compress('xz', 'one'), compress('xz', 'two')]));
    expect(said(recorder)).toEqual(['a archive-unsupported failure']);
    expect(recorder.done).toBe(false);
  });

  it.each(commands.slice(0, 4))(
    'of kind %s with something behind them are not taken as read',
    async (command) => {
      const recorder = await open(
        Buffer.concat([compress(command, 'one'), Buffer.from('hidden behind the end of it all')]),
      );
      expect(recorder.done).toBe(false);
      expect(said(recorder).length).toBe(1);
    },
  );
});

function garbled(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = copy.length >> 1; i < (copy.length >> 1) + 40; i++) copy[i]! ^= 0x5a;
  return copy;
}

describe('archives in archives', () => {
  it('are opened too, and named by the way there', async () => {
    const inner = zip({ 'app.env': 'inner' });
    const outer = tar({
      'lib.jar': inner,
      'log.gz': compress('gzip', 'text'),
      'x.tgz': compress('gzip', tar({ deep: 'deep' })),
    });
    const recorder = await open(compress('zstd -q', outer));
    expect(recorder.text('a!lib.jar!app.env')).toBe('inner');
    expect(recorder.text('a!log.gz!log')).toBe('text');
    expect(recorder.text('a!x.tgz!deep')).toBe('deep');
    expect(recorder.done).toBe(true);
  });

  it('are read whole while what is around them still waits, and two at once', async () => {
    // Larger than what is handed on at once; each of them is inflated while the one around it is not read to its end.
    const text = (name: string) => large.replaceAll('line', name);
    const inner = (name: string) => zip({ 'a.txt': text(`${name} a`), 'b.txt': text(`${name} b`) });
    const middle = { 'one.zip': inner('one'), 'two.txt': text('two'), 'three.zip': inner('three') };
    const packed = make(middle, 'tar czf out one.zip two.txt three.zip');
    const outer = zip({ 'm.tgz': packed, 'n.tar': tar(middle), 'z.txt': text('z') });
    for (const recorder of await Promise.all([open(outer), open(outer)])) {
      expect([recorder.done, recorder.skips]).toEqual([true, []]);
      for (const around of ['a!m.tgz!', 'a!n.tar!']) {
        for (const name of ['one', 'three']) {
          expect(recorder.text(`${around}${name}.zip!a.txt`)).toBe(text(`${name} a`));
          expect(recorder.text(`${around}${name}.zip!b.txt`)).toBe(text(`${name} b`));
        }
        expect(recorder.text(`${around}two.txt`)).toBe(text('two'));
      }
      expect(recorder.text('a!z.txt')).toBe(text('z'));
    }
  });

  it('are opened layer by layer in an image', async () => {
    const layer = tar({ 'etc/app.env': 'in a layer' });
    const saved = tar({ 'abc/layer.tar': layer, 'manifest.json': '[]' });
    expect((await open(saved)).text('a!abc/layer.tar!etc/app.env')).toBe('in a layer');
    const oci = tar({ 'blobs/sha256/abcdef': compress('gzip', layer), 'oci-layout': '{}' });
    expect((await open(compress('gzip', oci))).text('a!blobs/sha256/abcdef!etc/app.env')).toBe('in a layer');
  });

  it('are opened as deep as the limit and said below', async () => {
    let nested = zip({ bottom: 'bottom' });
    for (let depth = 0; depth < 3; depth++) nested = zip({ 'n.zip': nested });
    expect((await open(nested, { archiveDepth: 4 })).text('a!n.zip!n.zip!n.zip!bottom')).toBe('bottom');
    const limited = await open(nested, { archiveDepth: 3 });
    expect(said(limited)).toEqual(['a!n.zip!n.zip!n.zip archive-limit failure']);
    expect(limited.contents().get('a!n.zip!n.zip!n.zip')!.subarray(0, 2).toString()).toBe('PK');
  });

  it('are opened however often they are compressed, up to the limit', async () => {
    let nested: Buffer = compress('gzip', 'text');
    for (let depth = 0; depth < 60; depth++) nested = compress('gzip', nested);
    const recorder = await open(nested);
    expect(said(recorder)).toMatchObject([expect.stringContaining('archive-limit failure')]);
  });

  it('of kind xz in xz are said', async () => {
    const recorder = await open(compress('xz', compress('xz', randomBytes(300_000))));
    expect(said(recorder)).toEqual(['a!a archive-unsupported failure']);
    expect((await open(compress('xz', tar({ 'x.zip': zip({ f: 'x' }), y: 'y' })))).text('a!y')).toBe('y');
    expect((await open(compress('xz', 'again'))).text('a!a')).toBe('again');
  });
});

describe('what cannot be read', () => {
  it('because it is encrypted is said, and the rest is read', async () => {
    const recorder = await open(
      make(
        { open: 'x', closed: 'y' },
        'zip -q out.zip open && zip -q -P pass out.zip closed && mv out.zip out',
      ),
    );
    expect(recorder.text('a!open')).toBe('x');
    expect(said(recorder)).toEqual(['a!closed archive-encrypted failure']);
  });

  it.each([
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['rar', Buffer.from('526172211a070100', 'hex')],
    ['lz4', Buffer.from('04224d186040', 'hex')],
  ])('because %s is foreign is said, outside and inside', async (_, bytes) => {
    const recorder = await open(bytes);
    expect([recorder.done, said(recorder)]).toEqual([false, ['a archive-unsupported failure']]);
    const inside = await open(tar({ f: bytes, g: 'x' }));
    expect([inside.done, said(inside)]).toEqual([true, ['a!f archive-unsupported failure']]);
    expect(inside.text('a!g')).toBe('x');
  });

  it.each([
    ['zip', zip],
    ['tar', tar],
  ] as const)('because a %s is cut short is said', async (_, archive) => {
    const whole = archive({ one: large, two: 'x' });
    for (const size of [whole.length >> 1, 600]) {
      const recorder = await open(whole.subarray(0, size));
      expect(recorder.done).toBe(false);
      expect(said(recorder).length).toBeGreaterThan(0);
    }
  });

  it('in a broken archive inside another does not keep the rest from being read', async () => {
    const recorder = await open(
      tar({
        'a.gz': compress('gzip', large).subarray(0, 5000),
        'b.zip': zip({ f: 'x' }).subarray(0, 60),
        z: 'last',
      }),
    );
    expect(recorder.text('a!z')).toBe('last');
    expect(said(recorder)).toEqual(['a!a.gz archive-broken failure', 'a!b.zip archive-broken failure']);
    expect(recorder.contents().get('a!b.zip')!.length).toBe(60);
  });

  it('and only looks like an archive is none', async () => {
    for (const text of [
      'PK\x03\x04 password = x'.padEnd(600),
      'PK',
      'BZh9 is a format',
      '7z',
      '\x1f\x8b',
      '',
      'x'.repeat(512),
    ]) {
      expect((await open(Buffer.from(text, 'latin1'))).done).toBe(false);
    }
  });

  it('never throws, whatever is done to an archive', async () => {
    const files = { one: large.slice(0, 3000), 'two.gz': compress('gzip', 'two') };
    const archives = [
      zip(files),
      tar(files),
      ...['gzip', 'bzip2', 'xz', 'zstd -q'].map((command) => compress(command, large.slice(0, 5000))),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
            fc.integer({ min: 0, max: 255 }),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (archive, edits, cut) => {
          const bytes = Buffer.from(
            archive.subarray(0, cut > 0.5 ? archive.length : Math.floor(archive.length * 2 * cut)),
          );
          for (const [at, value] of edits) if (bytes.length > 0) bytes[Math.floor(at * bytes.length)] = value;
          const recorder = await open(bytes);
          expect(recorder.done || recorder.sizes.length === 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('limits', () => {
  it('on the bytes that come out end a bomb early, and say so', async () => {
    for (const command of ['gzip', 'bzip2', 'xz', 'zstd -q']) {
      const bomb = compress(`head -c 100000000 /dev/zero | ${command}`, '');
      const recorder = await open(bomb, { archiveBytes: 20 << 20 });
      expect(said(recorder)).toEqual(['a archive-limit failure']);
      expect(recorder.done).toBe(false);
    }
  });

  it('on the ratio count over everything nested', async () => {
    const bomb = make(
      {},
      'head -c 100000000 /dev/zero > f && zip -q i.zip f && for n in 1 2 3; do cp i.zip $n.zip; done && zip -q out.zip 1.zip 2.zip 3.zip && mv out.zip out',
    );
    expect(said(await open(bomb))).toEqual(['a archive-limit failure']);
    const ordinary = await open(compress('gzip', Buffer.alloc(1 << 20)));
    expect(ordinary.skips).toEqual([]);
  });

  it('are said once for a bomb inside of an archive, and end all of it', async () => {
    const bomb = compress('head -c 100000000 /dev/zero | gzip', '');
    for (const archive of [compress('gzip', tar({ a: bomb, z: 'x' })), zip({ 'a.gz': bomb, z: 'x' })]) {
      const recorder = await open(archive, { archiveBytes: 20 << 20 });
      expect(said(recorder)).toEqual(['a archive-limit failure']);
      expect(recorder.done).toBe(false);
    }
  });

  it('on entries', async () => {
    const archive = tar(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`f${i}`, 'x'])));
    expect(said(await open(archive, { archiveEntries: 19 }))).toEqual(['a archive-limit failure']);
    expect((await open(archive, { archiveEntries: 20 })).skips).toEqual([]);
  });
});

describe('what is said', () => {
  it.each([
    ['a limit', () => zip({ f: large }), { archiveBytes: 100 }, '--max-archive-size'],
    ['too many entries', () => zip({ f: 'x', g: 'y' }), { archiveEntries: 1 }, '--max-archive-entries'],
    [
      'a ratio',
      () => compress('head -c 20000000 /dev/zero | gzip', ''),
      { archiveRatio: 2 },
      '--max-archive-ratio',
    ],
    ['a depth', () => zip({ f: zip({ g: 'x' }) }), { archiveDepth: 1 }, '--max-archive-depth'],
    [
      'a foreign kind',
      () => Buffer.from('377abcaf271c0004', 'hex'),
      {},
      '--allow-incomplete archive-unsupported',
    ],
    [
      'encryption',
      () => make({ f: 'x' }, 'zip -q -P pass out.zip f && mv out.zip out'),
      {},
      '--allow-incomplete archive-encrypted',
    ],
  ])('of %s names what to do', async (_, archive, limits, option) => {
    const { skips } = await open(archive(), limits);
    expect(skips.map(({ detail }) => detail)).toEqual([expect.stringContaining(option)]);
  });
});

describe('the time for one file', () => {
  it('ends the work on an archive, and says so', async () => {
    const long = compress('head -c 600000000 /dev/zero | gzip -1', '');
    const recorder = await open(long, { archiveRatio: 1e9, fileSeconds: 0.05 });
    expect(said(recorder)).toEqual(['a time-limit failure']);
    expect(recorder.done).toBe(false);
  });

  it('ends the work on an archive of many small entries', async () => {
    const files = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`f${i}`, 'x']));
    expect(said(await open(zip(files), { fileSeconds: 0.001 }))).toEqual(['a time-limit failure']);
  });
});

describe('a stop', () => {
  it('is heard in the middle of an archive', async () => {
    const bomb = compress('head -c 600000000 /dev/zero | gzip -1', '');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    const recorder = await open(bomb, { archiveRatio: 1e9 }, stop.signal);
    expect(recorder.sizes).toEqual([]);
  });
});

describe('archives in a tree', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tree-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function scan(archives: boolean): Promise<Recorder> {
    const recorder = new Recorder();
    const context = {
      root,
      filter: () => ({ excluded: false }) as const,
      limits: { ...DEFAULT_LIMITS, chunkBytes: 140_000 },
      listFiles: async () => undefined,
    };
    await treeSource({ kind: 'tree', paths: [], gitignore: true, archives }, context).read(recorder, never);
    return recorder;
  }

  it('are opened by content, whatever they are called', async () => {
    writeFileSync(join(root, 'picture.png'), zip({ f: large }));
    writeFileSync(join(root, 'text.zip'), 'plain text');
    writeFileSync(join(root, 'text.gz'), 'PK\x03\x04 plain text');
    const recorder = await scan(true);
    expect(recorder.text('picture.png!f')).toBe(large);
    expect(recorder.text('text.zip')).toBe('plain text');
    expect(recorder.text('text.gz')).toBe('PK\x03\x04 plain text');
    expect(names(recorder).length).toBe(3);
    expect(recorder.sizes.length).toBe(3);
  });

  it('are scanned as they are when they cannot be read to their end', async () => {
    const broken = compress('gzip', large).subarray(0, 200_000);
    writeFileSync(join(root, 'cut.gz'), broken);
    writeFileSync(join(root, 'cut.zip'), zip({ f: 'x' }).subarray(0, 50));
    const recorder = await scan(true);
    expect(recorder.contents().get('cut.gz')!.equals(broken)).toBe(true);
    expect(recorder.contents().get('cut.zip')!.length).toBe(50);
    expect(said(recorder)).toEqual(['cut.gz archive-broken failure', 'cut.zip archive-broken failure']);
    expect(recorder.sizes).toEqual([broken.length, 50]);
  });

  it('are files like others when archives are not to be opened', async () => {
    writeFileSync(join(root, 'a.zip'), zip({ f: 'x' }));
    expect(names(await scan(false))).toEqual(['a.zip']);
  });

  it('leave no file open', async () => {
    for (let i = 0; i < 5; i++) {
      writeFileSync(join(root, `${i}.zip`), zip({ f: large }));
      writeFileSync(join(root, `${i}.tgz`), compress('gzip', tar({ f: large })).subarray(0, 9000 * i + 100));
    }
    closeSync(openSync(root, 'r'));
    const before = readdirSync('/proc/self/fd').length;
    await scan(true);
    expect(readdirSync('/proc/self/fd').length).toBe(before);
  });
});
