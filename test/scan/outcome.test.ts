/** Events → summary counts and the exit code, in one place. */
import { describe, expect, test } from 'vitest';
import type { Finding, SkipReason } from '../../src/core/types.js';
import { Outcome } from '../../src/scan/outcome.js';

const origin = { kind: 'stream' as const, path: 'x' };

function outcome(...allowIncomplete: SkipReason[]): Outcome {
  return new Outcome({ allowIncomplete });
}

function found(outcome: Outcome, verdict: Finding['verdict'], fails = true): void {
  outcome.finding({ type: 'finding', finding: { verdict } as Finding }, fails);
}

function skip(outcome: Outcome, reason: SkipReason, level: 'failure' | 'excluded', count?: number): void {
  outcome.skipped({ type: 'skipped', skipped: { origin, reason, level, ...(count && { count }) } });
}

describe('the exit code', () => {
  test('is 0 when nothing new was found and everything was scanned', () => {
    const clean = outcome();
    clean.unit(10);
    found(clean, { status: 'suppressed', by: 'baseline', reason: 'known' });
    skip(clean, 'unreadable', 'excluded');
    expect([clean.exitCode, clean.complete, clean.suppressed]).toEqual([0, true, { baseline: 1 }]);
  });

  test('is 1 for a new finding, unless it is below the severity that fails', () => {
    const failing = outcome();
    found(failing, { status: 'new' });
    const passing = outcome();
    found(passing, { status: 'new' }, false);
    expect([failing.exitCode, passing.exitCode, passing.findings]).toEqual([1, 0, 1]);
  });

  test('is 3 when something was not scanned, 4 when there are findings too', () => {
    const gap = outcome();
    skip(gap, 'time-limit', 'failure', 7);
    expect([gap.exitCode, gap.notScanned]).toEqual([3, 7]);
    found(gap, { status: 'new' });
    expect(gap.exitCode).toBe(4);
  });

  test('does not count gaps whose reason is allowed, though they are told', () => {
    const gap = outcome('time-limit');
    skip(gap, 'time-limit', 'failure');
    expect([gap.exitCode, gap.notScanned]).toEqual([0, 1]);
  });

  test('is 3 for a scan that was stopped', () => {
    const stopped = outcome('time-limit');
    stopped.stopped();
    expect([stopped.exitCode, stopped.complete]).toEqual([3, false]);
  });

  test('is 2 for an error, whatever else there is', () => {
    const wrong = outcome();
    found(wrong, { status: 'new' });
    wrong.problem({
      type: 'problem',
      problem: { level: 'error', code: 'bad-config', message: 'does not parse' },
    });
    expect(wrong.exitCode).toBe(2);
  });
});
