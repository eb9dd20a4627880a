/** What a push brings is scanned, all of it and nothing else, whatever kind of push it is. */
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { checkout, cutOffFromRemote, runStep } from './runner.js';

afterAll(removeTemporaryFolders);

const ZERO = '0'.repeat(40);
const repository = { default_branch: 'main' };
const OLD = githubToken(1);
const NEW = githubToken(2);
const leak = (token: string) => ({ 'config.txt': `token = ${token}\n` });

/** A repository with an old leak on main, which no push below brings. */
function upstream(): TestRepo {
  const repo = TestRepo.create();
  repo.commit('first', { 'old.txt': `token = ${OLD}\n` });
  repo.commit('second', { 'readme.txt': 'hello\n' });
  return repo;
}

function push(before: string, after: string, more: object = {}) {
  return {
    name: 'push',
    sha: after,
    payload: { ref: 'refs/heads/main', before, after, repository, ...more },
  };
}

describe('a push to a branch', () => {
  test('fails on a secret in a commit in the middle, not on what was there before', () => {
    const repo = upstream();
    const before = repo.head();
    const bad = repo.commit('leak', leak(NEW));
    const after = repo.commit('oops', { 'config.txt': 'token = none\n' });
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, push(before, after));
    expect(step.code).toBe(1);
    expect(step.outputs).toMatchObject({ 'new-findings': '1', findings: '1', 'exit-code': '1', sarif: '' });
    expect(step.stdout).toContain('push: 2 commits that are new');
    expect(step.stdout).toContain('config.txt');
    expect(step.all).toContain(bad.slice(0, 7));
    expect(step.all).not.toContain('old.txt');
  });

  test('passes when nothing bad comes', () => {
    const repo = upstream();
    const before = repo.head();
    const after = repo.commit('fine', { 'fine.txt': 'fine\n' });
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, push(before, after));
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ 'new-findings': '0', 'exit-code': '0' });
    expect(step.summary).toContain('no secrets found');
  });

  test('sees all of more than thirty commits', () => {
    const repo = upstream();
    const before = repo.head();
    repo.commit('leak', leak(NEW));
    repo.commit('clean up', { 'config.txt': '\n' });
    for (let n = 0; n < 40; n++) repo.commit(`commit ${n}`, { 'n.txt': `${n}\n` });
    const step = runStep(checkout(repo, { depth: 1, sha: repo.head() }).dir, push(before, repo.head()));
    expect(step.stdout).toContain('42 commits');
    expect(step.code).toBe(1);
  });

  test('sees what comes with a merge, from the other side and in the merge itself', () => {
    const repo = upstream();
    const before = repo.head();
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit('side leak', { 'side.txt': `token = ${githubToken(3)}\n` });
    repo.commit('side clean', { 'side.txt': '\n' });
    repo.git('checkout', '-q', 'main');
    const after = repo.merge('side', leak(NEW));
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, push(before, after));
    expect(step.code).toBe(1);
    expect(step.outputs['new-findings']).toBe('2');
    expect(step.stdout).toContain('side.txt');
    expect(step.stdout).toContain('config.txt');
  });

  test('a line that an older version had already is not held against the push', () => {
    const repo = upstream();
    const before = repo.head();
    const after = repo.commit('append', { 'old.txt': `token = ${OLD}\nmore\n` });
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, push(before, after));
    expect(step.code).toBe(0);
    expect(step.outputs).toMatchObject({ 'new-findings': '0', findings: '1' });
  });
});

describe('a new branch', () => {
  test('is compared with the default branch, in a full and in a shallow checkout', () => {
    const repo = upstream();
    repo.git('checkout', '-q', '-b', 'topic');
    const after = repo.commit('leak', leak(NEW));
    const event = push(ZERO, after, { ref: 'refs/heads/topic', created: true });
    for (const depth of [0, 1]) {
      const step = runStep(checkout(repo, { depth, sha: after }).dir, event);
      expect(step.stdout).toContain('1 commit that is new');
      expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
      expect(step.stdout).not.toContain('not scanned, first');
    }
  });

  test('is scanned even when another new branch holds the same commits', () => {
    const repo = upstream();
    repo.git('checkout', '-q', '-b', 'topic');
    const after = repo.commit('leak', leak(NEW));
    repo.git('branch', 'twin');
    const event = push(ZERO, after, { ref: 'refs/heads/topic', created: true });
    expect(runStep(checkout(repo, { depth: 0, sha: after }).dir, event).code).toBe(1);
  });

  test('that is the default branch brings its whole history', () => {
    const repo = upstream();
    const step = runStep(
      checkout(repo, { depth: 1, sha: repo.head() }).dir,
      push(ZERO, repo.head(), { created: true }),
    );
    expect(step.stdout).toContain('2 commits');
    expect(step.code).toBe(1);
    expect(step.stdout).toContain('old.txt');
  });

  test('without new commits is fine, and said', () => {
    const repo = upstream();
    const event = push(ZERO, repo.head(), { ref: 'refs/heads/topic', created: true });
    const step = runStep(checkout(repo, { depth: 0, sha: repo.head() }).dir, event);
    expect(step.code).toBe(0);
    expect(step.stdout).toContain('no commit is new');
    expect(step.summary).toContain('nothing new to scan');
  });
});

