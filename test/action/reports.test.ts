/** What a step leaves behind: annotations, log, outputs, summary and SARIF; and what never gets out of it. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { checkout, commands, readOutputs, runStep, type StepOptions } from './runner.js';

afterAll(removeTemporaryFolders);

/** A push of these files, in a full checkout. */
function pushOf(files: Record<string, string>, message = 'change') {
  const repo = TestRepo.create();
  const before = repo.commit('first', { 'a.txt': 'a\n' });
  const after = repo.commit(message, files);
  const clone = checkout(repo, { depth: 0, sha: after });
  const payload = { ref: 'refs/heads/main', before, after, repository: { default_branch: 'main' } };
  const run = (options: StepOptions = {}) =>
    runStep(clone.dir, { name: 'push', sha: after, payload }, options);
  return { clone, run };
}

const HOSTILE = [
  '::error title=owned::x.txt',
  'a%0A::warning::x.txt',
  '##[group]x.txt',
  'line\n::notice::x.txt',
  'tab|`code`<img src=x>.txt',
  '[link](javascript:x).txt',
  '\u001b]0;x\u0007.txt',
];

describe('names from a stranger', () => {
  const files = Object.fromEntries(HOSTILE.map((name, n) => [name, `token = ${githubToken(100 + n)}\n`]));

  test('make no workflow command of their own', () => {
    const step = pushOf(files, '::error::owned\n\n##[error]owned').run();
    expect([step.code, step.outputs['new-findings']]).toEqual([1, String(HOSTILE.length)]);
    const seen = [...commands(step.stdout), ...commands(step.stderr)];
    expect(seen).toHaveLength(HOSTILE.length);
    for (const line of seen)
      expect(line).toMatch(
        /^::error file=[^:,]*,line=1,endLine=1,col=9,endColumn=49,title=[^:,]*::GitHub personal/,
      );
    expect(step.stdout).not.toContain('\u001b');
  });

  test('make no second output and no markup', () => {
    const step = pushOf(files).run();
    expect(Object.keys(step.outputs)).toEqual(['findings', 'new-findings', 'exit-code', 'sarif', 'report']);
    expect(step.summary).not.toMatch(/^::|^<img/m);
    for (const row of step.summary.split('\n').filter((line) => line.startsWith('| critical'))) {
      expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7);
    }
  });
});

describe('the secret itself', () => {
  test('is in no output of any kind', () => {
    const token = githubToken(200);
    const name = `${token}.txt`;
    const { run } = pushOf(
      { 'a.txt': `token = ${token}\nagain = ${token}\n`, [name]: 'x\n', 'b.json': `{"k":"${token}"}\n` },
      token,
    );
    for (const env of [{}, { STANCH_DEBUG: '1', RUNNER_DEBUG: '1' }] as Record<string, string>[]) {
      const step = run({ with: { output: 'out/stanch.sarif', args: '--verbose --include-suppressed' }, env });
      expect(step.code).toBe(1);
      expect(step.all).toContain('ghp_');
      const body = token.slice(4);
      const shown = step.all.split('\n').filter((line) => line.includes(body) && !line.includes(name));
      expect(shown).toEqual([]);
    }
  });
});

describe('annotations', () => {
  const many = Object.fromEntries(
    Array.from({ length: 14 }, (_, n) => [`f${n}.txt`, `token = ${githubToken(300 + n)}\n`]),
  );

  test('are the ten that a runner shows, and the rest is counted', () => {
    const step = pushOf(many).run();
    expect(commands(step.stdout)).toHaveLength(10);
    expect(step.stdout).toContain('4 more of level error');
  });

  test('and the summary can be switched off; the log still tells', () => {
    const step = pushOf(many).run({ with: { annotations: 'false', summary: 'False' } });
    expect(step.code).toBe(1);
    expect(commands(step.stdout)).toEqual([]);
    expect(step.summary).toBe('');
    expect(step.stdout).toContain('14 secrets in 14 places');
    expect(step.outputs.report).toContain('14 secrets');
  });

  test('do not tell to push again what was pushed long ago', () => {
    expect(pushOf(many).run().stdout).not.toContain('git push again');
  });
});

