import { describe, expect, it } from 'vitest';
import { alike } from '../../src/policy/foreign-rules.js';
import { readIgnoreFile } from '../../src/policy/ignore-file.js';
import { expectLinear } from '../helpers/growth.js';
import { sampleFinding } from './sample.js';

const covers = (text: string, finding = sampleFinding()) =>
  readIgnoreFile(text, '.gitleaksignore').covers(finding);
const commit = 'c'.repeat(40);

describe('an ignore file of gitleaks or betterleaks', () => {
  it('covers a finding of a like rule at that file and line', () => {
    expect(covers('# why\n\n  src/app.ts:acme-api-token:3  \n')).toBe('.gitleaksignore:3');
    expect(covers('src\\app.ts:generic-api-key:3\r\n')).toBe('.gitleaksignore:1');
  });

  it.each([
    'src/app.ts:acme-api-token:4',
    'src/other.ts:acme-api-token:3',
    'src/app.ts:github-pat:3',
    `${commit}:src/app.ts:acme-token:3`,
  ])('covers nothing else: %s', (line) => expect(covers(line)).toBeUndefined());

  it('with a commit covers the finding that this commit brought', () => {
    const introduced = { id: commit, author: '', email: '', date: '', summary: '' };
    const finding = sampleFinding({
      origin: { kind: 'blob', blob: 'b', path: 'src/app.ts' },
      provenance: { introduced, atHead: true, refs: [], unreachable: false },
    });
    expect(covers(`${commit}:src/app.ts:acme-token:3`, finding)).toBe('.gitleaksignore:1');
    expect(covers(`${'d'.repeat(40)}:src/app.ts:acme-token:3`, finding)).toBeUndefined();
  });

  it('names entries inside archives as gitleaks does', () => {
    const inside = sampleFinding({
      origin: { kind: 'entry', outer: { kind: 'file', path: 'a.zip' }, entry: 'b/c' },
    });
    expect(covers('a.zip!b/c:acme-token:3', inside)).toBe('.gitleaksignore:1');
  });

  it('tells the lines that it cannot read', () => {
    const { problems } = readIgnoreFile(
      `src/a:x\na:b:c:d:1\na::3\na:r:line\n${'x\n'.repeat(1000)}`,
      '.gitleaksignore',
    );
    expect(problems).toEqual([
      {
        level: 'warning',
        code: 'ignore-file-unreadable',
        message:
          '.gitleaksignore: line 1, 2, 3, 4, 5 and 999 more: not of the form file:rule:line; it ignores nothing',
      },
    ]);
  });

  it('is read in linear time when all its lines are for one place', () => {
    expectLinear((size) => expect(covers('src/app.ts:x-token:3\n'.repeat(size))).toBeUndefined(), 20_000);
  });
});

describe('rules of other tools', () => {
  it.each([
    ['aws-access-token', 'aws-access-key-id'],
    ['AWS Access Key', 'aws-access-key-id'],
    ['np.aws.1', 'aws-secret-key'],
    ['GitHub Token', 'github-pat'],
    ['gcp-api-key', 'google-api-key'],
    ['Private Key', 'private-key-pem'],
    ['generic-api-key', 'stripe-secret-key'],
    ['Secret Keyword', 'anything-at-all'],
  ])('%s is about what our %s is about', (theirs, ours) => expect(alike(theirs, ours)).toBe(true));

  it.each([
    ['github-pat', 'gitlab-pat'],
    ['aws-access-token', 'stripe-secret-key'],
    ['', 'aws-key'],
  ])('%s is not about what our %s is about', (theirs, ours) => expect(alike(theirs, ours)).toBe(false));
});
