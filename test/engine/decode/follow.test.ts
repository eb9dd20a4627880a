import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREAKERS } from '../../helpers/broken.js';
import { inspectorOf } from '../../helpers/inspector.js';

const inspector = inspectorOf(
  'shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }',
  'tier = "generic"\nassigned = { words = [], names = ["password"] }',
);
const TOKEN = `tok_${'aZ09'.repeat(4)}`;

/** Secret, decoders and the encoded text pointed at. */
function inside(text: string): [string, string[], string][] {
  return inspector
    .inspect(Buffer.from(text))
    .map((m) => [m.secret.reveal().toString(), m.decoders, text.slice(m.start, m.end)]);
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');

describe('encoded secrets', () => {
  it('are found in base64, whatever stands before them', () => {
    for (const lead of ['', ' ', '= ', ' = ', 'some config: ']) {
      const found = inside(`data: "${base64(`${lead}${TOKEN} and more`)}"`);
      expect(found.map((f) => f.slice(0, 2))).toEqual([[TOKEN, ['base64']]]);
    }
  });

  it('are found in URL-safe and in wrapped base64', () => {
    const text = `??>>~~ ${'zebra '.repeat(20)}\n${TOKEN}\n`;
    expect(inside(base64(text).replace(/\+/g, '-').replace(/\//g, '_'))[0]?.[0]).toBe(TOKEN);
    expect(inside(base64(text).replace(/(.{64})/g, '$1\n'))[0]?.[0]).toBe(TOKEN);
    expect(inside(base64(text).replace(/(.{64})/g, '$1\r\n'))[0]?.[0]).toBe(TOKEN);
  });

  it('are found in hexadecimal and in gzip in base64', () => {
    expect(inside(Buffer.from(`key ${TOKEN}`).toString('hex'))[0]).toEqual([
      TOKEN,
      ['hex'],
      Buffer.from(TOKEN).toString('hex'),
    ]);
    expect(inside(base64(gzipSync(`key ${TOKEN}\n`)))[0]?.slice(0, 2)).toEqual([TOKEN, ['gzip']]);
  });

  it('of the strongest kinds are found in base64 of base64, which shows nothing of them', () => {
    const strong = inspectorOf(`shape = { prefix = ["${'gh'}p_"], alphabet = "base62", length = 36 }`);
    const token = `${'gh'}p_${'aZ09'.repeat(9)}`;
    for (const inner of ['', ' ', '  ', 'key: ']) {
      for (const outer of ['', ' ', '  ', 'data: ']) {
        const text = `x: ${base64(`${outer}${base64(`${inner}${token} and more`)} and more`)}`;
        const found = strong.inspect(Buffer.from(text));
        expect(found.map((m) => [m.secret.reveal().toString(), m.decoders])).toEqual([
          [token, ['base64', 'base64']],
        ]);
      }
    }
  });

  it('are found in gzip that names its file, in one member behind another, and in gzip inside gzip', () => {
    const packed = (text: string) => base64(gzipSync(text, { level: 9 }));
    const named = gzipSync(`key ${TOKEN}\n`);
    named[3] = 8;
    const withName = Buffer.concat([named.subarray(0, 10), Buffer.from('key.txt\0'), named.subarray(10)]);
    expect(inside(base64(withName))[0]?.slice(0, 2)).toEqual([TOKEN, ['gzip']]);
    expect(inside(base64(base64(withName)))[0]?.slice(0, 2)).toEqual([TOKEN, ['base64', 'gzip']]);
    const other = `tok_${'bY18'.repeat(4)}`;
    const lines = ['first words', `${other} here`, `key ${TOKEN}`].map((text) => packed(`${text}\n`));
    expect(
      inside(lines.join('\n'))
        .map(([secret]) => secret)
        .sort(),
    ).toEqual([TOKEN, other]);
    const said = `words ${'and more words '.repeat(40)}`;
    expect(inside(packed(`${said}${packed(`${said}${TOKEN}\n`)}\n`))[0]?.slice(0, 2)).toEqual([
      TOKEN,
      ['gzip', 'gzip'],
    ]);
  });

  it('keep the names they were given', () => {
    expect(
      inside(`blob: ${base64('{"user":"joe","password":"' + 'Zr4!xQ8mLw9"}')}`).map((f) => f[0]),
    ).toEqual(['Zr4!xQ8mLw9']);
  });

  it('point at the encoded place, and no farther', () => {
    const encoded = base64(`${'words and words '.repeat(10)}${TOKEN}${' and words again'.repeat(10)}`);
    const [match] = inspector.inspect(Buffer.from(encoded));
    const pointed = Buffer.from(encoded.slice(match!.start & ~3, (match!.end + 3) & ~3), 'base64').toString();
    expect(pointed).toContain(TOKEN);
    expect(pointed.length).toBeLessThan(TOKEN.length + 6);
  });

  it('are followed through several encodings, hexadecimal around base64 too, as long as each shows an anchor', () => {
    const hex = Buffer.from(`password blob ${base64(` ${TOKEN} `)}`).toString('hex');
    expect(inside(hex).map((f) => f.slice(0, 2))).toEqual([[TOKEN, ['hex', 'base64']]]);
  });

  it('are found at any place of a long run, by any division of the text', () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(20_000), (lead, cut) => {
        const bytes = Buffer.from(
          base64(`${'lorem ipsum '.repeat(1000).slice(0, lead)} ${TOKEN}${' dolor sit'.repeat(900)}`),
        );
        const whole = inspector.inspect(bytes);
        const at = Math.min(cut, bytes.length);
        const parts = [...inspector.inspect(bytes, 0, at), ...inspector.inspect(bytes, at, bytes.length)];
        expect(whole).toHaveLength(1);
        expect(parts.map((m) => [m.start, m.end, m.anchor])).toEqual(
          whole.map((m) => [m.start, m.end, m.anchor]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('cost no more than their text when everything looks encoded', () => {
    const bytes = Buffer.from(base64('password '.repeat(60_000)));
    const count = inspector.inspect(bytes).length;
    expect(count).toBe(0);
  });
});

/** A broken text without what breaks it. */
function mended(broken: string): string {
  return broken
    .replace(/\\+u00([0-9a-f]{2})|%([0-9A-F]{2})/g, (_, a, b) =>
      String.fromCharCode(Number.parseInt(a ?? b, 16)),
    )
    .replace(/\\+[rn]|\\+(?=\/)|\s/g, '');
}

describe.each(Object.entries(BREAKERS))('base64 broken by %s', (_, write) => {
  it('is read as one text, and pointed at where it stands', () => {
    let seen = 0;
    for (let lead = 0; lead < 90; lead++) {
      const text = `??>>~~ ${'zebra? '.repeat(20).slice(0, lead)} ${TOKEN} ~~?? and more?`;
      const found = inside(write(base64(text)));
      // A line end inside the anchor itself hides it.
      if (found.length === 0) continue;
      seen++;
      const [secret, decoders, place] = found[0]!;
      expect([found.length, secret, decoders]).toEqual([1, TOKEN, ['base64']]);
      const [from, to] = [text.indexOf(TOKEN), text.indexOf(TOKEN) + TOKEN.length];
      const exact = base64(text).slice(Math.floor((from * 8) / 6), Math.ceil((to * 8) / 6));
      expect(mended(place)).toBe(exact);
      expect(place).toMatch(/^[\w+/\\%].*[\w+/]$/s);
    }
    expect(seen).toBeGreaterThan(75);
  });

  it('is read as one text when it is packed', () => {
    const noise = Array.from({ length: 90 }, (_, i) => ((i * 7919) % 9973).toString(36)).join(' ');
    const found = inside(write(base64(gzipSync(`${noise} ${TOKEN} ${noise}`))));
    expect(found.map((f) => f.slice(0, 2))).toEqual([[TOKEN, ['gzip']]]);
  });
});

describe('base64 that stands alone', () => {
  // As many bytes as leave no room for `=`, so that nothing but what follows ends the value.
  const value = base64(`${TOKEN} `);
  it.each([
    ['before the next key', `data:\n  a: ${value}\n  other: x\n`],
    ['before the next item', `keys:\n  - ${value}\n  - another\n`],
    ['before words', `  ${value}\n  and words of a text\n`],
    ['in a JSON string before other lines', `"first\\n${value}\\nanother: line\\n"`],
    ['in a JSON string before words', `"first line\\n${value}\\nand words"`],
    ['before an escaped quote', `{\\"a\\":\\"${value}\\",\\"b\\":\\"x\\"}`],
    ['before other parameters', `?key=${value}&b=c%2Bd`],
    ['before a path', `C:\\tools\\${value}\\names\\net`],
  ])('is read for itself %s', (_, text) => {
    expect(value).not.toContain('=');
    expect(inside(text)).toEqual([[TOKEN, ['base64'], expect.stringMatching(/^[\w+/]+$/)]]);
  });

  it.each([
    ['two keys', (a: string, b: string) => `a: ${a}\nb: ${b}\n`],
    ['two items', (a: string, b: string) => `  - ${a}\n  - ${b}\n`],
    ['two texts', (a: string, b: string) => `["${a}", "${b}"]`],
    ['two lines of words', (a: string, b: string) => `  see ${a}\n  ${b} and more\n`],
    ['two lines of a text in JSON', (a: string, b: string) => `"see ${a}\\n${b} and more"`],
  ])('is not put together from %s', (_, write) => {
    const whole = base64(`key: ${TOKEN}.`);
    expect(inside(write(whole.slice(0, 16), whole.slice(16)))).toEqual([]);
  });
});
