/** A pull request is judged by the policy of its base, and scanned as a whole however little the checkout holds. */
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { checkout, cutOffFromRemote, type Event, runStep } from './runner.js';

afterAll(removeTemporaryFolders);

const OLD = githubToken(11);
const NEW = githubToken(12);

interface Request {
  repo: TestRepo;
  base: string;
  head: string;
  merge: string;
  event: Event;
}

/** A pull request from a branch, with GitHub's merge ref. @param change makes the head's commits. */
function request(change: (repo: TestRepo) => void, before: Record<string, string> = {}): Request {
  const repo = TestRepo.create();
  repo.commit('first', { 'old.txt': `token = ${OLD}\n`, ...before });
  const base = repo.commit('second', { 'readme.txt': 'hello\n' });
  repo.git('checkout', '-q', '-b', 'topic');
  change(repo);
  const head = repo.head();
  repo.git('checkout', '-q', '--detach', 'main');
  const merge = repo.merge('topic');
  repo.git('update-ref', 'refs/pull/7/merge', merge);
  repo.git('update-ref', 'refs/pull/7/head', head);
  repo.git('checkout', '-q', 'main');
  repo.git('branch', '-q', '-D', 'topic');
  const payload = { number: 7, pull_request: { head: { sha: head }, base: { sha: base, ref: 'main' } } };
  return { repo, base, head, merge, event: { name: 'pull_request', sha: merge, baseRef: 'main', payload } };
}

const full = ({ repo, merge }: Request) =>
  checkout(repo, { depth: 0, sha: merge, ref: 'refs/pull/7/merge' }).dir;
const shallow = ({ repo, merge }: Request) => checkout(repo, { depth: 1, sha: merge });

describe('a pull request', () => {
  const leaking = () =>
    request((repo) => {
      repo.commit('leak', { 'new.txt': `token = ${NEW}\n` });
      repo.commit('clean', { 'new.txt': '\n' });
    });

  test('fails on a secret that a later commit takes away again; the base is not its affair', () => {
    const step = runStep(full(leaking()), leaking().event);
    expect([step.code, step.outputs.findings]).toEqual([1, '1']);
    expect(step.stdout).toContain('pull request: 2 commits');
    expect(step.stdout).toContain('new.txt');
    expect(step.all).not.toContain('old.txt');
  });

  test('is seen whole from a checkout of depth 1, whose parents only the merge commit itself tells', () => {
    const its = leaking();
    const step = runStep(shallow(its).dir, its.event);
    expect([step.code, step.outputs.findings]).toEqual([1, '1']);
    expect(step.stdout).toContain('2 commits');
  });

  test('is found from the merge commit when the payload is empty', () => {
    const its = leaking();
    for (const payload of [{}, undefined]) {
      const step = runStep(shallow(its).dir, { ...its.event, payload });
      expect([step.code, step.outputs.findings]).toEqual([1, '1']);
    }
  });

  test('does not answer for what the base got since, when the payload names an older base', () => {
    const its = leaking();
    const { repo } = its;
    const first = repo.id('main~1');
    const payload = { pull_request: { head: { sha: its.head }, base: { sha: first, ref: 'main' } } };
    const step = runStep(full(its), { ...its.event, payload });
    expect(step.stdout).toContain('2 commits');
  });

  test('whose commits cannot be fetched is incomplete, and what is checked out is scanned', () => {
    const its = leaking();
    const step = runStep(cutOffFromRemote(shallow(its)).dir, its.event);
    expect(step.code).toBe(4);
    expect(step.stdout).toContain('old.txt');
    expect(step.stdout).toContain('no policy can be trusted');
  });

  test('under pull_request_target is scanned by its commits, though the base is what is checked out', () => {
    const its = leaking();
    const event = { ...its.event, name: 'pull_request_target', sha: its.base };
    const step = runStep(checkout(its.repo, { depth: 1, sha: its.base }).dir, event);
    expect([step.code, step.outputs.findings]).toEqual([1, '1']);
    expect(step.stdout).toContain('new.txt');
  });

  test('under pull_request_target whose commits cannot be fetched is an error, never a pass', () => {
    const its = leaking();
    const event = { ...its.event, name: 'pull_request_target', sha: its.base };
    const step = runStep(cutOffFromRemote(checkout(its.repo, { depth: 1, sha: its.base })).dir, event);
    expect(step.code).toBe(2);
    expect(step.stdout).toMatch(/^::error title=stanch could not scan::.*fetch-depth: 0/m);
    expect(step.outputs['exit-code']).toBe('2');
  });

  test('passes when it brings nothing bad', () => {
    const its = request((repo) => repo.commit('fine', { 'fine.txt': 'fine\n' }));
    const step = runStep(shallow(its).dir, its.event);
    expect(step.code).toBe(0);
    expect(step.stdout).not.toContain('::warning');
  });
});

