/** Merge queues, schedules, manual runs, and whatever GitHub thinks of next. */
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { checkout, cutOffFromRemote, runStep } from './runner.js';

afterAll(removeTemporaryFolders);

const GONE = githubToken(21);
const HERE = githubToken(22);

/** One secret only history still has, one that the files have. */
function repository(): TestRepo {
  const repo = TestRepo.create();
  repo.commit('leak', { 'gone.txt': `token = ${GONE}\n` });
  repo.commit('clean', { 'gone.txt': '\n', 'here.txt': `token = ${HERE}\n` });
  return repo;
}

describe('a merge group', () => {
  function group() {
    const repo = repository();
    const base = repo.head();
    repo.git('checkout', '-q', '-b', 'gh-readonly-queue/main/pr-7');
    const files = { 'queued.txt': `token = ${githubToken(23)} # stanch:allow\n` };
    const head = repo.commit('merge pull request', files);
    const payload = {
      action: 'checks_requested',
      merge_group: {
        head_sha: head,
        base_sha: base,
        base_ref: 'refs/heads/main',
        head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
      },
    };
    return { repo, head, event: { name: 'merge_group', sha: head, payload } };
  }

  test.each([0, 1])('is scanned under the policy of its base, with fetch-depth %i', (depth) => {
    const { repo, head, event } = group();
    const step = runStep(checkout(repo, { depth, sha: head }).dir, event);
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('merge group: 1 commit');
    expect(step.stdout).toContain('queued.txt');
  });
});

describe('schedule and manual runs', () => {
  test.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    '%s looks at the whole history',
    (name) => {
      const repo = repository();
      const event = { name, sha: repo.head(), payload: { schedule: '0 4 * * 1' } };
      const step = runStep(checkout(repo, { depth: 0, sha: repo.head() }).dir, event);
      expect([step.code, step.outputs['new-findings']]).toEqual([1, '2']);
      expect(step.stdout).toContain('the whole history');
    },
  );

  test('a shallow clone has only files to look at, and that is said', () => {
    const repo = repository();
    const step = runStep(checkout(repo, { depth: 1, sha: repo.head() }).dir, {
      name: 'schedule',
      sha: repo.head(),
      payload: {},
    });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('fetch-depth: 0');
    expect(step.stdout).toContain('here.txt');
  });

  test('scan: history makes a shallow clone whole, and is incomplete where that fails', () => {
    const repo = repository();
    const event = { name: 'workflow_dispatch', sha: repo.head(), payload: {} };
    const inputs = { with: { scan: 'history' } };
    const whole = runStep(checkout(repo, { depth: 1, sha: repo.head() }).dir, event, inputs);
    expect([whole.code, whole.outputs['new-findings']]).toEqual([1, '2']);
    const cut = runStep(cutOffFromRemote(checkout(repo, { depth: 1, sha: repo.head() })).dir, event, inputs);
    expect(cut.code).toBe(4);
  });
});

describe('everything else', () => {
  test.each([
    ['release', { release: { tag_name: 'v1' } }],
    ['issue_comment', { comment: { body: '::error::' } }],
    ['an_event_of_the_future', [1, 2, 3]],
    ['delete', { ref: 'topic', ref_type: 'branch' }],
    ['', undefined],
  ])('event "%s" looks at the files', (name, payload) => {
    const repo = repository();
    const step = runStep(checkout(repo, { depth: 1, sha: repo.head() }).dir, {
      name,
      sha: repo.head(),
      payload,
    });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('the files as checked out');
  });

  test('a checkout without .git has only files; what a push brought cannot be told from them', () => {
    const repo = repository();
    const clone = checkout(repo, { depth: 1, sha: repo.head() });
    rmSync(clone.path('.git'), { recursive: true });
    const push = {
      name: 'push',
      sha: repo.head(),
      payload: { before: repo.id('HEAD~1'), after: repo.head() },
    };
    const step = runStep(clone.dir, push);
    expect(step.code).toBe(4);
    expect(step.stdout).toContain('there is no git repository');
    expect(runStep(clone.dir, { name: 'release', payload: {} }).code).toBe(1);
  });

  test('an empty checkout is an error, not a pass', () => {
    const clone = checkout(repository(), { depth: 1, sha: repository().head() });
    rmSync(clone.path('.git'), { recursive: true });
    for (const file of ['gone.txt', 'here.txt']) rmSync(clone.path(file));
    expect(runStep(clone.dir, { name: 'release', payload: {} }).code).toBe(2);
  });
});

describe('the inputs decide over the event', () => {
  test('base and head name the range', () => {
    const repo = repository();
    const clone = checkout(repo, { depth: 0, sha: repo.head() });
    const event = { name: 'workflow_dispatch', sha: repo.head(), payload: {} };
    const step = runStep(clone.dir, event, { with: { base: 'HEAD~1', head: 'HEAD' } });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('given range: 1 commit');
    const byBranch = runStep(clone.dir, event, { with: { base: 'main' } });
    expect([byBranch.code, byBranch.stdout.includes('no commit is new')]).toEqual([0, true]);
  });

  test('scan: tree looks at the files only', () => {
    const repo = repository();
    const event = {
      name: 'push',
      sha: repo.head(),
      payload: { before: repo.id('HEAD~1'), after: repo.head() },
    };
    const step = runStep(checkout(repo, { depth: 1, sha: repo.head() }).dir, event, {
      with: { scan: 'tree' },
    });
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('the files as checked out');
  });

  test.each([
    [{ scan: 'diff' }, 'this event brings no commits'],
    [{ scan: 'everything' }, 'input scan: unknown everything'],
    [{ 'fail-on': 'urgent' }, 'input fail-on: unknown urgent'],
    [{ summary: 'yes' }, 'neither true nor false'],
    [{ args: '--reveal' }, 'unknown option --reveal'],
    [{ args: '--exit-zero' }, 'unknown option --exit-zero'],
    [{ args: 'src' }, 'src is no option'],
    [{ args: '--enable "group:entropy' }, 'a quote is not closed'],
    [{ base: '--output=/tmp/x' }, 'git does not know the revision'],
    [{ config: 'missing.toml' }, 'no such config file'],
    [{ output: 'out/' }, 'is a folder'],
  ])('%j is a mistake that is said, not a pass', (inputs, words) => {
    const repo = repository();
    const clone = checkout(repo, { depth: 0, sha: repo.head() });
    clone.write({ 'out/x': '' });
    const step = runStep(clone.dir, { name: 'schedule', sha: repo.head(), payload: {} }, { with: inputs });
    expect(step.code).toBe(2);
    expect(step.stdout).toMatch(/^::error title=stanch could not scan::/m);
    expect(step.stdout).toContain(words);
    expect(step.outputs['exit-code']).toBe('2');
  });
});
