/** A change judged by its base's policy, while the base has gone on without it. */
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

const CONFIG = '.stanch.toml';
const allowing = (path: string) => `[[allow]]\npaths = ["${path}"]\nreason = "sample"\n`;
const leak = (seed: number) => `token = "${githubToken(seed)}"\n`;

/** A branch `topic` whose base has altered its policy since. */
function parted(onTopic: (desk: Desk) => void, before: string, after: string): Desk {
  const desk = new Desk();
  const { repo } = desk;
  repo.commit('start', { [CONFIG]: before, 'readme.md': 'hello\n' });
  repo.git('checkout', '-qb', 'topic');
  onTopic(desk);
  repo.git('checkout', '-q', 'main');
  repo.commit('the base goes on', { [CONFIG]: after, CODEOWNERS: '* @them\n' });
  return desk;
}

function judge(desk: Desk): { code: number | null; problems: string[]; fresh: number } {
  const result = desk.stanch(['history', 'main..topic', '--policy-from', 'main', '--format', 'json']);
  const report = JSON.parse(result.out) as { problems: { message: string }[]; summary: { findings: number } };
  return {
    code: result.code,
    problems: report.problems.map(({ message }) => message),
    fresh: report.summary.findings,
  };
}

describe('a change whose base has gone on', () => {
  test('is not blamed for what the base altered in its policy since', () => {
    const desk = parted(
      ({ repo }) => repo.commit('harmless', { 'a.txt': 'a\n' }),
      allowing('old/**'),
      '[severity]\n"x-x" = "high"\n',
    );
    expect(judge(desk)).toEqual({ code: 0, problems: [], fresh: 0 });
  });

  test('has the use of what its base allows by now', () => {
    const desk = parted(
      ({ repo }) => repo.commit('sample', { 'sample/a.txt': leak(1) }),
      '',
      allowing('sample/**'),
    );
    expect(judge(desk)).toEqual({ code: 0, problems: [], fresh: 0 });
  });

  test('has no use of what its base allowed once', () => {
    const desk = parted(
      ({ repo }) => repo.commit('sample', { 'sample/a.txt': leak(2) }),
      allowing('sample/**'),
      '',
    );
    expect(judge(desk)).toMatchObject({ code: 1, fresh: 1 });
  });

  test('is still told of the policy files that it touches itself', () => {
    const own = allowing('**');
    const desk = parted(
      ({ repo }) => repo.commit('loosen', { [CONFIG]: own, 'a.txt': leak(3) }),
      '',
      '# new\n',
    );
    const judged = judge(desk);
    expect(judged).toMatchObject({ code: 1, fresh: 1 });
    expect(judged.problems).toEqual([expect.stringContaining(`touches policy (${CONFIG})`)]);
  });

  test('and that shares no beginning with its base is blamed for every difference', () => {
    const desk = new Desk();
    const { repo } = desk;
    repo.commit('base', { [CONFIG]: '# base\n' });
    repo.git('checkout', '-q', '--orphan', 'topic');
    repo.commit('elsewhere', { [CONFIG]: '# another\n' });
    expect(judge(desk).problems).toEqual([expect.stringContaining(`touches policy (${CONFIG})`)]);
  });
});
