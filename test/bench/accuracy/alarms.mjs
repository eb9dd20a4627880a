/**
 * Clones of well-known repositories → false alarms per million lines, by tier, as the built program finds them with its
 * defaults. What each finding is was read by hand and stands in alarms/labels.tsv (label, repository, path, rule,
 * lines); a finding without a label is told as unread, and counts as false until somebody reads it.
 * Usage: node test/bench/accuracy/alarms.mjs FOLDER [--unread]   (FOLDER holds the clones by name, see
 * alarms/repositories.json; those that are missing or at another commit are left out, and told)
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TIERS = ['precise', 'contextual', 'generic'];
const HERE = join(import.meta.dirname, 'alarms');
const PROGRAM = resolve(import.meta.dirname, '../../../dist/cli.cjs');

const folder = process.argv[2];
const listed = process.argv.includes('--unread');
if (folder === undefined || !existsSync(PROGRAM)) {
  console.error('usage: node test/bench/accuracy/alarms.mjs FOLDER [--unread]   (after npm run build)');
  process.exit(2);
}

const labels = readLabels();
const total = { lines: 0, kinds: {}, false: Object.fromEntries(TIERS.map((tier) => [tier, 0])) };
console.log('repository           commit       lines  findings   test sample default public unread  false');
for (const { name, commit } of JSON.parse(readFileSync(join(HERE, 'repositories.json'), 'utf8')))
  measure(name, commit);
const perMillion = (count) => ((count * 1e6) / total.lines).toFixed(2);
console.log(`\n${total.lines} lines, ${JSON.stringify(total.kinds)}`);
for (const tier of TIERS)
  console.log(
    `${tier.padEnd(11)} ${total.false[tier]} false alarms, ${perMillion(total.false[tier])} per million lines`,
  );
const all = TIERS.reduce((sum, tier) => sum + total.false[tier], 0);
console.log(`all tiers   ${all} false alarms, ${perMillion(all)} per million lines`);

function measure(name, commit) {
  const root = join(folder, name);
  if (!existsSync(root)) return console.log(`${name}: not there`);
  const head = git(root, 'rev-parse', 'HEAD').trim();
  if (head !== commit) return console.log(`${name}: at ${head.slice(0, 10)}, read at ${commit.slice(0, 10)}`);
  const kinds = { test: 0, sample: 0, default: 0, public: 0, unread: 0, false: 0 };
  for (const finding of findings(root)) {
    const label =
      labels.get([name, finding.path, finding.rule.id, finding.region.startLine].join('\t')) ?? 'unread';
    const kind = label.split(':')[0];
    kinds[kind]++;
    total.kinds[kind] = (total.kinds[kind] ?? 0) + 1;
    if (kind === 'false' || kind === 'unread') total.false[finding.tier]++;
    if (kind === 'unread' && listed)
      console.log(`  ${finding.rule.id} ${finding.path}:${finding.region.startLine} ${finding.excerpt}`);
  }
  const lines = countLines(root);
  total.lines += lines;
  const count = Object.values(kinds).reduce((sum, n) => sum + n, 0);
  const columns = Object.values(kinds).map((n) => String(n).padStart(6));
  console.log(
    `${name.padEnd(20)} ${commit.slice(0, 8)} ${String(lines).padStart(9)} ${String(count).padStart(9)} ${columns.join(' ')}`,
  );
}

function findings(root) {
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, 'scan', '--format', 'jsonl'], {
    cwd: root,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  // 1: findings; 3 and 4: something could not be read, as a broken archive in a test.
  if (![0, 1, 3, 4].includes(status)) throw new Error(`${root}: exit ${status}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((event) => event.type === 'finding');
}

function readLabels() {
  const out = new Map();
  for (const row of readFileSync(join(HERE, 'labels.tsv'), 'utf8').trim().split('\n')) {
    const [label, repository, path, rule, lines] = row.split('\t');
    for (const line of lines.split(',')) out.set([repository, path, rule, line].join('\t'), label);
  }
  return out;
}

/** Line ends in all files that git tracks and that are there. */
function countLines(root) {
  let count = 0;
  for (const path of git(root, 'ls-files', '-z').split('\0')) {
    try {
      const bytes = readFileSync(join(root, path));
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
    } catch (error) {
      // Links to nowhere, submodules, and what the clone lacks.
      if (!['ENOENT', 'EISDIR', 'ELOOP', 'EACCES'].includes(error.code)) throw error;
    }
  }
  return count;
}

function git(root, ...args) {
  return execFileSync('git', args, { cwd: root, maxBuffer: 1 << 28 }).toString();
}
