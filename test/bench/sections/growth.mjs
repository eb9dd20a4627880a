/** How cost grows: with bytes, with rules, and what a second thread saves. */
import { join } from 'node:path';
import { copies } from '../corpora.mjs';
import { inTurns } from '../measure.mjs';
import * as synthetic from '../synthetic.mjs';
import { table } from '../table.mjs';
import { stanch } from '../tools.mjs';

const MEMORY = 512 * 2 ** 20;

/** 1, 4 and 16 times the same files. */
export function size({ list: [corpus], rounds, bars, scratch }) {
  if (corpus === undefined) return;
  const cases = [1, 4, 16].map((times) => {
    const cwd = copies([corpus], times, join(scratch, `x${times}`));
    return stanch(`${times} x ${corpus.name}`, ['scan', '--jobs', '1'], { cwd });
  });
  const results = inTurns(rounds, cases);
  table('growth with bytes', results);
  const [one, four, sixteen] = [...results.values()];
  // Start and warming up are paid once, so the slope is taken between the larger two.
  bars.atMost(
    'cost of the 12 further copies / 4 times that of the 3 before',
    (sixteen.cpu - four.cpu) / (4 * (four.cpu - one.cpu)),
    1.2,
  );
  if (sixteen.rss) bars.atMost('peak memory / 512 MB', sixteen.rss / MEMORY, 1);
}

/** The same files with more rules. */
export function rules({ treeOf, rounds, bars, scratch }) {
  const counts = [150, 700, 1500, 5000];
  const cases = counts.map((count) => {
    const file = synthetic.rules(join(scratch, `rules-${count}.toml`), count);
    return stanch(`${count} rules`, ['scan', '--jobs', '1', '--no-builtin-rules', '--rules', file], {
      cwd: treeOf(),
    });
  });
  const results = inTurns(rounds, cases);
  table('growth with rules', results);
  bars.atMost('5,000 rules / 700 rules', results.get('5000 rules').cpu / results.get('700 rules').cpu, 1.5);
}

/** One thread and two. */
export function threads({ treeOf, rounds, bars }) {
  const cases = [1, 2].map((jobs) =>
    stanch(`${jobs} thread${jobs > 1 ? 's' : ''}`, ['scan', '--jobs', String(jobs)], { cwd: treeOf() }),
  );
  const results = inTurns(rounds, cases);
  table('threads', results);
  bars.atLeast(
    'two threads are faster by',
    results.get('1 thread').wall / results.get('2 threads').wall,
    1.6,
  );
}
