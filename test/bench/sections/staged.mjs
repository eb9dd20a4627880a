/**
 * What a hook adds to a commit: five source files of 20 KB staged, cold start included, against a Node that does
 * nothing, with and without a config, and against the hooks that peers bring. And a commit of 4,000 files.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inTurns } from '../measure.mjs';
import * as synthetic from '../synthetic.mjs';
import { table } from '../table.mjs';
import { DIST, hooks } from '../tools.mjs';

/** Ordinary code: files of our own. */
const FILES = ['environment', 'failure', 'repo', 'staged-list', 'spawn'].map((name) => `${name}.ts`);
const OWN = resolve(import.meta.dirname, '../../../src/sources/git');
const CONFIG = '[[allow]]\npaths = ["test/fixtures/**"]\nreason = "made up"\n';
const MANY = 4000;

export function staged({ rounds, bars, scratch, only }) {
  const plain = repository(join(scratch, 'staged'), {});
  const clone = repository(join(scratch, 'staged-clone'), { packed: true });
  const configured = repository(join(scratch, 'staged-config'), { config: CONFIG });
  const empty = join(scratch, 'empty.cjs');
  writeFileSync(empty, '');
  const protect = [process.execPath, join(DIST, 'stanch.cjs'), 'protect'];
  const bytes = FILES.reduce((sum, name) => sum + readFileSync(join(OWN, name)).length, 0);
  // A single start is short, so the busy moments of a machine weigh more: more rounds.
  const results = inTurns(rounds * 4, [
    { name: 'node empty.cjs', command: [process.execPath, empty], cwd: plain },
    { name: 'stanch protect', command: protect, cwd: plain },
    { name: 'stanch protect, in a clone', command: protect, cwd: clone },
    { name: 'stanch protect, with .stanch.toml', command: protect, cwd: configured },
    ...hooks(FILES, plain, only),
  ]);
  table(`commit of ${FILES.length} files, ${Math.round(bytes / 1024)} KB`, results);
  const node = results.get('node empty.cjs');
  for (const name of ['stanch protect', 'stanch protect, in a clone', 'stanch protect, with .stanch.toml'])
    if (results.get(name).code !== 0) throw new Error(`${name} exited with ${results.get(name).code}`);
  for (const name of ['stanch protect', 'stanch protect, in a clone'])
    bars.atMost(`${name}: wall / node empty.cjs`, results.get(name).wall / node.wall, 1.6);
  bars.atMost('processor time / node empty.cjs', results.get('stanch protect').cpu / node.cpu, 2);
  bars.atMost(
    'with a config: processor time / node empty.cjs',
    results.get('stanch protect, with .stanch.toml').cpu / node.cpu,
    4,
  );
  const many = synthetic.tree(join(scratch, 'many'), MANY, 2_500);
  execFileSync('git', ['update-ref', '-d', 'HEAD'], { cwd: many });
  const large = inTurns(Math.min(3, rounds), [{ name: 'stanch protect', command: protect, cwd: many }]);
  table(`commit of ${MANY} files, ${(MANY * 2_500) / 1e6} MB, with findings`, large);
  bars.atMost('seconds', large.get('stanch protect').wall, 2);
}

/** A repository of 200 files in which the five are staged. @param packed what was committed lies in a pack, as in a clone. */
function repository(folder, { packed = false, config }) {
  synthetic.tree(folder, 200, 4_000);
  if (packed) execFileSync('git', ['repack', '-adq'], { cwd: folder });
  if (config !== undefined) writeFileSync(join(folder, '.stanch.toml'), config);
  for (const name of FILES) cpSync(join(OWN, name), join(folder, name));
  execFileSync('git', ['add', '--', ...FILES], { cwd: folder });
  return folder;
}