describe('a forced push', () => {
  function forced() {
    const repo = upstream();
    repo.git('checkout', '-q', '-b', 'topic');
    const before = repo.commit('first try', { 'a.txt': 'a\n' });
    repo.git('reset', '-q', '--hard', 'main');
    const after = repo.commit('second try', leak(NEW));
    return { repo, before, after, event: push(before, after, { ref: 'refs/heads/topic', forced: true }) };
  }

  test('whose old commit is on no branch any more is compared with it all the same', () => {
    const { repo, after, event } = forced();
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, event);
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
    expect(step.stdout).toContain('1 commit that is new');
  });

  test('whose old commit is gone is compared with the default branch', () => {
    const { repo, before, after, event } = forced();
    repo.git('reflog', 'expire', '--expire=now', '--all');
    repo.loseObject(before);
    const step = runStep(checkout(repo, { depth: 0, sha: after }).dir, event);
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
  });

  test('to the default branch whose old commit is gone counts everything as new', () => {
    const repo = upstream();
    const gone = 'a'.repeat(40);
    const step = runStep(
      checkout(repo, { depth: 0, sha: repo.head() }).dir,
      push(gone, repo.head(), { forced: true }),
    );
    expect(step.code).toBe(1);
    expect(step.stdout).toContain('old.txt');
  });
});

describe('tags and deletions', () => {
  test('an annotated tag is scanned for its message', () => {
    const repo = upstream();
    repo.git('tag', '-a', 'v1', '-m', `release with ${NEW}`);
    const tag = repo.id('refs/tags/v1');
    const event = push(ZERO, tag, { ref: 'refs/tags/v1', created: true, base_ref: 'refs/heads/main' });
    const step = runStep(checkout(repo, { depth: 0, sha: repo.head() }).dir, event);
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
  });

  test('a tag on a commit of the default branch brings nothing', () => {
    const repo = upstream();
    const event = push(ZERO, repo.head(), { ref: 'refs/tags/v1', created: true });
    const step = runStep(checkout(repo, { depth: 0, sha: repo.head() }).dir, event);
    expect(step.code).toBe(0);
    expect(step.stdout).toContain('no commit is new');
  });

  test('a tag on a commit of no branch brings that commit', () => {
    const repo = upstream();
    repo.git('checkout', '-q', '--detach');
    const after = repo.commit('leak', leak(NEW));
    repo.git('tag', 'v1');
    const event = push(ZERO, after, { ref: 'refs/tags/v1', created: true });
    expect(runStep(checkout(repo, { depth: 1, sha: after }).dir, event).code).toBe(1);
  });

  test('a deletion brings nothing, and that is fine and said', () => {
    const repo = upstream();
    const event = push(repo.head(), ZERO, { ref: 'refs/heads/topic', deleted: true });
    const step = runStep(checkout(repo, { depth: 0, sha: repo.head() }).dir, { ...event, sha: repo.head() });
    expect(step.code).toBe(0);
    expect(step.stdout).toContain('deletes a branch or tag');
    expect(step.outputs).toMatchObject({ findings: '0', 'exit-code': '0', sarif: '' });
  });
});

describe('a shallow checkout', () => {
  function two() {
    const repo = upstream();
    const before = repo.head();
    repo.commit('leak', leak(NEW));
    const after = repo.commit('clean', { 'config.txt': '\n' });
    return { repo, before, after };
  }

  test('is deepened until the range is whole', () => {
    const { repo, before, after } = two();
    const step = runStep(checkout(repo, { depth: 1, sha: after }).dir, push(before, after));
    expect(step.stdout).toContain('2 commits');
    expect([step.code, step.outputs['new-findings']]).toEqual([1, '1']);
  });

  test('of a long history is not made whole for a short range, and passes', () => {
    const repo = upstream();
    for (let n = 0; n < 100; n++) repo.commit(`commit ${n}`, { 'n.txt': `${n}\n` });
    const before = repo.head();
    const after = repo.commit('fine', { 'fine.txt': 'fine\n' });
    const clone = checkout(repo, { depth: 1, sha: after });
    const step = runStep(clone.dir, push(before, after));
    expect(step.stdout).toContain('1 commit');
    expect(step.code).toBe(0);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true');
  });

  test('that cannot be deepened is never taken for seen: the head is scanned, the result incomplete', () => {
    const { repo, before, after } = two();
    const step = runStep(cutOffFromRemote(checkout(repo, { depth: 1, sha: after })).dir, push(before, after));
    expect(step.code).toBe(4);
    expect(step.stdout).toContain('old.txt');
    expect(step.stdout).toMatch(/^::warning title=range-not-seen::.*fetch-depth: 0/m);
    expect(step.summary).toContain('fetch-depth: 0');
  });

  test('that cannot be deepened and holds nothing bad is incomplete too', () => {
    const repo = TestRepo.create();
    const before = repo.commit('first', { 'a.txt': 'a\n' });
    const after = repo.commit('second', { 'b.txt': 'b\n' });
    const clone = cutOffFromRemote(checkout(repo, { depth: 1, sha: after }));
    const step = runStep(clone.dir, push(before, after), { with: { args: '--allow-incomplete shallow' } });
    expect(step.code).toBe(3);
    expect(step.outputs['exit-code']).toBe('3');
    expect(step.summary).toContain('incomplete');
  });
});
