/** What a stopped commit or push is told: how to mend it in that kind of file, and never a way around the guard. */
import { describe, expect, test } from 'vitest';
import type { ScanEvent, SourceSpec } from '../../src/core/types.js';
import { referenceFor, variableFor } from '../../src/report/text/reference.js';
import { render } from './run.js';
import { end, finding, job, start } from './samples.js';

const STAGED: SourceSpec = { kind: 'staged', archives: true };
const PUSH: SourceSpec = {
  kind: 'history',
  revisions: ['a'],
  exclude: [],
  unreachable: false,
  archives: true,
  incremental: true,
};

function stopped(source: SourceSpec, ...paths: string[]): string {
  const found: ScanEvent[] = paths.map((path) => ({
    type: 'finding',
    finding: finding({ origin: { kind: 'staged', path, blob: '0' } }),
  }));
  return render('text', [start(source), ...found, end({ findings: paths.length, exitCode: 1 })]);
}

describe('a stopped commit', () => {
  const text = stopped(STAGED, 'src/config.ts');

  test('is told in order: unstage, move, reference, commit again, and how to allow it properly', () => {
    const steps = [
      'git restore --staged src/config.ts',
      'secret store',
      'process.env.',
      'git commit again',
      'Not one?',
    ];
    for (const step of steps) expect(text).toContain(step);
    expect(text).toMatch(/stanch baseline add [0-9a-f]{16} --reason false-positive/);
  });

  test('is never told of a way around', () => {
    for (const source of [STAGED, PUSH])
      expect(stopped(source, 'a.ts')).not.toMatch(/no-verify|STANCH_SKIP|--force/);
  });

  test('with several kinds of files is told for each', () => {
    const several = stopped(STAGED, 'a.py', 'b.tf', 'Dockerfile');
    expect(several).toContain('os.environ["');
    expect(several).toContain('TF_VAR_');
    expect(several).toContain('--mount=type=secret');
    expect(several).toContain('git restore --staged <file>');
  });
});

describe('a stopped push', () => {
  test('is told that a commit on top is not enough', () => {
    expect(stopped(PUSH, 'a.ts')).toContain('A new commit on top is not enough');
  });

  test('on a server is told to revoke, and where allowing counts', () => {
    const event = {
      ...start(PUSH),
      job: { ...job(PUSH), policy: { inline: true, allowIncomplete: [], baseRevision: 'b' } },
    };
    const text = render('text', [
      event as ScanEvent,
      { type: 'finding', finding: finding() },
      end({ exitCode: 1 }),
    ]);
    expect(text).toContain('It has left your machine with this push: revoke it.');
    expect(text).toContain('once it stands on the default branch');
  });
});

describe('the reference', () => {
  test.each([
    ['app/main.py', 'os.environ["GITHUB_PAT"]'],
    ['a.mjs', 'process.env.GITHUB_PAT'],
    ['cmd/x.go', 'os.Getenv("GITHUB_PAT")'],
    ['src/A.java', 'System.getenv("GITHUB_PAT")'],
    ['lib/a.rb', 'ENV.fetch("GITHUB_PAT")'],
    ['a.php', "getenv('GITHUB_PAT')"],
    ['A.cs', 'Environment.GetEnvironmentVariable("GITHUB_PAT")'],
    ['src/main.rs', 'std::env::var("GITHUB_PAT")'],
    ['run.sh', 'GITHUB_PAT:?is not set'],
    ['main.tf', 'var.github_pat'],
    ['.github/workflows/ci.yml', '{ secrets.GITHUB_PAT }'],
    ['deploy.yaml', '{GITHUB_PAT}'],
    ['.env.production', '.env.example'],
    ['Dockerfile', 'id=github_pat'],
    ['api.Dockerfile', 'id=github_pat'],
    ['config.json', 'GITHUB_PAT'],
  ])('in %s is %s', (path, text) => {
    expect(referenceFor(path, 'github-pat')?.text).toContain(text);
  });

  test('is not made up for kinds of files that are not known', () => {
    for (const path of ['notes.txt', 'README', 'a.constructor'])
      expect(referenceFor(path, 'x')).toBeUndefined();
  });

  test('has a name that every shell takes', () => {
    expect(variableFor('acme.v2-$(x) key')).toBe('ACME_V2_X_KEY');
  });
});
