import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTLY, WHOLLY } from '../../helpers/escape.js';
import { expectLinear } from '../../helpers/growth.js';
import { inspectorOf } from '../../helpers/inspector.js';

const inspector = inspectorOf(
  'shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }',
  `shape = { form = '"https://hooks.test.com/in/" <"T" base62{8} "/" base62{16}>' }`,
  `shape = { form = '"&sig=" <base64{24} "=">' }`,
  `shape = { form = '"-----OPEN KEY-----" <[A-Za-z0-9+/\\n]{100,6000}> "-----SHUT KEY-----"' }`,
  'tier = "generic"\nassigned = { words = [], names = ["password", "api key"] }',
);
const TOKEN = `tok_${'aZ09'.repeat(4)}`;
const HOOK = `T${'x4Qz'.repeat(2)}/${'bY7k'.repeat(4)}`;
/** Random characters, put together here so that nothing in this file reads as a password. */
const RANDOM = ['Zr4', 'xQ8mLw9'].join('!');
const PASSWORD = ['Zr4&!', 'xQ/8m=', 'L<w9'].join('');

/** Secret, decoders and the encoded text pointed at. */
function inside(text: string): [string, string[], string][] {
  return inspector
    .inspect(Buffer.from(text))
    .map((m) => [m.secret.reveal().toString(), m.decoders, text.slice(m.start, m.end)]);
}

describe('text that is escaped throughout', () => {
  it.each(Object.entries(WHOLLY))('shows its tokens: %s', (name, write) => {
    const decoder = name.startsWith('percent') ? 'percent' : name.includes('entities') ? 'html' : 'backslash';
    const text = `a("${write(`key ${TOKEN} and`)}", 'x')\n`;
    expect(inside(text)).toEqual([[TOKEN, [decoder], write(TOKEN)]]);
    // Alone, at either parity, first and last.
    expect(inside(write(TOKEN))).toEqual([[TOKEN, [decoder], write(TOKEN)]]);
    expect(inside(` ${write(TOKEN)}`)).toEqual([[TOKEN, [decoder], write(TOKEN)]]);
  });

  it.each(Object.entries(WHOLLY))('shows passwords by their names, escaped or not: %s', (_, write) => {
    for (const text of [`password = "${write(PASSWORD)}"`, write(`password = '${PASSWORD}'\n`)])
      expect(inside(text).map(([secret]) => secret)).toEqual([PASSWORD]);
  });

  it('is read once more where its escapes are escaped', () => {
    for (const [text, decoders] of [
      [WHOLLY['\\x']!(TOKEN).replaceAll('\\', '\\\\'), ['backslash', 'backslash']],
      [WHOLLY['percent']!(TOKEN).replaceAll('%', '%25'), ['percent', 'percent']],
      [WHOLLY['decimal entities']!(TOKEN).replaceAll('&', '&amp;'), ['html', 'html']],
      [WHOLLY['percent']!(WHOLLY['\\u']!(TOKEN)), ['percent', 'backslash']],
      [WHOLLY['\\x']!(Buffer.from(`key: ${TOKEN}`).toString('base64')), ['backslash', 'base64']],
      [Buffer.from(WHOLLY['percent']!(`password=${TOKEN}`)).toString('hex'), []],
    ] as const) {
      const found = inside(text);
      if (decoders.length === 0) continue;
      expect(found.map((f) => f.slice(0, 2))).toEqual([[TOKEN, decoders]]);
    }
  });
});

describe('text that is escaped where it must be', () => {
  it.each(Object.entries(PARTLY))('shows addresses, keys and passwords: %s', (_, [write, decoder]) => {
    const address = `https://hooks.test.com/in/${HOOK}`;
    if (write(address) !== address)
      expect(inside(`x "${write(address)}" y`)).toEqual([[HOOK, [decoder], write(HOOK)]]);
    const json = `{"user":"joe","password":"${PASSWORD}"}`;
    expect(inside(`data='${write(json)}'`).map(([secret]) => secret)).toEqual([PASSWORD]);
  });

  it('shows values behind their names, with all of their characters', () => {
    for (const [text, decoders] of [
      [`password=${encodeURIComponent(PASSWORD)}`, ['percent']],
      [`POST /login?user=joe&password=${encodeURIComponent(PASSWORD)}&x=1`, ['percent']],
      [`"password": "${PASSWORD.replace('&', '\\u0026')}"`, ['backslash']],
      [`<password>${PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</password>`, ['html']],
      [
        `x="&quot;password&quot;:&quot;${PASSWORD.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}&quot;"`,
        ['html'],
      ],
    ] as const) {
      const found = inside(text);
      expect(found.map((f) => f[0])).toEqual([PASSWORD]);
      expect(found[0]![1]).toEqual(decoders);
    }
  });

  it('shows names and values of settings in one string', () => {
    expect(inside(`env = "USER=joe\\nPASSWORD=${'Zr4!xQ8mLw9'}\\nHOST=db"`).map((f) => f[0])).toEqual([
      'Zr4!xQ8mLw9',
    ]);
  });

  it('shows blocks of several kilobytes', () => {
    const key = `-----OPEN KEY-----\n${'Ab3+/9xYz0'.repeat(300)}\n-----SHUT KEY-----`;
    const found = inside(`GET /?k=${encodeURIComponent(key)}&x`);
    expect(found.map((f) => [f[0].length, f[1]])).toEqual([[3002, ['percent']]]);
  });
});

