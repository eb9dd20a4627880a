/** The program as a process: streams that close, signals, big reports, faults. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { BIN, cleanEnvironment, Desk } from './built.js';

afterAll(removeTemporaryFolders);

const shell = (desk: Desk, script: string) =>
  spawnSync('bash', ['-c', script], {
    cwd: desk.repo.dir,
    env: { ...cleanEnvironment(desk.home), STANCH: `${process.execPath} ${BIN}` },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

function manyLeaks(desk: Desk, count: number): void {
  const lines = Array.from({ length: count }, (_, i) => `token = "${githubToken(i)}"\n`);
  desk.repo.write({ 'leaks.txt': lines.join('') });
}

describe('standard output', () => {
  test('that closes early ends the printing, not the verdict', () => {
    const desk = new Desk();
    manyLeaks(desk, 2000);
    const { stdout, stderr } = shell(
      desk,
      'set -o pipefail; $STANCH scan --format jsonl | head -1; echo "code ${PIPESTATUS[0]}"',
    );
    expect(stdout).toContain('code 1');
    expect(stderr).toBe('');
  });

  test('on a slow pipe gets a big report whole', () => {
    const desk = new Desk();
    manyLeaks(desk, 3000);
    const { stdout } = shell(desk, '$STANCH scan --format json | (sleep 1; cat)');
    expect(JSON.parse(stdout).findings).toHaveLength(3000);
  });

  test('on a full device is an error', () => {
    const desk = new Desk();
    manyLeaks(desk, 1);
    const { stderr, status } = shell(desk, '$STANCH scan > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toContain('standard output could not be written (ENOSPC)');
  });
});

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a scan of an endless stdin with code %d', async (signal, code) => {
    const desk = new Desk();
    const child = desk.start(['scan', '-', '-o', 'sarif=r.sarif']);
    child.stdin!.write('nothing\n');
    await new Promise((resolve) => setTimeout(resolve, 700));
    child.kill(signal);
    const ended = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(ended).toBe(code);
    expect(readdirSync(desk.repo.dir).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    if (existsSync(desk.repo.path('r.sarif'))) {
      const { runs } = JSON.parse(readFileSync(desk.repo.path('r.sarif'), 'utf8'));
      expect(runs[0].invocations[0].executionSuccessful).toBe(false);
    }
  });
});

test('a second signal leaves no half-written report', async () => {
  const desk = new Desk();
  const child = desk.start(['scan', '-', '-o', 'sarif=r.sarif']);
  const halves = () => readdirSync(desk.repo.dir).filter((name) => name.endsWith('.tmp'));
  child.stdin!.write('nothing\n');
  while (halves().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  child.kill('SIGINT');
  await new Promise((resolve) => child.on('close', resolve));
  expect(halves()).toEqual([]);
});

test.each([['scan -'], ['log'], ['redact']])('%s refuses a folder as standard input', (command) => {
  const desk = new Desk();
  const { stdout, stderr, status } = shell(desk, `$STANCH ${command} < .`);
  expect(status).toBe(2);
  expect(stderr).toContain('standard input is a folder');
  expect(stdout).not.toContain('No secrets');
});

describe('an incomplete scan', () => {
  test('is 3, and 0 for a reason that the command line allows', () => {
    const desk = new Desk();
    writeFileSync(desk.repo.path('big.txt'), 'x'.repeat(5000));
    const args = ['scan', 'big.txt', '--max-file-size', '1k'];
    expect(desk.stanch(args).code).toBe(3);
    const { code, out } = desk.stanch([...args, '--allow-incomplete', 'too-large']);
    expect(code).toBe(0);
    expect(out).toContain('1 not scanned');
  });
});

test('no mistake of the user shows a stack', () => {
  const desk = new Desk();
  for (const args of [
    ['nope'],
    ['scan', '--x'],
    ['history', 'nope'],
    ['staged', '--config', 'nope'],
    ['hook', 'run', 'nope'],
    ['scan', '\u0000'.slice(1)],
  ]) {
    const { err } = desk.stanch(args);
    expect(err).not.toMatch(/^\s+at /m);
    expect(err).not.toContain('internal error');
  }
});

test('a closed standard input, output or error is no crash', () => {
  const desk = new Desk();
  manyLeaks(desk, 1);
  expect(shell(desk, '$STANCH scan <&- >/dev/null').status).toBe(1);
  expect(shell(desk, '$STANCH scan >&-').status).not.toBe(0);
  expect(shell(desk, '$STANCH scan 2>&- >/dev/null').status).toBe(1);
});

test('the hooks’ commands load no argument parser, git wrapper or glob package', () => {
  const desk = new Desk();
  const trace = `const m=require('module'),o=m._load;m._load=function(n){process.stderr.write('load '+n+'\\n');return o.apply(this,arguments)};`;
  desk.repo.write({ 'trace.cjs': trace });
  desk.repo.stage({ 'a.txt': 'fine\n' });
  const { err } = desk.stanch(['staged'], {
    env: { NODE_OPTIONS: `--require ${desk.repo.path('trace.cjs')}` },
  });
  expect(err).toContain('load node:fs');
  expect(err).not.toMatch(/load (yargs|simple-git|fast-glob|ajv|yaml)/);
});