describe('a fork that would allow its own secret', () => {
  const secret = { 'new.txt': `token = ${NEW}\n` };

  const ways: [string, Record<string, string>][] = [
    ['an inline comment', { 'new.txt': `token = ${NEW} # stanch:allow -- it is fine\n` }],
    [
      'a config that excludes the path',
      { ...secret, '.stanch.toml': '[[allow]]\npaths = ["**"]\nreason = "fine"\n' },
    ],
    [
      'a config that switches rules off',
      { ...secret, '.stanch.toml': '[rules]\ndisable = ["github-pat", "tier:generic", "tier:contextual"]\n' },
    ],
    ['an ignore file', { ...secret, '.gitleaksignore': 'new.txt:github-pat:1\n' }],
    [
      'a folder of its own with a config',
      { 'a/new.txt': secret['new.txt'], 'a/.stanch.toml': '[[allow]]\npaths = ["**"]\nreason = "fine"\n' },
    ],
  ];
  test.each([
    ...ways,
    ['a config that is no config', { ...secret, '.stanch.toml': 'this is not = = toml' }],
    ['a .gitignore', { ...secret, '.gitignore': '*\n' }],
    [
      'a .gitattributes',
      { ...secret, '.gitattributes': '* -diff binary linguist-generated export-ignore\n' },
    ],
  ])('%s changes nothing', (_, files) => {
    const its = request((repo) => {
      repo.write(files).git('add', '-Af');
      repo.git('commit', '-q', '-m', 'leak');
    });
    for (const dir of [full(its), shallow(its).dir]) {
      const step = runStep(dir, its.event);
      expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    }
  });

  test.each(ways)('%s does count in a push, by whom may push', (_, files) => {
    const its = request((repo) => repo.commit('sample', files));
    const push = {
      ref: 'refs/heads/topic',
      before: its.base,
      after: its.head,
      repository: { default_branch: 'main' },
    };
    const clone = checkout(its.repo, { depth: 0, sha: its.head });
    const step = runStep(clone.dir, { name: 'push', sha: its.head, payload: push });
    expect([step.code, step.outputs['new-findings']]).toEqual([0, '0']);
  });

  test.each(['tree', 'history'])('nor with scan: %s', (scan) => {
    const its = request((repo) => repo.commit('leak', { 'new.txt': `token = ${NEW} # stanch:allow\n` }), {
      'old.txt': '\n',
    });
    const step = runStep(full(its), its.event, { with: { scan } });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
  });

  test('is told that its policy does not count yet', () => {
    const its = request((repo) => {
      repo.commit('leak', { ...secret, '.stanch.toml': '[[allow]]\npaths = ["**"]\nreason = "fine"\n' });
    });
    expect(runStep(full(its), its.event).stdout).toMatch(/^::warning title=policy-changed::/m);
  });

  test('what the base allows stays allowed', () => {
    const config = '[[allow]]\npaths = ["new.txt"]\nreason = "sample"\n';
    const its = request((repo) => repo.commit('sample', secret), { '.stanch.toml': config });
    const step = runStep(shallow(its).dir, its.event);
    expect([step.code, step.outputs['new-findings']]).toEqual([0, '0']);
  });

  test('a config given as an input is read from the base too', () => {
    const lenient = '[[allow]]\npaths = ["new.txt"]\nreason = "sample"\n';
    const its = request((repo) => repo.commit('leak', { ...secret, 'ci/stanch.toml': lenient }), {
      'ci/stanch.toml': '',
    });
    expect(runStep(full(its), its.event, { with: { config: './ci/stanch.toml' } }).code).toBe(1);
    const missing = runStep(full(its), its.event, { with: { config: 'ci/other.toml' } });
    expect(missing.code).toBe(2);
    expect(missing.stdout).toContain('no such config file');
  });
});
