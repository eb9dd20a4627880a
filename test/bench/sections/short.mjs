/** Everything in under a minute on synthetic data, against anchors that are wherever git is. */
import { join } from 'node:path';
import { inTurns } from '../measure.mjs';
import * as synthetic from '../synthetic.mjs';
import { table } from '../table.mjs';
import { anchors, stanch } from '../tools.mjs';
import { rules } from './growth.mjs';

/**
 * On data this small, starting and warming up are most of the time, so these are not the bars of the full run: they are
 * what was measured when they were set, and guard against getting slower.
 */
const TREE = 60;
const HISTORY = 3.5;

export function short({ bars, scratch }) {
  const files = synthetic.tree(join(scratch, 'tree'), 3000, 12_000);
  const inTree = inTurns(3, [
    anchors.gitGrep(files),
    anchors.cat(files),
    stanch('stanch', ['scan', '--jobs', '1'], { cwd: files }),
  ]);
  table('tree', inTree);
  bars.atMost(
    'processor time / git grep',
    inTree.get('stanch').cpu / inTree.get('git grep -c zzz').cpu,
    TREE,
  );
  const repository = synthetic.history(join(scratch, 'history'), 400);
  const inHistory = inTurns(3, [
    anchors.catFile(repository),
    anchors.logPatch(repository),
    stanch('stanch', ['history', '--no-cache', '--jobs', '1'], { cwd: repository }),
  ]);
  table('history', inHistory);
  bars.atMost(
    'processor time / git log -p',
    inHistory.get('stanch').cpu / inHistory.get('git log -p').cpu,
    HISTORY,
  );
  rules({ treeOf: () => files, rounds: 1, bars, scratch });
}
