/** What single formats must hold to because their readers are strict. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ScanEvent } from '../../src/core/types.js';
import { STYLE, STYLE_HASH } from '../../src/report/html/style.js';
import { codeSpan } from '../../src/report/markdown/span.js';
import { render } from './run.js';
import { empty, end, finding, hostile, ordinary, start } from './samples.js';

describe('gitlab', () => {
  test('has the fields that schema 15.2.1 requires', () => {
    const report = JSON.parse(render('gitlab', ordinary()));
    expect(report.version).toBe('15.2.1');
    expect(report.scan).toMatchObject({
      type: 'secret_detection',
      status: 'failure',
      start_time: '2026-11-21T09:00:00',
    });
    for (const item of report.vulnerabilities) {
      expect(item.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(item.identifiers[0]).toMatchObject({ type: 'stanch_rule_id' });
      expect(item.location.commit.sha).not.toBe('');
      expect(item).not.toHaveProperty('raw_source_code_extract');
    }
    expect(new Set(report.vulnerabilities.map((v: { id: string }) => v.id)).size).toBe(
      report.vulnerabilities.length,
    );
    expect(JSON.parse(render('gitlab', empty())).scan.status).toBe('success');
  });
});

describe('github', () => {
  test('writes ten annotations per level at most and counts the rest', () => {
    const lines = render('github', hostile()).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines).toContain('56 more of level error: see the full report.');
  });

  test('escapes what would end a property or the command', () => {
    const origin = { kind: 'file', path: 'a,b:c%d\n::e' } as const;
    const [line] = render('github', [
      start(),
      { type: 'finding', finding: finding({ origin }) },
      end(),
    ]).split('\n');
    expect(line).toMatch(
      /^::error file=a%2Cb%3Ac%25d\\u\{a\}%3A%3Ae,line=12,endLine=12,col=16,endColumn=56,title=/,
    );
  });
});

describe('csv', () => {
  test('writes its header also when empty', () => {
    expect(render('csv', empty())).toMatch(/^id,status,severity,[a-z_,]+\r\n$/);
  });

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1'])('defuses the formula %j', (path) => {
    const row = render('csv', [
      start(),
      { type: 'finding', finding: finding({ origin: { kind: 'file', path } }) },
    ]).split('\r\n')[1]!;
    expect(row).toContain(`,"'`);
  });

  test('every row has as many cells as the header, whatever the names', () => {
    const cells = (line: string) =>
      line.match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)!.length - (line.endsWith(',') ? 0 : 1);
    const [header, ...rows] = render('csv', hostile()).trimEnd().split('\r\n');
    for (const row of rows) expect(cells(row)).toBe(cells(header!));
  });
});

describe('junit', () => {
  test('has one passing case when clean', () => {
    expect(render('junit', empty())).toMatch(
      /tests="1" failures="0" errors="0"[\s\S]*name="no secrets found"/,
    );
  });

  test('counts its cases', () => {
    expect(render('junit', ordinary())).toContain('tests="4" failures="3" errors="1"');
  });
});

describe('html', () => {
  test('allows its own style by hash and nothing else', () => {
    expect(STYLE_HASH).toBe(createHash('sha256').update(STYLE).digest('base64'));
    expect(render('html', empty())).toContain(`default-src 'none'; style-src 'sha256-${STYLE_HASH}'`);
  });

  test('holds only the elements it made itself', () => {
    const known =
      /^(?:!doctype|html|head|meta|title|style|body|h1|h2|span|code|pre|dl|dt|dd|article|section|ul|li|footer|p)$/;
    for (const [, name] of render('html', hostile()).matchAll(/<\/?([^\s>]+)/g)) expect(name).toMatch(known);
  });
});

describe('markdown', () => {
  test('a code span is fenced by more backticks than it holds', () => {
    expect(codeSpan('a')).toBe('`a`');
    expect(codeSpan('``')).toBe('``` `` ```');
    expect(codeSpan('a|b')).toBe('`a\\|b`');
  });

  test('every row of the table keeps its five cells', () => {
    const rows = render('markdown', hostile())
      .split('\n')
      .filter((line) => line.startsWith('| critical'));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
  });

  test('stays under the megabyte that a job summary may have', () => {
    const origin = { kind: 'file', path: 'd/'.repeat(2000) } as const;
    const many: ScanEvent[] = Array.from({ length: 3000 }, () => ({
      type: 'finding' as const,
      finding: finding({ origin }),
    }));
    const text = render('markdown', [start(), ...many, end()]);
    expect(text.length).toBeLessThan(1 << 20);
    expect(text).toContain('2500 more findings are not shown');
  });
});

describe('codequality', () => {
  test('fingerprints are unique', () => {
    const issues = JSON.parse(
      render('codequality', [
        start(),
        ...Array.from({ length: 3 }, (): ScanEvent => ({ type: 'finding', finding: finding() })),
      ]),
    );
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(3);
  });
});

test('gitleaks: secret and match are redacted', () => {
  for (const item of JSON.parse(render('gitleaks', ordinary())))
    expect(item).toMatchObject({ Secret: 'REDACTED', Match: 'REDACTED' });
});

test('rdjson: one diagnostic per finding', () => {
  expect(JSON.parse(render('rdjson', ordinary())).diagnostics).toHaveLength(3);
});

test('unix: one line per finding that editors can jump to', () => {
  expect(render('unix', ordinary())).toContain('src/config.ts:12:16: error ');
});
