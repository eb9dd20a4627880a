/** What a push sends, as git tells the hook, becomes exactly the history to scan. */
import { afterAll, describe, expect, test } from 'vitest';
import { frameworkPush, isFrameworkPush } from '../../../src/cli/hooks/framework.js';
import { pushSource } from '../../../src/cli/hooks/push.js';
import type { SourceSpec } from '../../../src/core/types.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { memoryIo } from '../io.js';

afterAll(removeTemporaryFolders);

const ZERO = '0'.repeat(40);
type History = Extract<SourceSpec, { kind: 'history' }>;

function push(repo: TestRepo, lines: string, remote = 'origin'): History | undefined {
  const { io } = memoryIo([], { cwd: repo.dir });
  return pushSource(lines, remote, io, true) as History | undefined;
}

/** Two commits; the first is known to be at origin. */
function repository() {
  const repo = TestRepo.create();
  const first = repo.commit('first', { 'a.txt': 'a' });
  repo.git('update-ref', 'refs/remotes/origin/main', first);
  const second = repo.commit('second', { 'b.txt': 'b' });
  return { repo, first, second };
}

describe('a push', () => {
  test('of new commits leaves out what the remote has', () => {
    const { repo, first, second } = repository();
    expect(push(repo, `refs/heads/main ${second} refs/heads/main ${first}\n`)).toMatchObject({
      kind: 'history',
      revisions: [second],
      exclude: [first],
      incremental: true,
    });
  });

  test('of a new branch leaves out what the remote’s other branches have', () => {
    const { repo, first, second } = repository();
    expect(push(repo, `refs/heads/x ${second} refs/heads/x ${ZERO}\n`)).toMatchObject({
      revisions: [second],
      exclude: [first],
    });
  });

  test('to a remote we never heard of scans everything', () => {
    const { repo, second } = repository();
    expect(push(repo, `refs/heads/x ${second} refs/heads/x ${ZERO}\n`, 'elsewhere')).toMatchObject({
      exclude: [],
    });
    expect(push(repo, `refs/heads/x ${second} refs/heads/x ${ZERO}\n`, 'git@host:a.git')).toMatchObject({
      exclude: [],
    });
  });

  test('with force over commits that are not here excludes only what is known', () => {
    const { repo, first, second } = repository();
    expect(push(repo, `refs/heads/main ${second} refs/heads/main ${'e'.repeat(40)}\n`)).toMatchObject({
      exclude: [first],
    });
  });

  test('of several refs is one scan; deletions are left out', () => {
    const { repo, first, second } = repository();
    const lines = [
      `refs/heads/main ${second} refs/heads/main ${ZERO}`,
      `refs/tags/v1 ${first} refs/tags/v1 ${ZERO}`,
      `(delete) ${ZERO} refs/heads/old ${first}`,
    ];
    expect(push(repo, `${lines.join('\n')}\n`)?.revisions).toEqual([second, first]);
  });

  test('that only deletes, or sends nothing, is not scanned', () => {
    const { repo, first } = repository();
    expect(push(repo, `(delete) ${ZERO} refs/heads/old ${first}\n`)).toBeUndefined();
    expect(push(repo, '')).toBeUndefined();
  });

  test('whose local ref is an expression with spaces is understood', () => {
    const { repo, second } = repository();
    expect(push(repo, `HEAD@{1 day ago} ${second} refs/heads/main ${ZERO}\n`)?.revisions).toEqual([second]);
  });

  test('told in another form is an error, not nothing', () => {
    const { repo } = repository();
    expect(() => push(repo, 'something else\n')).toThrow('not given the lines');
  });

  test('a remote’s name with a wildcard does not match other remotes', () => {
    const { repo, second } = repository();
    expect(push(repo, `refs/heads/x ${second} refs/heads/x ${ZERO}\n`, 'o*')).toMatchObject({ exclude: [] });
  });
});

describe('the pre-commit framework', () => {
  const spec = (repo: TestRepo, env: Record<string, string>) =>
    frameworkPush(memoryIo([], { cwd: repo.dir, env }).io, true) as History;

  test('is told from a commit by its environment', () => {
    expect(isFrameworkPush({ PRE_COMMIT: '1' })).toBe(false);
    expect(isFrameworkPush({ PRE_COMMIT: '1', PRE_COMMIT_REMOTE_NAME: 'origin' })).toBe(true);
  });

  test('names a range', () => {
    const { repo, first, second } = repository();
    const env = { PRE_COMMIT_FROM_REF: first, PRE_COMMIT_TO_REF: second, PRE_COMMIT_REMOTE_NAME: 'nowhere' };
    expect(spec(repo, env)).toMatchObject({ revisions: [second], exclude: [first] });
  });

  test('names none when a root commit is pushed: then the branch and the remote’s refs do', () => {
    const { repo, first, second } = repository();
    const env = { PRE_COMMIT_LOCAL_BRANCH: 'refs/heads/main', PRE_COMMIT_REMOTE_NAME: 'origin' };
    expect(spec(repo, env)).toMatchObject({ revisions: [second], exclude: [first] });
  });

  test('with names that git does not know is an error', () => {
    const { repo } = repository();
    expect(() => spec(repo, { PRE_COMMIT_TO_REF: '--output=x' })).toThrow('does not know');
    expect(() => spec(repo, { PRE_COMMIT_FROM_REF: '--x', PRE_COMMIT_TO_REF: 'HEAD' })).toThrow(
      'no commit id',
    );
  });
});
