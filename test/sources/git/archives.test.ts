import { afterAll, describe, expect, it } from 'vitest';
import type { Origin } from '../../../src/core/types.js';
import { BlobArchives, type Opened, type Opener } from '../../../src/sources/git/archives.js';
import { openRepository } from '../../../src/sources/git/repo.js';
import { wholeChunk } from '../../../src/sources/git/whole.js';
import { removeTemporaryFolders, TestRepo } from '../../helpers/repo.js';
import { pdf } from '../pdf.js';
import { ENV, LIMITS, LIVE, Recording } from './recording.js';

afterAll(removeTemporaryFolders);

/** A repository with a document, and what becomes of it when it is met, read past and expanded. */
function withDocument() {
  const repo = TestRepo.create();
  const bytes = pdf([['what it says']]);
  repo.commit('a document', { 'a.pdf': bytes });
  const origin: Origin = { kind: 'blob', blob: repo.id('HEAD:a.pdf') };
  const told: Opened[] = [];
  const recording = new Recording();
  return {
    bytes,
    chunk: wholeChunk(origin, bytes),
    told,
    recording,
    expand: (archives: BlobArchives) =>
      archives.expand(openRepository({ cwd: repo.dir, env: ENV }).git, recording, LIMITS, LIVE, (opened) =>
        told.push(opened),
      ),
  };
}

function openerOf(openBeside: Opener['openBeside']): Omit<Opener, 'tell'> {
  return { open: () => expect.unreachable('it is a document'), ...(openBeside && { openBeside }) };
}

describe('documents of a history', () => {
  it('are opened beside the reading, which does not wait, one at a time, and told at its end', async () => {
    const { bytes, chunk, told, recording, expand } = withDocument();
    const asked: Buffer[] = [];
    const end: ((opened: Opened) => void)[] = [];
    const archives = new BlobArchives(
      openerOf((_, content) => {
        asked.push(content);
        return new Promise((resolve) => end.push(resolve));
      }),
    );
    archives.note(chunk);
    archives.note(chunk);
    await archives.openKept(LIVE);
    await archives.openKept(LIVE);
    expect(asked).toEqual([bytes]);
    const expanded = expand(archives);
    end[0]!({ what: 'first' });
    await expect.poll(() => end.length).toBe(2);
    expect(told).toEqual([]);
    end[1]!({ what: 'second' });
    await expanded;
    expect(told).toEqual([{ what: 'first' }, { what: 'second' }]);
    expect(recording.heard).toEqual([]);
  });

  it.each<[string, NonNullable<Opener['openBeside']>]>([
    ['was not read to its end', () => Promise.resolve(undefined)],
    ['failed', () => Promise.reject(new Error('out of memory'))],
  ])('are opened alone in the end where opening them beside it %s', async (_, openBeside) => {
    const { chunk, told, recording, expand } = withDocument();
    const archives = new BlobArchives(openerOf(openBeside));
    archives.note(chunk);
    await archives.openKept(LIVE);
    await expand(archives);
    expect(told).toEqual([]);
    expect(recording.texts().join()).toContain('what it says');
  });

  it('are given up when nobody will ask for them any more', async () => {
    const { chunk } = withDocument();
    let heard: AbortSignal | undefined;
    const archives = new BlobArchives(
      openerOf((_, _content, signal) => {
        heard = signal;
        return new Promise(() => undefined);
      }),
    );
    archives.note(chunk);
    await archives.openKept(LIVE);
    expect(heard?.aborted).toBe(false);
    archives.leave();
    expect(heard?.aborted).toBe(true);
  });

  it('that a worker met go to the thread that opens documents with their content', async () => {
    const { bytes, chunk, told, expand } = withDocument();
    const worker = new BlobArchives(openerOf(undefined));
    worker.note(chunk);
    await worker.openKept(LIVE);
    const met = structuredClone(worker.handOver());
    expect(worker.handOver()).toEqual([]);
    const main = new BlobArchives(openerOf((_, content) => Promise.resolve({ content })));
    main.add(met, LIVE);
    await expand(main);
    expect(told).toEqual([{ content: bytes }]);
  });
});
