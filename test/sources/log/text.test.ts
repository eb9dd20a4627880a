import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../helpers/growth.js';
import { logText } from './text.js';

const ESC = '\x1b';
const lineEnds = (text: string) => text.split('\n').length - 1;

describe('terminal escapes', () => {
  it.each([
    ['colours', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['colours with many parameters', `${ESC}[38;2;255;100;0;1mx${ESC}[m`, 'x'],
    ['erasing and cursor moves', `a${ESC}[2K${ESC}[1;1Hb`, 'ab'],
    ['private modes', `${ESC}[?25lx${ESC}[?25h`, 'x'],
    ['character sets and two-byte sequences', `${ESC}(Bx${ESC}7y${ESC}=z`, 'xyz'],
    ['the 8-bit form in UTF-8', `a\u009b31mb`, 'ab'],
  ])('of %s are taken out', (_, log, text) => {
    expect(logText(log)).toBe(text);
  });

  it('inside a value leave the value whole', () => {
    expect(logText(`key=abc${ESC}[1mdef${ESC}[0mghi\n`)).toBe('key=abcdefghi\n');
  });

  it('that carry a string leave it at the end of the line', () => {
    const log = `see ${ESC}]8;;https://u:p@host/${ESC}\\here${ESC}]8;;${ESC}\\ now\nnext`;
    expect(logText(log)).toBe('see here now 8;;https://u:p@host/ 8;;\nnext');
    expect(logText(`${ESC}]0;title\x07text`)).toBe('text 0;title');
    expect(logText(`${ESC}_bk;t=1700000000\x07text\n`)).toBe('text bk;t=1700000000\n');
  });

  it('that never end are text', () => {
    expect(logText(`${ESC}]0;no end\nnext`)).toBe(`${ESC}]0;no end\nnext`);
    expect(logText(`a${ESC}[12`)).toBe(`a${ESC}[12`);
    const long = `${ESC}]${'x'.repeat(10_000)}\x07`;
    expect(logText(long)).toBe(long);
    expect(logText(`${ESC}]0;x${ESC}[1mb`)).toBe(`${ESC}]0;xb`);
  });
});

describe('carriage returns', () => {
  it('of a progress bar keep every state on one line', () => {
    expect(logText('10%\r50%\r100%\ndone\n')).toBe('10% 50% 100%\ndone\n');
  });

  it('before a line feed belong to it', () => {
    expect(logText('a\r\nb\r\r\nc\r')).toBe('a\r\nb\r\nc');
  });
});

describe('what a CI system puts before a line', () => {
  it.each([
    ['GitHub and Azure', '2026-01-02T03:04:05.1234567Z text', 'text'],
    ["GitHub's first line", '\ufeff2026-01-02T03:04:05.1234567Z text', 'text'],
    ['GitLab', '2026-01-02T03:04:05.123456Z 00O text', 'text'],
    ["GitLab's standard error", '2026-01-02T03:04:05.123456Z 01E text', 'text'],
    ['Jenkins, ISO', '[2026-01-02T03:04:05.123Z] text', 'text'],
    ['Jenkins, time only', '03:04:05  text', 'text'],
    ['TeamCity', '[03:04:05] text', 'text'],
    ['docker', '2026-01-02T03:04:05.123456789Z text', 'text'],
    ['an offset instead of Z', '2026-01-02T03:04:05+01:00 text', 'text'],
    ['Kubernetes', '2026-01-02T03:04:05.123456789Z stdout F text', 'text'],
    ['BuildKit', '#12 0.345 text', 'text'],
    ['two loggers', '2026-01-02T03:04:05.1234567Z #12 0.345 text', 'text'],
    ['a coloured time stamp', `${ESC}[32m2026-01-02T03:04:05Z${ESC}[0m text`, 'text'],
    ['a group', '2026-01-02T03:04:05.1234567Z ##[group]text', 'text'],
    ['a command mark', '::add-mask::text', 'text'],
    ["GitLab's sections", `section_start:1700000000:name\r${ESC}[0Ktext`, 'name text'],
    ['nothing', '  text 2026-01-02T03:04:05Z', '  text 2026-01-02T03:04:05Z'],
    ['indentation after the stamp', '2026-01-02T03:04:05Z     text', '    text'],
  ])('is taken away: %s', (_, line, text) => {
    expect(logText(`first\n${line}\n`)).toBe(`first\n${text}\n`);
  });

  it('leaves what only looks like it', () => {
    for (const line of [
      '1234567890abcdef',
      '#12 not a time',
      '::error file=a::text',
      '##[group',
      '12:34',
      's',
      ':',
    ]) {
      expect(logText(`${line}\n`)).toBe(`${line}\n`);
    }
  });

  it('no longer stands between the lines of a block', () => {
    const block = ['-----BEGIN X-----', 'AAAA', 'BBBB', '-----END X-----'];
    const log = block.map((line) => `2026-01-02T03:04:05.1234567Z ${line}\r\n`).join('');
    expect(logText(log)).toBe(`${block.join('\r\n')}\r\n`);
  });
});

describe('what any logger writes before the lines of a key', () => {
  const block = ['-----BEGIN X-----', 'AAAA', 'BBBB', '-----END X-----'];

  it.each([
    ['the name of a service', () => 'web-1  | '],
    ['a coloured one', () => `${ESC}[36mweb-1  |${ESC}[0m `],
    ['a clock and a class', (i: number) => `00:00:1${i} INFO [main] acme.Deploy - `],
  ])('is taken out: %s', (_, lead) => {
    const log = block.map((line, i) => `${lead(i)}${line}\n`).join('');
    const [first, ...others] = logText(`${log}web-1  | after\n`).split('\n');
    expect(first).toMatch(/-----BEGIN X-----$/);
    expect(others).toEqual([...block.slice(1), 'web-1  | after', '']);
  });

  it('stays before other lines, and before all when it differs', () => {
    const log = `web | ${block[0]}\ndb | x\nweb | ${block[1]}\nno end\n`;
    expect(logText(log)).toBe(`web | ${block[0]}\ndb | x\n${block[1]}\nno end\n`);
  });

  it('is the same wherever the log is cut', () => {
    const log = block.map((line) => `${'x'.repeat(100)} ${line} ${'y'.repeat(90)}\n`).join('');
    for (let cut = 0; cut < log.length; cut += 7) expect(logText(log, [cut])).toBe(logText(log));
  });
});

describe('lines that the logger broke', () => {
  it('are joined, and later lines keep their numbers (GitLab)', () => {
    const stamp = '2026-01-02T03:04:05.123456Z 00O';
    expect(logText(`${stamp} one\n${stamp}+ two\n${stamp}+ three\n${stamp} four\n`)).toBe(
      'one two three\n\n\nfour\n',
    );
  });

  it('are joined for containers too', () => {
    const stamp = '2026-01-02T03:04:05.123456789Z stdout';
    expect(logText(`${stamp} P one\n${stamp} F two\n${stamp} F three\n`)).toBe('onetwo\n\nthree\n');
  });
});

describe('any log', () => {
  const part = fc.constantFrom(
    ESC,
    `${ESC}[1m`,
    `${ESC}]0;t\x07`,
    `${ESC}\\`,
    '\r',
    '\n',
    '\r\n',
    'a',
    '2026-01-02T03:04:05.123456Z ',
    '00O+',
    '00O ',
    '##[group]',
    '\u009b',
    'é',
    '[',
    ']',
    ' ',
  );
  const log = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));

  it('keeps its number of lines', () => {
    fc.assert(
      fc.property(log, (log) => {
        expect(lineEnds(logText(log))).toBe(lineEnds(log));
      }),
    );
  });

  it('reads the same however it arrives', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 10 }), (log, cuts) => {
        expect(logText(log, cuts)).toBe(logText(log));
      }),
    );
  });

  it('in UTF-16 reads as in UTF-8', () => {
    const text = `\ufeff${ESC}[1mone${ESC}[0m\r\n2026-01-02T03:04:05Z two€\r\n`;
    const wide = Buffer.from(text, 'utf16le');
    expect(logText(wide, [1, 7, 12, 33])).toBe('one\r\ntwo€\r\n');
    expect(logText(Buffer.from(wide).swap16())).toBe('one\r\ntwo€\r\n');
  });

  it('in UTF-32 passes as it is', () => {
    const wide = Buffer.from([0xff, 0xfe, 0, 0, 0x1b, 0, 0, 0]);
    expect(Buffer.from(logText(wide)).length).toBeGreaterThan(0);
  });

  it('is linear in its length', () => {
    expectLinear(
      (size) => logText(`${`${ESC}]0;x${ESC}`.repeat(size)}\n${'\r'.repeat(size)}${`${ESC}[`.repeat(size)}`),
      20_000,
    );
  });
});
