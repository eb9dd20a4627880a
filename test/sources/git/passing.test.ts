/** Commits and tags noted while they are scanned are the history that git tells. */
import { afterAll, describe, expect, it } from 'vitest';
import type { ChunkSink } from '../../../src/core/types.js';
import { historySource } from '../../../src/sources/git/history.js';
import { PassingMessages } from '../../../src/sources/git/passing.js';
import { wholeChunk } from '../../../src/sources/git/whole.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { ENV, LIMITS, LIVE, Recording } from './recording.js';

afterAll(removeTemporaryFolders);

const OPTIONS = { env: ENV, limits: LIMITS, revisions: [], exclude: [], unreachable: true };
const COMMIT = '1'.repeat(40);
const TAG = '2'.repeat(40);
const ELSEWHERE = '9'.repeat(40);

/** @param tips what refs name. */
function pass(tips: string[], ...calls: ((sink: ChunkSink) => void)[]) {
  const messages = new PassingMessages(tips);
  const recording = new Recording();
  const sink = messages.noting(recording);
  const text = Buffer.from('tree 0\ncommitter c <c> 5 +0000\n\nhello\n');
  sink.chunk(wholeChunk({ kind: 'message', of: 'commit', object: COMMIT }, text));
  sink.scanned(text.length);
  sink.chunk(wholeChunk({ kind: 'blob', blob: '3'.repeat(40) }, Buffer.from('content')));
  sink.scanned(7);
  const tag = Buffer.from(`object ${COMMIT}\ntype commit\n\nv1\n`);
  sink.chunk(wholeChunk({ kind: 'message', of: 'tag', object: TAG }, tag));
  sink.scanned(tag.length);
  for (const call of calls) call(sink);
  return { graph: messages.graph(), closed: messages.closed, end: () => messages.end(), recording };
}

describe('messages on their way to be scanned', () => {
  it('make the graph of history, and are passed on', () => {
    const { graph, recording } = pass([]);
    expect(graph!.peel(TAG)).toBe(COMMIT);
    expect(graph!.isCommit(graph!.numberOf(COMMIT))).toBe(true);
    expect(recording.heard).toHaveLength(3);
    expect(recording.units).toBe(3);
  });

  it('make none when some did not pass: read before, or too large', () => {
    expect(pass([ELSEWHERE], (sink) => sink.scanned(100, 1)).graph).toBeUndefined();
    const origin = { kind: 'message', of: 'commit', object: '4'.repeat(40) } as const;
    const skip = (sink: ChunkSink) =>
      sink.skipped({ origin, reason: 'too-large', level: 'failure', detail: 'x' });
    const { graph, recording } = pass([ELSEWHERE], skip);
    expect(graph).toBeUndefined();
    expect(recording.skips).toHaveLength(1);
  });

  it('say when all to which the refs lead is there, whatever else comes or does not', async () => {
    const { graph, closed } = pass([TAG], (sink) => sink.scanned(100, 1));
    expect(await closed).toBe(graph);
    expect(graph!.peel(TAG)).toBe(COMMIT);
  });

  it('say when it will never be there: at the end, or when a tag names no commit', async () => {
    const cut = pass([TAG, ELSEWHERE]);
    cut.end();
    expect(await cut.closed).toBeUndefined();
    const none = pass([]);
    none.end();
    expect(await none.closed).toBeUndefined();
    const tag = Buffer.from(`object ${'3'.repeat(40)}\ntype blob\n\na key\n`);
    const about = pass([TAG, ELSEWHERE], (sink) =>
      sink.chunk(wholeChunk({ kind: 'message', of: 'tag', object: ELSEWHERE }, tag)),
    );
    expect(await about.closed).toBeUndefined();
  });

  it.each([
    ['packed', ['repack', '-adq', '--depth=10']],
    ['loose', ['count-objects']],
    ['left to git', ['-c', 'pack.indexVersion=1', 'repack', '-adq']],
  ])('lead to the same attribution as reading them again, when %s', async (_, lay) => {
    const repo = TestRepo.create();
    const ids: string[] = [repo.commit('first', { 'a.txt': 'a\n' })];
    repo.git('checkout', '-qb', 'side');
    ids.push(repo.commit('side', { 'b.txt': 'b\n' }), repo.id('HEAD:b.txt'));
    repo.git('checkout', '-q', 'main');
    repo.commit('main', { 'c.txt': 'c\n' });
    repo.git('merge', '-q', '--no-edit', 'side');
    repo.git('tag', '-a', '-m', 'about the tag', 'v1');
    ids.push(repo.id('v1'), repo.id('HEAD:c.txt'));
    ids.push(repo.commit('amended away', { 'x.txt': 'x\n' }), repo.id('HEAD:x.txt'));
    repo.git('reset', '-q', '--hard', 'HEAD^');
    repo.git('-c', 'gc.auto=0', ...lay);
    const attributed = async (source: ReturnType<typeof historySource>) =>
      (await source.trace(new Set(ids), LIVE)).attribute(new Set(ids), LIVE);
    const fresh = await attributed(historySource({ cwd: repo.dir, ...OPTIONS }));
    const source = historySource({ cwd: repo.dir, ...OPTIONS });
    await source.read(new Recording(), LIVE);
    expect(await attributed(source)).toEqual(fresh);
    expect(fresh.get(ids[0]!)!.places[0]!.refs).toEqual(['main', 'side', 'v1']);
  });
});
