/**
 * A command → how long it took, the processor time it and its children used, its peak memory, and how much it found.
 * Cases are run in turns, so that a busy moment of the machine falls on all of them; what counts is the median, and
 * ratios between cases of one run.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'stanch-bench-out-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const OUT = join(scratch, 'out');
const RSS = join(scratch, 'rss');
const GNU_TIME = '/usr/bin/time';
const GNU_TIMEOUT = '/usr/bin/timeout';
/** What `timeout` exits with when it ended the command. */
const ENDED = 124;
/** bash counts what its children used in milliseconds; its own report goes to standard error. */
const TIMED = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>/dev/null; } 2>&3';

/**
 * Runs one command once.
 * @param limit seconds after which it is ended; its times are then a lower bound.
 * @param quiet its output goes nowhere; else to a file that `count` reads. (A file, since grep stops early on /dev/null.)
 * @returns {{ wall: number, cpu: number, rss: number | undefined, found: number | undefined, code: number }} seconds,
 * seconds, bytes.
 */
export function runOnce({ command, cwd, stdin, env, quiet = false, count, limit }) {
  const out = quiet ? 'ignore' : openSync(OUT, 'w');
  const input = stdin === undefined ? 'ignore' : openSync(stdin, 'r');
  rmSync(RSS, { force: true });
  if (limit !== undefined && existsSync(GNU_TIMEOUT))
    command = [GNU_TIMEOUT, '-k', '5', String(limit), ...command];
  const timed = existsSync(GNU_TIME) ? [GNU_TIME, '-f', '%M', '-o', RSS, ...command] : command;
  const run = spawnSync('bash', ['-c', TIMED, 'bash', ...timed], {
    cwd,
    stdio: [input, out, 'ignore', 'pipe'],
    // It costs 30 ms per start of Node 20 and has nothing to do with scanning.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...env },
  });
  if (!quiet) closeSync(out);
  if (stdin !== undefined) closeSync(input);
  const [wall, user, system] = run.output[3].toString().trim().split(' ').map(Number);
  return {
    wall,
    cpu: user + system,
    rss: peak(),
    found: run.status === ENDED ? 'not finished' : counted(count, command, run.status),
    code: run.status,
  };
}

/** @throws when the output cannot be read: a time without a result is no time. */
function counted(count, command, code) {
  try {
    return count?.(readFileSync(OUT, 'utf8'));
  } catch (error) {
    throw new Error(`${command.join(' ')} exited with ${code} and gave no report`, { cause: error });
  }
}

function peak() {
  if (!existsSync(RSS)) return undefined;
  const lines = readFileSync(RSS, 'utf8').trim().split('\n');
  return Number(lines.at(-1)) * 1024;
}

/** Runs the cases in turns and gives each its medians. A case that cannot run is left out before. */
export function inTurns(rounds, cases) {
  const runs = new Map(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, ...rest } of cases) runs.get(name).push(runOnce(rest));
  }
  return new Map([...runs].map(([name, all]) => [name, middle(all)]));
}

function middle(runs) {
  const last = runs.at(-1);
  const of = (key) => median(runs.map((run) => run[key]));
  return { wall: of('wall'), cpu: of('cpu'), rss: last.rss && of('rss'), found: last.found, code: last.code };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
