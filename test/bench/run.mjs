/**
 * How fast stanch is, against bars that do not depend on the machine: ratios to tools that read the same bytes, in the
 * same run. Exits with 1 when a bar is missed by more than the slack.
 * Usage: node test/bench/run.mjs [--corpora DIR] [--only tree,floor,history,stages,size,rules,threads,streams,staged] [--repos a,b]
 *          [--peers a,b] [--rounds N] [--large MB]
 *        node test/bench/run.mjs --short      (synthetic data in a temp folder, under a minute, for CI)
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copies, corpora } from './corpora.mjs';
import { floor } from './sections/floor.mjs';
import { rules, size, threads } from './sections/growth.mjs';
import { history } from './sections/history.mjs';
import { short } from './sections/short.mjs';
import { staged } from './sections/staged.mjs';
import { stages } from './sections/stages.mjs';
import { streams } from './sections/streams.mjs';
import { tree } from './sections/tree.mjs';
import { Bars } from './table.mjs';
import { DIST, versions } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    corpora: { type: 'string', default: process.env.STANCH_BENCH_CORPORA },
    only: { type: 'string' },
    repos: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'string' },
    large: { type: 'string', default: '1024' },
  },
});

if (!existsSync(join(DIST, 'stanch.cjs'))) {
  console.error(`${DIST} holds no build; run npm run build first.`);
  process.exit(2);
}
const needsCorpora = !options.short && options.only !== 'staged';
if (needsCorpora && options.corpora === undefined) {
  console.error(
    'Name the folder of the cloned corpora with --corpora or STANCH_BENCH_CORPORA, or run the short form with --short.',
  );
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'stanch-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
console.log(
  [`${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`, ...versions()].join('\n'),
);
const bars = new Bars(options.short ? 2 : 1.2);
if (options.short) short({ bars, scratch });
else await full();
console.log(`\n${bars.missed} bars missed, ${bars.failed} of them by more than ${bars.slack} times`);
process.exitCode = bars.failed > 0 ? 1 : 0;

async function full() {
  const list = needsCorpora ? corpora(resolve(options.corpora), options.repos?.split(',')) : [];
  let all;
  const context = {
    list,
    bars,
    scratch,
    only: options.peers?.split(','),
    rounds: Number(options.rounds),
    bytes: Number(options.large) * 2 ** 20,
    /** All corpora in one tree, made when a section first asks. */
    treeOf() {
      all ??= copies(list, 1, join(scratch, 'all'));
      return all;
    },
  };
  const sections = { tree, floor, history, stages, size, rules, threads, streams, staged };
  for (const name of options.only?.split(',') ?? Object.keys(sections)) await sections[name](context);
}
