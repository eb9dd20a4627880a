import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedLines } from '../../../src/sources/git/added.js';
import { commitInfo, parseLinks } from '../../../src/sources/git/commit.js';
import { FrameParser } from '../../../src/sources/git/frames.js';
import { type Change, RawParser } from '../../../src/sources/git/raw.js';

const ID = 'a'.repeat(40);

/** Cuts bytes at the given places. */
function pieces(bytes: Buffer, cuts: number[]): Buffer[] {
  const places = [...new Set(cuts.map((c) => c % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, i) => bytes.subarray(from, [...places, bytes.length][i]));
}

const cuts = fc.array(fc.nat(100_000), { maxLength: 20 });

describe('the answers of cat-file', () => {
  const collect = (parts: Buffer[]) => {
    const heard: string[] = [];
    const parser = new FrameParser({
      begin: (id, type, size) => heard.push(`${id} ${type} ${size} `),
      data: (bytes) => {
        heard[heard.length - 1] += bytes.toString('latin1');
      },
      end: () => {
        heard[heard.length - 1] += '$';
      },
      missing: (id) => heard.push(`${id} missing`),
    });
    for (const part of parts) parser.feed(part);
    return heard;
  };

  it('are read by length, however they are cut and whatever they hold', () => {
    const object = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(fc.option(object), { maxLength: 8 }), cuts, (objects, places) => {
        const stream = Buffer.concat(
          objects.flatMap((o) =>
            o
              ? [Buffer.from(`${ID} blob ${o.length}\n`), o, Buffer.from('\n')]
              : [Buffer.from(`${ID} missing\n`)],
          ),
        );
        const expected = objects.map((o) =>
          o ? `${ID} blob ${o.length} ${o.toString('latin1')}$` : `${ID} missing`,
        );
        expect(collect(pieces(stream, places))).toEqual(expected);
      }),
    );
  });

  it.each(['nonsense\n', `${ID} blob -1\n`, `${ID} blob 1e3\n`, `${ID} blob 2\nabc`, 'x'.repeat(5000)])(
    'are refused when they are something else: %j',
    (text) => {
      expect(() => collect([Buffer.from(text)])).toThrow();
    },
  );
});

describe('raw differences', () => {
  const parse = (parts: Buffer[], wants?: (id: string) => boolean) => {
    const changes: (Change & { commit: string })[] = [];
    let commit = '';
    const parser = new RawParser({
      commit: (id) => {
        commit = id;
      },
      change: (change) => changes.push({ ...change, commit }),
      ...(wants && { wants }),
    });
    for (const part of parts) parser.feed(part);
    parser.finish();
    return changes;
  };

  it('are read whatever the paths are called and however the stream is cut', () => {
    const path = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .map((b) => Buffer.from(b.map((x) => x || 0x3a)));
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), cuts, (paths, places) => {
        const record = `:100644 100755 ${ID} ${ID} M\0`;
        const stream = Buffer.concat([
          Buffer.from(`${ID}\0`),
          ...paths.flatMap((p) => [Buffer.from(record), p, Buffer.from('\0')]),
        ]);
        const changes = parse(pieces(stream, places));
        expect(changes.map((c) => c.path)).toEqual(paths);
        expect(changes.every((c) => c.commit === ID && c.mode === '100755' && c.id === ID)).toBe(true);
      }),
    );
  });

  it('of merges have one old side per parent', () => {
    const [change] = parse([
      Buffer.from(`::100644 100644 100644 ${ID} ${'b'.repeat(40)} ${'c'.repeat(40)} MM\0p\0`),
    ]);
    expect(change).toMatchObject({
      oldIds: [ID, 'b'.repeat(40)],
      id: 'c'.repeat(40),
      mode: '100644',
      status: 'MM',
    });
  });

  it.each([40, 64])('are passed over when their new id of %i digits is not wanted', (digits) => {
    const [old, other, wanted] = ['a', 'b', 'c'].map((digit) => digit.repeat(digits));
    const stream = [
      `:100644 100644 ${wanted} ${old} M\0::looks like a merge\0`,
      `:100644 100644 ${old} ${wanted} M\0one\0`,
      `::100644 100644 100644 ${wanted} ${old} ${other} MM\0two\0`,
      `:::100644 100644 100644 100644 ${old} ${old} ${other} ${wanted} MMA\0three\0`,
      `:000000 100644 ${'0'.repeat(digits)} ${wanted} A\0:four\0`,
    ].join('');
    const asked: string[] = [];
    const changes = parse([Buffer.from(stream)], (id) => asked.push(id) > 0 && id === wanted);
    expect(changes.map(({ path }) => path.toString())).toEqual(['one', 'three', ':four']);
    expect(changes.every(({ id }) => id === wanted)).toBe(true);
    expect(asked).toEqual([old, wanted, other, wanted, wanted]);
  });

  it.each([
    ['with all changes', undefined],
    ['with those that are wanted', () => false],
  ])('are refused when they are cut or are something else, %s', (_, wants) => {
    const refused = (text: string) => expect(() => parse([Buffer.from(text)], wants)).toThrow();
    refused(`:100644 100644 ${ID} ${ID} M\0`);
    refused(`:100644 100644 ${ID} ${ID} M\0pa`);
    refused(':100644\0p\0');
    refused(`:100644 100644 ${ID}\0p\0`);
    refused('::::\0p\0');
  });
});