describe('fail-on', () => {
  test.each([
    ['critical', 1],
    ['low', 1],
    ['none', 0],
    ['', 1],
  ])('"%s" ends in %i; the findings are told all the same', (level, code) => {
    const step = pushOf({ 'b.txt': `token = ${githubToken(400)}\n` }).run({ with: { 'fail-on': level } });
    expect(step.code).toBe(code);
    expect(step.outputs).toMatchObject({ 'new-findings': '1', 'exit-code': String(code) });
  });

  test('lets pass what is less bad than it says', () => {
    const config = {
      '.stanch.toml': '[severity]\ngithub-pat = "medium"\n',
      'b.txt': `token = ${githubToken(401)}\n`,
    };
    const { run } = pushOf(config);
    expect(run({ with: { 'fail-on': 'high' } }).code).toBe(0);
    expect(run({ with: { 'fail-on': 'medium' } }).code).toBe(1);
  });

  test('never lets an incomplete scan pass', () => {
    const { run } = pushOf({ 'b.txt': `token = ${githubToken(402)}\n`, 'big.txt': 'x'.repeat(3000) });
    expect(run({ with: { 'fail-on': 'none', args: '--max-file-size 1k' } }).code).toBe(3);
    expect(run({ with: { args: '--max-file-size 1k' } }).code).toBe(4);
  });
});

describe('the SARIF report', () => {
  const files = { 'b.txt': `token = ${githubToken(500)}\n` };

  test('is written where the input says, whole, and named in an output', () => {
    const { clone, run } = pushOf(files);
    const step = run({ with: { output: 'out/stanch.sarif' } });
    expect(step.outputs.sarif).toBe(clone.path('out/stanch.sarif'));
    const { runs } = JSON.parse(readFileSync(step.outputs.sarif!, 'utf8'));
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('b.txt');
    expect(readdirSync(clone.path('out'))).toEqual(['stanch.sarif']);
  });

  test('is not written through links that a checkout brought', () => {
    const { clone, run } = pushOf(files);
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'kept.sarif'), 'kept');
    symlinkSync(join(outside, 'kept.sarif'), clone.path('file.sarif'));
    symlinkSync(outside, clone.path('folder'));
    for (const output of ['file.sarif', 'folder/new.sarif', 'folder/deep/new.sarif']) {
      const step = run({ with: { output } });
      expect([output, step.code]).toEqual([output, 2]);
    }
    expect(readdirSync(outside)).toEqual(['kept.sarif']);
    expect(lstatSync(clone.path('file.sarif')).isSymbolicLink()).toBe(true);
    expect(run({ with: { output: join(outside, 'asked-for.sarif') } }).code).toBe(1);
  });

  test('that cannot be written is an error', () => {
    const { clone, run } = pushOf(files);
    mkdirSync(clone.path('taken.sarif'));
    expect(run({ with: { output: 'taken.sarif' } }).code).toBe(2);
  });
});

describe('the job summary', () => {
  test('stays below the size at which GitHub drops it, and the report output fits a comment', () => {
    const line = (n: number) => `token = ${githubToken(1000 + n)}`;
    const names = Array.from({ length: 700 }, (_, n) => `${'long/'.repeat(40)}f${n}.txt`);
    const step = pushOf(Object.fromEntries(names.map((name, n) => [name, `${line(n)}\n`]))).run();
    expect(step.code).toBe(1);
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1 << 20);
    expect(step.summary).toContain('more findings are not shown');
    expect(Buffer.byteLength(step.outputs.report!)).toBeLessThan(65_536);
    expect(step.outputs.report).toContain('does not fit here');
  });
});

test('a runner that names no files still gets log and exit code', () => {
  const { run } = pushOf({ 'b.txt': `token = ${githubToken(600)}\n` });
  const step = run({ env: { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' } });
  expect([step.code, step.outputs]).toEqual([1, {}]);
  expect(() => readOutputs('findings=1\n')).toThrow();
});
