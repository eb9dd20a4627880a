/** What every reporter owes: no secret, no obedience, the same bytes twice, and a document even for nothing. */
import { describe, expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../src/report/index.js';
import { render } from './run.js';
import {
  cutOff,
  empty,
  finding,
  HOSTILE,
  hostile,
  ordinary,
  repeated,
  start,
  suppressed,
  VALUES,
} from './samples.js';

/** Formats that write their suppressed counts or last line as people read them. */
const WITH_LAST_LINE: FormatName[] = ['text', 'github', 'markdown', 'html', 'junit'];
/** Control, bidirectional and invisible characters; line ends are looked at separately. */
const OBEYED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

describe.each(FORMATS)('%s', (format) => {
  const streams = { ordinary: ordinary(), empty: empty(), 'cut off': cutOff(), hostile: hostile() };

  test.each(Object.entries(streams))('never shows a secret: %s scan', (_, events) => {
    for (const verbose of [true, false]) {
      const text = render(format, events, { verbose, includeSuppressed: true, color: true });
      for (const value of Object.values(VALUES)) expect(text).not.toContain(value);
    }
  });

  test('masks a secret that stands again in a name, a commit or a branch', () => {
    const text = render(format, repeated(), { verbose: true, includeSuppressed: true });
    for (const value of [VALUES.token, VALUES.password])
      expect(decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25'))).not.toContain(value);
  });

  test('cannot be made to obey what a name, a commit or a line says', () => {
    for (const width of [40, 41, 47, 60, 100]) {
      const text = render(format, hostile(), { verbose: true, width });
      expect(text).not.toMatch(OBEYED);
      expect(text).not.toMatch(/##\[|##vso\[/);
      for (const line of text.split(/\r\n|[\r\n]/)) {
        if (format === 'github')
          expect(line).toMatch(/^(::(error|warning|notice) [^\n]*|\d+ more of level \w+: .*|scanned .*|)$/);
        else expect(line).not.toMatch(/^\s*::/);
        expect(line).not.toBe('X-Header: 1');
      }
    }
  });

  test('does not depend on when it runs', () => {
    expect(render(format, ordinary())).toBe(render(format, ordinary()));
  });

  test('tells a cut-off scan from a clean one', () => {
    expect(render(format, cutOff())).not.toBe(render(format, empty()));
  });

  test('leaves suppressed findings out unless asked', () => {
    const events = [start(), { type: 'finding' as const, finding: suppressed() }];
    expect(render(format, events)).not.toContain('fixture.ts');
  });
});

test.each(WITH_LAST_LINE)('%s holds the fixed line with the suppressed count', (format) => {
  expect(render(format, ordinary())).toContain(
    'scanned 42 files (123456 bytes), 3 findings, 1 suppressed, 1 not scanned',
  );
});

test.each(['json', 'sarif', 'gitlab', 'codequality', 'gitleaks', 'rdjson'] as const)(
  '%s keeps hostile names whole for parsers',
  (format) => {
    const text = render(format, hostile());
    const parsed = JSON.stringify(JSON.parse(text));
    const whole = HOSTILE.filter((name) => !name.includes('\ud800'));
    for (const name of whole) {
      const encoded = name.split('/').map(encodeURIComponent).join('/');
      expect(parsed).toContain(JSON.stringify(format === 'sarif' ? encoded : name).slice(1, -1));
    }
  },
);

test.each(['text', 'json', 'jsonl'] as const)('%s shows the value when the user asked for it', (format) => {
  const events = [start(), { type: 'finding' as const, finding: finding() }];
  expect(render(format, events, { reveal: true })).toContain(VALUES.token);
});

test.each(FORMATS.filter((f) => !['text', 'json', 'jsonl'].includes(f)))(
  '%s never shows a value, asked or not',
  (format) => {
    expect(render(format, ordinary(), { reveal: true })).not.toContain(VALUES.token);
  },
);