describe('added lines', () => {
  const added = (a: string, b: string) => {
    const ranges = addedLines(Buffer.from(a, 'latin1'), Buffer.from(b, 'latin1'));
    return ranges?.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
  };

  it('are the lines without a partner in the older version', () => {
    expect(added('a\nb\nc\n', 'a\nx\nb\nc\n')).toEqual([2]);
    expect(added('a\nb\n', 'a\nb')).toEqual([]);
    expect(added('a\nb\n', 'a\r\nb\rc')).toEqual([3]);
    expect(added('key\nend\n', 'key\nkey\nend\n')).toEqual([2]);
    expect(added('one\ntwo\n', 'two\none\n')).toEqual([]);
    expect(added('', 'x\n')).toBeUndefined();
    expect(added('a\0b\n', 'a\0c\n')).toBeUndefined();
  });

  it('hold every line that the older version does not have at all', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'dd'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const found = added(`${older.join('\n')}\n`, `${newer.join('\n')}\n`) ?? newer.map((_, i) => i + 1);
        for (const [i, line] of newer.entries()) if (!older.includes(line)) expect(found).toContain(i + 1);
        expect(found.length).toBeGreaterThanOrEqual(newer.length - older.length);
      }),
    );
  });
});

describe('commits', () => {
  it('are read without failing and within bounds, whatever they hold', () => {
    const word = fc.constantFrom(
      'author ',
      'committer ',
      'parent ',
      'tree ',
      '\n',
      '\n\n',
      '<',
      '>',
      ' 9 +9999',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const content = Buffer.from(parts.join(''));
        expect(parseLinks(content).seconds).toBeGreaterThanOrEqual(0);
        const { author, email, date, summary } = commitInfo(ID, content);
        for (const field of [author, email, summary]) expect(field.length).toBeLessThanOrEqual(200);
        expect(date).toMatch(/^$|^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      }),
    );
  });

  it('keep the zone of their dates', () => {
    const commit = (time: string) =>
      Buffer.from(`author A <a@b> ${time}\ncommitter A <a@b> ${time}\n\nsubject\nbody`);
    expect(commitInfo(ID, commit('1700000000 -0330'))).toMatchObject({
      date: '2023-11-14T18:43:20-03:30',
      summary: 'subject',
    });
    expect(commitInfo(ID, commit('0 +0000')).date).toBe('1970-01-01T00:00:00+00:00');
    expect(commitInfo(ID, commit('99999999999999999999 +0000')).date).toBe('');
  });
});
