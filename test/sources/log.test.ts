import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { position } from '../../src/core/lines.js';
import { logSource } from '../../src/sources/log.js';
import { compress, zip } from './archives.js';
import { Recorder } from './recorder.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'logs-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function read(paths: string[], input = '', chunkBytes = DEFAULT_LIMITS.chunkBytes): Promise<Recorder> {
  const recorder = new Recorder();
  const context = {
    root,
    limits: { ...DEFAULT_LIMITS, chunkBytes },
    stdin: () => Readable.from([Buffer.from(input)]),
  };
  await logSource({ kind: 'log', paths }, context).read(recorder, new AbortController().signal);
  return recorder;
}

describe('build logs', () => {
  it('are read from standard input when nothing is named, or where `-` is', async () => {
    expect((await read([], 'text\n')).text('-')).toBe('text\n');
    writeFileSync(join(root, 'f'), 'file');
    const both = await read(['f', '-'], 'text');
    expect([both.text('-'), both.text('f')]).toEqual(['text', 'file']);
  });

  it('are read from files and folders', async () => {
    mkdirSync(join(root, 'run/job'), { recursive: true });
    writeFileSync(join(root, 'run/1_job.txt'), '2026-01-02T03:04:05.1234567Z one\n');
    writeFileSync(join(root, 'run/job/2_step.txt'), '2026-01-02T03:04:05.1234567Z two\n');
    const recorder = await read(['run']);
    expect(recorder.text('run/1_job.txt')).toBe('one\n');
    expect(recorder.text('run/job/2_step.txt')).toBe('two\n');
    expect(recorder.chunks.map(({ origin }) => origin.kind)).toEqual(['log', 'log']);
    expect(recorder.sizes).toEqual([4, 4]);
  });

  it("are read from a run's archive, step by step", async () => {
    const stamped = (text: string) => `\ufeff2026-01-02T03:04:05.1234567Z ${text}\r\n`;
    writeFileSync(
      join(root, 'logs.zip'),
      zip({ '1_build.txt': stamped('one'), 'build/2_Set up.txt': stamped('two') }),
    );
    writeFileSync(join(root, 'job.log.gz'), compress('gzip', stamped('three')));
    const recorder = await read(['logs.zip', 'job.log.gz']);
    expect(recorder.text('logs.zip#1_build.txt')).toBe('one\r\n');
    expect(recorder.text('logs.zip#build/2_Set up.txt')).toBe('two\r\n');
    expect(recorder.text('job.log.gz#job.log')).toBe('three\r\n');
    expect(recorder.sizes).toEqual([10, 7]);
  });

  it('that only begin like an archive, or are cut short, are read as they are', async () => {
    writeFileSync(join(root, 'text'), 'PK\x03\x04 is how they begin\n');
    writeFileSync(join(root, 'cut.zip'), zip({ f: 'x' }).subarray(0, 50));
    const recorder = await read(['text', 'cut.zip']);
    expect(recorder.text('text')).toContain('is how they begin');
    expect(recorder.contents().get('cut.zip')!.length).toBeGreaterThan(30);
    expect(recorder.skips).toMatchObject([{ reason: 'archive-broken', level: 'failure' }]);
  });

  it('over the limit, and links in a folder, are said', async () => {
    mkdirSync(join(root, 'run'));
    writeFileSync(join(root, 'run/a'), 'x'.repeat(20));
    symlinkSync('/etc/passwd', join(root, 'run/b'));
    const recorder = new Recorder();
    const context = { root, limits: { ...DEFAULT_LIMITS, maxFileBytes: 19 }, stdin: () => Readable.from([]) };
    await logSource({ kind: 'log', paths: ['run'] }, context).read(recorder, new AbortController().signal);
    expect(recorder.skips.map(({ reason, level }) => [reason, level])).toEqual([
      ['too-large', 'failure'],
      ['symlink-outside', 'note'],
    ]);
    expect(recorder.chunks).toEqual([]);
  });

  it('must exist and be files', async () => {
    await expect(read(['none'])).rejects.toThrow('no such file');
    execFileSync('mkfifo', [join(root, 'pipe')]);
    symlinkSync('/etc/passwd', join(root, 'host'));
    const recorder = await read(['pipe', 'host']);
    expect(recorder.skips.map(({ reason, level }) => [reason, level])).toEqual([
      ['special-file', 'failure'],
      ['symlink-outside', 'failure'],
    ]);
    expect(recorder.chunks).toEqual([]);
  });

  it('keep their line numbers over many pieces and colour codes', async () => {
    const lines = Array.from(
      { length: 30_000 },
      (_, i) => `2026-01-02T03:04:05.1234567Z \x1b[3${i % 8}mline\x1b[0m ${i + 1}\rdone\r\n`,
    );
    writeFileSync(join(root, 'log'), lines.join(''));
    const recorder = await read(['log'], '', 140_000);
    expect(recorder.chunks.length).toBeGreaterThan(3);
    for (const { bytes, from, line } of recorder.chunks) {
      const at = bytes.indexOf('line ', from);
      expect(position(bytes, at, line).line).toBe(Number(/^line (\d+)/.exec(bytes.toString('utf8', at))![1]));
    }
  });

  it.each(['github-actions.log', 'gitlab.log', 'jenkins.log', 'azure.log', 'docker-buildkit.log'])(
    'like %s show their block whole and on its line',
    async (name) => {
      const raw = readFileSync(join('fixtures/logs', name));
      const block = 'BEGIN BLOCK\nfirst line of the block\nsecond line of the block\nEND BLOCK';
      const text = (await read([join(process.cwd(), 'fixtures/logs', name)])).contents().values().next()
        .value!;
      expect(text.toString().replaceAll('\r', '').includes(block)).toBe(true);
      expect(text.includes('value=one-whole-value')).toBe(true);
      expect(text.toString().split('\n').length).toBe(raw.toString().split('\n').length);
      const before = raw.subarray(0, raw.indexOf('BEGIN BLOCK')).toString().split('\n').length;
      expect(position(text, text.indexOf('BEGIN BLOCK'), 0).line).toBe(before);
    },
  );
});
