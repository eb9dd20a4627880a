/** Streams with secrets in them, by the built-in rules: what is masked, however it is coloured, prefixed, cut or encoded. */
import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../src/redact.js';
import { githubToken } from './cli/token.js';

const TOKEN = githubToken(1);
const MASK = 'ghp_********';
const RESET = '\x1b[0m';
const { privateKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const KEY_LINES = privateKey.trim().split('\n');

async function redacted(...pieces: (string | Buffer)[]): Promise<Buffer> {
  const out: Buffer[] = [];
  for await (const piece of redact(Readable.from(pieces.map((piece) => Buffer.from(piece))))) out.push(piece);
  return Buffer.concat(out);
}

const textOf = async (...pieces: (string | Buffer)[]) => (await redacted(...pieces)).toString();

/** None of a key's lines is left. */
function expectNoKey(text: string): void {
  for (const line of KEY_LINES.slice(1, -1)) expect(text).not.toContain(line);
}

describe('a redacted stream', () => {
  it('is what came in but for secrets, byte for byte', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0, 0x41, 0, 0, 0xc2]),
      Buffer.from(`a\r\n${TOKEN} b\n\n`),
    ]);
    const expected = bytes.toString('latin1').replace(TOKEN, MASK);
    expect((await redacted(bytes)).toString('latin1')).toBe(expected);
  });

  it('is the same wherever its pieces are cut', async () => {
    const text = `1%\r2% \x1b[1m${TOKEN}${RESET}\r3%\npassword: "${'x9Kq!'.repeat(3)}"\n${privateKey}end ${TOKEN}`;
    const whole = await textOf(text);
    expect(whole).toContain(MASK);
    const cuts = fc.array(fc.nat(text.length), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const ends = [...places, text.length].sort((a, b) => a - b);
        const pieces = ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
        expect(await textOf(...pieces)).toBe(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('gives each line and each state of a progress bar as soon as it is whole', async () => {
    const given: string[] = [];
    async function* slowly() {
      for (const piece of ['hi\n', '10%\r', `20% ${TOKEN.slice(0, 9)}`, `${TOKEN.slice(9)}\r`]) {
        yield Buffer.from(piece);
        given.push(`after ${JSON.stringify(piece)}`);
      }
    }
    for await (const piece of redact(slowly())) given.push(piece.toString());
    expect(given.filter((line) => !line.startsWith('after'))).toEqual(['hi\n', '10%\r', `20% ${MASK}\r`]);
    expect(given.indexOf('10%\r')).toBeLessThan(given.indexOf('after "10%\\r"'));
  });
});

describe('colours', () => {
  it.each([
    ['around a token', `a \x1b[1m${TOKEN}${RESET} b\n`, `a \x1b[1m${MASK}${RESET} b\n`],
    [
      'in the middle of one',
      `${TOKEN.slice(0, 9)}\x1b[31m${TOKEN.slice(9)}${RESET}\n`,
      `${MASK}\x1b[31m${RESET}\n`,
    ],
    [
      'between a name and its value',
      `\x1b[31mpassword${RESET}: \x1b[1mxK3!fj29dkQ${RESET}\n`,
      `\x1b[31mpassword${RESET}: \x1b[1m********${RESET}\n`,
    ],
    [
      'of a link',
      `\x1b]8;;https://acme.io/?t=${TOKEN}\x07here\x1b]8;;\x07\n`,
      `\x1b]8;;https://acme.io/?t=${MASK}\x07here\x1b]8;;\x07\n`,
    ],
  ])('%s hide nothing, and stay', async (_where, input, output) => {
    expect(await textOf(input)).toBe(output);
  });
});

describe('a key block', () => {
  it.each([
    ['as it is', (line: string) => line],
    [
      'behind time stamps',
      (line: string, i: number) => `2026-01-01T00:00:0${i}.${'123456'.slice(i)}Z ${line}`,
    ],
    ['behind the name of a service', (line: string) => `web-1  | ${line}`],
    ['behind a coloured one', (line: string) => `\x1b[36mweb-1  |${RESET} ${line}`],
    ['behind a logger’s words', (line: string, i: number) => `00:00:1${i} INFO [main] acme.Deploy - ${line}`],
    ['with returns', (line: string) => `${line}\r`],
  ])('is masked %s', async (_how, shape) => {
    const text = await textOf(`before\n${KEY_LINES.map(shape).join('\n')}\nafter\n`);
    expectNoKey(text);
    expect(text).toMatch(/^before\n[\s\S]*\*{8}[\s\S]*\nafter\n$/);
  });

  it('is masked where others write in between, and what they write stays', async () => {
    const lines = KEY_LINES.map((line) => `web-1  | ${line}`);
    lines.splice(2, 0, 'db-1   | ready to accept connections');
    const text = await textOf(`${lines.join('\n')}\n`);
    expectNoKey(text);
    expect(text).toMatch(/^web-1 {2}\| .*\*{8}\n.*\n?db-1 {3}\| ready to accept connections/);
  });

  it('that never ends holds back what follows no longer than a block may be', async () => {
    const text = await textOf(`web-1  | ${KEY_LINES[0]}\n`, 'web-1  | next line\n'.repeat(4000));
    expect(text.match(/next line/g)!.length).toBe(4000);
  });

  it('that begins on every line costs no more than its lines', async () => {
    const lines = `x${KEY_LINES[0]}\n`.repeat(20_000);
    const started = performance.now();
    await redacted(lines);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('UTF-16', () => {
  const utf16 = (text: string, big: boolean) =>
    big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');

  it('may follow and be followed by other text', async () => {
    const wide = utf16(`a ${TOKEN}\n`, false);
    const out = await redacted(`b ${TOKEN}\n`, wide, `c ${TOKEN}\n`);
    expect(out).toEqual(
      Buffer.concat([Buffer.from(`b ${MASK}\n`), utf16(`a ${MASK}\n`, false), Buffer.from(`c ${MASK}\n`)]),
    );
  });

  it('holds a key block together', async () => {
    const wide = utf16(`x\n${privateKey}end\n`, false);
    const cut = wide.length >> 1;
    const text = (await redacted(wide.subarray(0, cut), wide.subarray(cut))).toString('utf16le');
    expectNoKey(text);
    expect(text).toMatch(/^x\n.*\*{8}.*\nend\n$/);
  });

  it.each([
    ['little-endian with a mark', '\ufeff', false],
    ['big-endian with a mark', '\ufeff', true],
    ['little-endian without', '', false],
    ['big-endian without', '', true],
  ])('%s is masked and stays UTF-16', async (_name, mark, big) => {
    const bytes = utf16(`${mark}step é 日 ${TOKEN}\r\nend`, big);
    const pieces = [bytes.subarray(0, 3), bytes.subarray(3, 21), bytes.subarray(21)];
    expect(await redacted(...pieces)).toEqual(utf16(`${mark}step é 日 ${MASK}\r\nend`, big));
  });
});
