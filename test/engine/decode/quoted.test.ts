/** Messages and vCards in quoted-printable: what their short lines cut is whole again, and only there. */
import { describe, expect, it } from 'vitest';
import { inspectorOf } from '../../helpers/inspector.js';

const inspector = inspectorOf(
  'shape = { prefix = ["tok_"], alphabet = "base62", length = 16 }',
  'tier = "generic"\nassigned = { words = [], names = ["password"] }',
);
const TOKEN = `tok_${'aZ09'.repeat(4)}`;
const PASSWORD = ['Zr4', 'xQ8mLw9'].join('!');

/** As RFC 2045 (6.7) has it: lines of at most 76 characters, each but the last of a paragraph with `=` at its end. */
function quoted(text: string, end = '\r\n', width = 76): string {
  const lines = Buffer.from(text, 'utf8')
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const units = [...line].map((char) =>
        char === '=' || char < ' ' || char > '~'
          ? `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
          : char,
      );
      let [written, length] = ['', 0];
      for (const unit of units) {
        if (length + unit.length >= width) [written, length] = [`${written}=${end}`, 0];
        written += unit;
        length += unit.length;
      }
      return written;
    });
  return lines.join(end);
}

const message = (body: string, end = '\r\n') =>
  [
    'Subject: keys',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'X-Other: x',
    '',
    body,
    '',
  ].join(end);

function inside(text: string): [string, string[], string][] {
  return inspector
    .inspect(Buffer.from(text, 'latin1'))
    .map((m) => [m.secret.reveal().toString(), m.decoders, text.slice(m.start, m.end)]);
}

describe('a message in quoted-printable', () => {
  it.each(['\r\n', '\n'])('gives up a token wherever its lines end, lines ending in %j', (end) => {
    let broken = 0;
    for (let lead = 0; lead < 80; lead++) {
      const text = message(quoted(`${'x'.repeat(lead)} grüße ${TOKEN} and more`, end), end);
      const found = inside(text);
      expect(found.map(([secret]) => secret)).toEqual([TOKEN]);
      const [, decoders, place] = found[0]!;
      expect(place.replace(/=\r?\n/, '')).toBe(TOKEN);
      expect(decoders).toEqual(place === TOKEN ? [] : ['quoted-printable']);
      broken += Number(place !== TOKEN);
    }
    expect(broken).toBeGreaterThan(15);
  });

  it('gives up what is assigned, whose sign is encoded', () => {
    const found = inside(message(quoted(`the password = "${PASSWORD}" is new`)));
    expect(found).toEqual([[PASSWORD, ['quoted-printable'], PASSWORD]]);
  });

  it('may have blanks before its line ends', () => {
    expect(inside(message(`${TOKEN.slice(0, 9)}= \t\r\n${TOKEN.slice(9)}\r\n`)).map(([s]) => s)).toEqual([
      TOKEN,
    ]);
  });

  it('ends with its part', () => {
    const halves = `${TOKEN.slice(0, 9)}=\r\n${TOKEN.slice(9)}\r\n`;
    const parts = (border: string) =>
      `${message('words')}\r\n${border}\r\nContent-Type: text/plain\r\n\r\n${halves}`;
    for (const border of ['--abc', '------=_Part_1_2.3', '--abc--'])
      expect(inside(parts(border))).toEqual([]);
    for (const line of ['-- ', '--', '-----BEGIN A KEY-----', '----------'])
      expect(inside(parts(line)).map(([secret]) => secret)).toEqual([TOKEN]);
  });

  it('is no longer than what is read of it', () => {
    expect(inside(message(`${'words\r\n'.repeat(6000)}${TOKEN.slice(0, 9)}=\r\n${TOKEN.slice(9)}`))).toEqual(
      [],
    );
  });
});

describe('a vCard', () => {
  it('gives up what a value in quoted-printable holds', () => {
    const card = (text: string) => `BEGIN:VCARD\r\nNOTE;ENCODING=QUOTED-PRINTABLE:${text}\r\nEND:VCARD\r\n`;
    const halves = `${TOKEN.slice(0, 9)}=\r\n${TOKEN.slice(9)}`;
    for (const name of ['', 'see =\r\n'])
      expect(inside(card(`${name}${halves}`)).map(([secret]) => secret)).toEqual([TOKEN]);
    expect(inside(card(halves).replace('ENCODING=', '')).map(([secret]) => secret)).toEqual([TOKEN]);
    expect(inside(card(halves).replace(':tok_', ';CHARSET=UTF-8:tok_')).map(([s]) => s)).toEqual([TOKEN]);
    expect(inside(`${card('words')}X:${halves}`)).toEqual([]);
  });
});

describe('other texts', () => {
  const halves = `${TOKEN.slice(0, 9)}=\r\n${TOKEN.slice(9)}`;
  it.each([
    ['nothing is said', `\r\n\r\n${halves}`],
    ['it is only spoken of', `It may be quoted-printable:\r\n\r\n${halves}`],
    ['another encoding is said', `Content-Transfer-Encoding: 7bit\r\n\r\n${halves}`],
    ['it is no header', `const a = "Content-Transfer-Encoding: quoted-printable";\n\n${halves}`],
  ])('are read as they stand: %s', (_, text) => {
    expect(inside(text)).toEqual([]);
  });
});
