/** The JSON report is what its schema says, and JSON Lines is the same objects as they come. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { render } from './run.js';
import { cutOff, empty, hostile, ordinary } from './samples.js';

const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (instance: Ajv2020) => void)(ajv);
const valid = ajv.compile(
  JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')),
);

describe('json', () => {
  test.each([
    ['ordinary', ordinary()],
    ['empty', empty()],
    ['cut off', cutOff()],
    ['hostile', hostile()],
  ] as const)('%s scan fits the schema', (_, events) => {
    valid(JSON.parse(render('json', events, { includeSuppressed: true })));
    expect(valid.errors).toBeNull();
  });

  test('the schema would notice a missing field', () => {
    const report = JSON.parse(render('json', ordinary()));
    delete report.findings[0].secret.mask;
    expect(valid(report)).toBe(false);
  });

  test('a cut-off scan is not complete', () => {
    expect(JSON.parse(render('json', cutOff())).summary).toMatchObject({
      complete: false,
      exitCode: 2,
      findings: 1,
    });
  });

  test('worst comes first', () => {
    const { findings } = JSON.parse(render('json', ordinary()));
    expect(findings.map((f: { severity: string }) => f.severity)).toEqual(['critical', 'critical', 'medium']);
  });
});

describe('jsonl', () => {
  test('each line is an object; the first tells what runs, the last is the summary', () => {
    const lines = render('jsonl', ordinary())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.type)).toEqual([
      'start',
      'finding',
      'finding',
      'finding',
      'skipped',
      'problem',
      'summary',
    ]);
  });
});
