/** SARIF as GitHub code scanning takes it in: required fields, limits, what never appears. */
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { ScanEvent } from '../../src/core/types.js';
import { render } from './run.js';
import { cutOff, empty, end, finding, hostile, oldPassword, ordinary, start, suppressed } from './samples.js';

function parse(events: ScanEvent[], options = {}) {
  const log = JSON.parse(render('sarif', events, options)) as Log;
  return { log, run: log.runs[0]!, results: log.runs[0]!.results as Result[] };
}

describe('a SARIF report', () => {
  test('has what GitHub requires, also when empty', () => {
    const { log, run, results } = parse(empty());
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.version).toBe('2.1.0');
    expect(results).toEqual([]);
    expect(run.tool.driver).toMatchObject({ name: 'stanch', semanticVersion: '1.2.3', rules: [] });
    expect(run.invocations![0]).toMatchObject({
      executionSuccessful: true,
      exitCode: 0,
      toolExecutionNotifications: [],
    });
  });

  test('every rule has texts, severity as a string, precision and ten unique tags at most', () => {
    for (const rule of parse(ordinary()).run.tool.driver.rules!) {
      for (const text of [rule.shortDescription?.text, rule.fullDescription?.text]) {
        expect(text).toBeTruthy();
        expect(text!.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.help?.text).toContain('What to do');
      expect(rule.help?.markdown).toContain('**What to do**');
      expect(rule.name!.length).toBeLessThanOrEqual(255);
      const { tags, precision, 'security-severity': severity } = rule.properties!;
      expect(tags).toContain('security');
      expect(new Set(tags).size).toBe(tags!.length);
      expect(tags!.length).toBeLessThanOrEqual(10);
      expect(['very-high', 'high', 'medium', 'low']).toContain(precision);
      expect(severity).toMatch(/^(?:[0-9]\.[0-9]|10\.0)$/);
      expect(severity).not.toBe('9.0');
    }
  });

  test('every result points at its rule, a relative encoded place and a stable fingerprint', () => {
    const { run, results } = parse(hostile());
    for (const result of results) {
      expect(run.tool.driver.rules![result.ruleIndex!]!.id).toBe(result.ruleId);
      expect(result.message.text).toMatch(/\.$/);
      const place = result.locations![0]!.physicalLocation!;
      expect(place.artifactLocation!.uri).toMatch(/^(?:[A-Za-z0-9\-._~!*'()]|%[0-9A-F]{2}|\/)+$/);
      expect(place.region!.startLine).toBeGreaterThan(0);
      expect(place.region!.snippet).toBeUndefined();
      expect(Object.keys(result.partialFingerprints!)).toEqual(['stanchSecret/v1']);
    }
  });

  test('a path outside the root is a file URI of its own', () => {
    const origin = { kind: 'file', path: '/etc/a b.conf' } as const;
    const [result] = parse([start(), { type: 'finding', finding: finding({ origin }) }, end()]).results;
    expect(result!.locations![0]!.physicalLocation!.artifactLocation).toEqual({
      uri: 'file:///etc/a%20b.conf',
    });
  });

  test('an archive is pointed at as a whole, its entry named in the message', () => {
    const origin = { kind: 'entry', outer: { kind: 'file', path: 'a b.zip' }, entry: 'conf/.env' } as const;
    const [result] = parse([start(), { type: 'finding', finding: finding({ origin }) }, end()]).results;
    expect(result!.locations![0]!.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%20b.zip' },
      region: { startLine: 1 },
    });
    expect(result!.message.text).toContain("Inside 'conf/.env', line 12.");
  });

  test('neither author nor commit message is told', () => {
    const text = render('sarif', [start(), { type: 'finding', finding: oldPassword() }, end()]);
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('deploy script');
  });

  test('suppressed results only come on request, marked as such', () => {
    const events: ScanEvent[] = [start(), { type: 'finding', finding: suppressed() }, end()];
    expect(parse(events).results).toEqual([]);
    expect(parse(events, { includeSuppressed: true }).results[0]).toMatchObject({
      suppressions: [{ kind: 'external', status: 'accepted' }],
      baselineState: 'unchanged',
    });
  });

  test('what was not scanned makes the run unsuccessful and is named', () => {
    const invocation = parse(ordinary()).run.invocations![0]!;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications!.map((n) => n.descriptor?.id)).toEqual([
      'not-scanned/unreadable',
      'shallow-clone',
    ]);
    expect(parse(cutOff()).run.invocations![0]!.executionSuccessful).toBe(false);
  });

  test('at most 5,000 results are written, the worst ones, and the cut is told', () => {
    const many: ScanEvent[] = Array.from({ length: 5003 }, (_, i) => ({
      type: 'finding' as const,
      finding: finding({ id: String(i).padStart(16, '0'), severity: i < 4 ? 'low' : 'high' }),
    }));
    const { run, results } = parse([start(), ...many, end()]);
    expect(results).toHaveLength(5000);
    expect(results.filter((result) => result.level === 'note')).toHaveLength(1);
    expect(JSON.stringify(run.invocations)).toContain('3 further results');
  });

  test('the repository is named without its credentials', () => {
    const url = `https://user:${'pass'}word@example.org/a.git`;
    const { run } = parse(empty(), { repository: { url, revision: 'a'.repeat(40), branch: 'main' } });
    expect(run.versionControlProvenance).toEqual([
      {
        repositoryUri: 'https://example.org/a.git',
        revisionId: 'a'.repeat(40),
        branch: 'main',
        mappedTo: { uriBaseId: '%SRCROOT%' },
      },
    ]);
  });
});