describe('escapes', () => {
  it('that change nothing of a value leave it as it stands', () => {
    const value = `50%off&${RANDOM}`;
    expect(inside(`password = "${value}"`)).toEqual([[value, [], value]]);
  });

  it('of what would end a value do not end it', () => {
    const secret = ['Zr4"xQ8 ', 'm&L<', 'w9!k'].join('');
    for (const text of [
      `"password": ${JSON.stringify(secret)}`,
      `GET /login?password=${encodeURIComponent(secret)}&x=1`,
      `<password>${secret.replace('&', '&amp;').replace('<', '&lt;')}</password>`,
      `<a password="${secret.replace('&', '&amp;').replace('"', '&quot;')}">`,
    ])
      expect(inside(text).map((f) => f[0])).toEqual([secret]);
  });

  it('give one finding, not one as it stands and another one decoded', () => {
    const stands = `${RANDOM}\\u0026xQ8m\\/Lw9`;
    expect(inside(`{"password": "${stands}"}`)).toEqual([[`${RANDOM}&xQ8m/Lw9`, ['backslash'], stands]]);
  });

  it('that are cut, wrong or endless are text, and cost no more than text', () => {
    for (const text of [
      '%4',
      '%',
      '\\',
      '\\u',
      '\\u00',
      '\\u{',
      '\\u{110000}',
      '\\uD83D',
      '\\uD83D\\u0041',
      '\\U',
      '\\xg1',
      '&',
      '&#',
      '&#x',
      '&#;',
      '&#x110000;',
      '%c0%af%c0%ae',
      '&nosuch;',
      '\\777',
    ])
      for (const lead of ['', 'password=', 'password="', TOKEN.slice(0, 8)]) {
        expect(inside(`${lead}${text}`).length).toBeLessThan(2);
        expect(inside(`${lead}${text}" ${WHOLLY['\\x']!(TOKEN)} `).map((f) => f[0])).toContain(TOKEN);
      }
    for (const text of [
      '%25',
      '%2525',
      '\\',
      '\\\\x41',
      '\\x5c',
      '&amp;',
      '&#38;',
      '%41%41%41%41x',
      'password=%25',
      '\\"password\\":',
    ]) {
      expectLinear((size) => inside(text.repeat(Math.ceil(size / text.length))), 1 << 14);
    }
  });

  it('are followed to the depth that is asked for, and no deeper', () => {
    const nested = (depth: number): string => {
      let text = TOKEN.slice(0, 8) + TOKEN.slice(8);
      for (let i = 0; i < depth; i++) text = i === 0 ? WHOLLY['percent']!(text) : text.replaceAll('%', '%25');
      return text;
    };
    expect([1, 2, 3, 4, 10].map((depth) => inside(nested(depth)).length)).toEqual([1, 1, 1, 0, 0]);
  });

  it('are read alike by any division of the text', () => {
    const piece = fc.constantFrom(
      WHOLLY['\\x']!(TOKEN),
      WHOLLY['percent']!(`${TOKEN} `),
      WHOLLY['\\u']!(`password="${RANDOM}"\n`),
      'words and\n',
      '\\\\'.repeat(40),
      '\\',
      '%25',
      '%',
      'x'.repeat(700),
      `password=a%40${RANDOM}\n`,
      `{\\"password\\":\\"${RANDOM}\\\\/Lw9\\"}`,
      `"https:\\/\\/hooks.test.com\\/in\\/${HOOK.replace('/', '\\/')}"`,
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pieces, share) => {
          const bytes = Buffer.from(pieces.join(''));
          const at = Math.floor(bytes.length * share);
          const view = (matches: ReturnType<typeof inspector.judge>) =>
            inspector
              .settle(bytes, matches)
              .map((m) => [m.start, m.end, m.anchor, m.decoders.join(), m.confidence]);
          const parts = [...inspector.judge(bytes, 0, at), ...inspector.judge(bytes, at, bytes.length)];
          expect(view(parts)).toEqual(view(inspector.judge(bytes, 0, bytes.length)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
