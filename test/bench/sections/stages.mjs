/**
 * Where a full history's time goes: each stage with those before it, alone in a process, for the first time and (since
 * V8 compiles as it goes) for the third, against git reading the same objects and against the whole command.
 */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inTurns, median } from '../measure.mjs';
import { anchors, DIST, stanch } from '../tools.mjs';

const STAGES = ['restore', 'search', 'judge'];
const TIMES = 3;

export async function stages({ list, rounds, scratch }) {
  const program = join(scratch, 'stages.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../stages/history.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { STANCH_VERSION: '"bench"' },
    logLevel: 'warning',
  });
  // Read from beside the program.
  for (const name of ['rules.bin', 'rules.jsonl']) cpSync(join(DIST, name), join(scratch, name));
  for (const { name, path, commit } of list) {
    const results = inTurns(rounds, [
      anchors.catFile(path),
      stanch('whole', ['history', '--no-cache', '--jobs', '1'], { cwd: path }),
    ]);
    const git = results.get('git cat-file').cpu;
    console.log(
      `\nstages ${name}@${commit.slice(0, 10)}, processor time (/ git cat-file ${git.toFixed(2)} s)`,
    );
    const tell = (what, ...seconds) =>
      console.log(`  ${what.padEnd(10)}${seconds.map((s) => share(s, git)).join('   again ')}`);
    for (const stage of STAGES) {
      const runs = Array.from({ length: rounds }, () => run(program, path, stage));
      tell(stage, median(runs.map((times) => times[0])), median(runs.map((times) => times.at(-1))));
    }
    tell('all of it', results.get('whole').cpu);
  }
}

/** Seconds of processor time, first and later. */
function run(program, path, stage) {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, path, stage, String(TIMES)], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The stage ${stage} ended with ${status}: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).cpu);
}

function share(seconds, git) {
  return `${seconds.toFixed(2)} s (${(seconds / git).toFixed(2)})`;
}
