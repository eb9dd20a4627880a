/** The report for people: what it says, in which order, and how it ends. */
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/core/secret.js';
import type { ScanEvent } from '../../src/core/types.js';
import { render } from './run.js';
import { cutOff, empty, end, finding, oldPassword, ordinary, start } from './samples.js';

const lastLineOf = (text: string) => text.trimEnd().split('\n').at(-1);
const one = (changes = {}): ScanEvent => ({ type: 'finding', finding: finding(changes) });

describe('the text report', () => {
  test('ends with the fixed line, whatever happened', () => {
    expect(lastLineOf(render('text', empty()))).toBe(
      'scanned 42 files (123456 bytes), 0 findings, 0 suppressed, 0 not scanned',
    );
    expect(lastLineOf(render('text', ordinary()))).toBe(
      'scanned 42 files (123456 bytes), 3 findings, 1 suppressed, 1 not scanned',
    );
    expect(lastLineOf(render('text', cutOff()))).toBe(
      'scanned 0 files (0 bytes), 1 findings, 0 suppressed, 0 not scanned',
    );
  });

  test('shows a secret once, with all its places', () => {
    const text = render('text', ordinary());
    expect(text.match(/^CRITICAL/gm)).toHaveLength(1);
    expect(text).toContain('.env:3:16');
    expect(text).toMatch(/Also in +src\/config\.ts:12:16/);
  });

  test('puts the caret under the mask', () => {
    const lines = render('text', [start(), one(), end()]).split('\n');
    const caret = lines.findIndex((line) => /\^{4}/.test(line));
    const at = lines[caret]!.indexOf('^');
    expect(lines[caret - 1]!.slice(at)).toMatch(/^ghp_\*{8}/);
  });

  test('keeps the caret right in a long line', () => {
    const excerpt = `${'x'.repeat(120)} "${finding().secret}" tail`;
    const lines = render('text', [start(), one({ excerpt }), end()], { width: 80 }).split('\n');
    const caret = lines.findIndex((line) => /\^{4}/.test(line));
    expect(lines[caret - 1]!.length).toBeLessThanOrEqual(80);
    expect(lines[caret - 1]!.slice(lines[caret]!.indexOf('^'))).toMatch(/^ghp_\*{8}/);
  });

  test.each([20, 40])('shows where a mask begins that is wider than a terminal of %i columns', (width) => {
    const value = 'acme_production_deployment_token_'.padEnd(60, 'x');
    const secret = new Secret(Buffer.from(value), value.indexOf('x'));
    const excerpt = `${'-'.repeat(50)} = "${secret}"`;
    const lines = render('text', [start(), one({ excerpt, secret }), end()], { width }).split('\n');
    const caret = lines.findIndex((line) => /\^{4}/.test(line));
    expect(lines[caret - 1]!.slice(lines[caret]!.indexOf('^'))).toMatch(/^acme_/);
    expect(lines[caret]!.length).toBeLessThanOrEqual(lines[caret - 1]!.length);
  });

  test('tells when, who and where still', () => {
    const text = render('text', [start(), { type: 'finding', finding: oldPassword() }, end()]);
    expect(text).toContain('2024-11-03 (2 years ago), Ada Lovelace, in 3f2a9c1d4e5b "Add deploy script"');
    expect(text).toMatch(/Still in +HEAD, main, release\/2/);
    expect(text).toMatch(/Owner +@acme\/platform/);
  });

  test('tells how to go on after a stopped commit, and no way around', () => {
    const text = render('text', [start({ kind: 'staged', archives: true }), one(), end()]);
    expect(text).toContain('git restore --staged src/config.ts');
    expect(text).toContain('commit again');
    expect(text).not.toMatch(/no-verify|STANCH_SKIP/);
  });

  test('does not put a name that a shell would read into a command', () => {
    const origin = { kind: 'staged', path: '$(touch x)', blob: '0' } as const;
    expect(render('text', [start({ kind: 'staged', archives: true }), one({ origin }), end()])).toContain(
      'git restore --staged <file>',
    );
  });

  test('says «no secrets found» only when everything was looked at', () => {
    expect(render('text', empty())).toContain('No secrets found.');
    expect(render('text', [start(), end({ complete: false, notScanned: 1, exitCode: 3 })])).not.toContain(
      'No secrets found',
    );
    expect(render('text', [start(), end({ scanned: 0, bytes: 0 })])).toContain('Nothing was scanned.');
  });

  test('names twenty things not scanned and counts the rest', () => {
    const skipped = Array.from(
      { length: 25 },
      (_, i): ScanEvent => ({
        type: 'skipped',
        skipped: { origin: { kind: 'file', path: `f${i}` }, reason: 'unreadable', level: 'failure' },
      }),
    );
    const text = render('text', [start(), ...skipped, end({ complete: false, notScanned: 25 })]);
    expect(text.match(/^ {2}f\d+ {2}unreadable$/gm)).toHaveLength(20);
    expect(text).toContain('and 5 more: 5 unreadable');
  });

  test('counts what was left out on purpose, and lists it when asked', () => {
    const left = (path: string, reason: 'submodule' | 'symlink-outside'): ScanEvent => ({
      type: 'skipped',
      skipped: { origin: { kind: 'file', path }, reason, level: 'note' },
    });
    const ignored: ScanEvent = {
      type: 'skipped',
      skipped: { origin: { kind: 'file', path: '.' }, reason: 'ignored', level: 'excluded', count: 7 },
    };
    const stream = [
      start(),
      left('a', 'submodule'),
      left('b', 'symlink-outside'),
      left('c', 'symlink-outside'),
      ignored,
      end(),
    ];
    expect(render('text', stream)).toContain(
      'Left out on purpose: 2 symlink-outside, 1 submodule (--verbose lists them)\n',
    );
    expect(render('text', stream, { verbose: true })).toMatch(/^ {2}a {2}submodule$/m);
    expect(render('text', [start(), ignored, end()])).not.toContain('Left out');
  });

  test('uses colour only when told', () => {
    expect(render('text', ordinary())).not.toContain('\u001b');
    expect(render('text', ordinary(), { color: true })).toContain('\u001b[');
  });

  test('keeps a command on one line, to be copied', () => {
    const many = Array.from({ length: 4 }, (_, i) =>
      one({ id: String(i).padStart(16, '0'), origin: { kind: 'file', path: `f${i}` } }),
    );
    expect(render('text', [start(), ...many, end()], { width: 60 })).toMatch(
      /stanch baseline add( \d{16}){4} --reason false-positive\n/,
    );
  });

  test('fits 80 columns, commands aside', () => {
    for (const line of render('text', ordinary(), { width: 80 })
      .split('\n')
      .filter((l) => !l.includes('stanch baseline')))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  describe('of what opens nothing', () => {
    const canary = one({
      deadEnd: 'canary',
      confidence: 0.1,
      verdict: { status: 'suppressed', by: 'canary', reason: 'alerts whoever laid it out' },
    });
    const stream = [start(), canary, end()];

    test('says nothing unless everything is asked for', () => {
      expect(render('text', stream)).not.toContain('canary');
    });

    test('tells it apart, with its reason and no value', () => {
      const text = render('text', stream, { verbose: true });
      expect(text).toContain('Dead ends: 1 finding, nothing to do.');
      expect(text.replace(/\s+/g, ' ')).toMatch(/canary \(1\) .*: alerts whoever laid it out/);
      expect(text).toContain('No secrets found.');
      expect(text).not.toContain('Next ');
    });
  });
});
