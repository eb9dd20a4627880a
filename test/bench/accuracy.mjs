/**
 * How right the engine is at its default threshold: precision, recall and F1 on a labelled corpus; how many of the
 * rules' own examples are found with fresh values; how many findings real repositories give per million lines.
 * Usage: node test/bench/accuracy.mjs [labelled.jsonl.gz] [REPOSITORY...] [--list]   (--list prints each finding)
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { evaluate, figures, readCorpus } from './accuracy/corpus.mjs';
import { loadEngine } from './accuracy/engine.mjs';
import { isReported, THRESHOLD } from './accuracy/reported.mjs';
import { scanRepository } from './accuracy/repositories.mjs';

const CORPUS = resolve(import.meta.dirname, '../../../shared/accuracy/labelled.jsonl.gz');
/** Fresh values per example; seeds far from the ones the proof uses. */
const SEEDS = 20;
const FIRST_SEED = 7000;
const CATEGORIES = 25;

const args = process.argv.slice(2);
const list = args.includes('--list');
const paths = args.filter((arg) => !arg.startsWith('--')).map((arg) => resolve(arg));
const corpusPath = paths.find((path) => path.endsWith('.gz')) ?? CORPUS;
const repositories = paths.filter((path) => existsSync(path) && statSync(path).isDirectory());

const engine = await loadEngine();
const specs = engine.loadRules([engine.rulesFolder]);
const inspector = new engine.Inspector(engine.compile(specs));
console.log(`${specs.length} rules, threshold ${THRESHOLD}`);

if (existsSync(corpusPath)) labelled(readCorpus(corpusPath));
else console.log('\ncorpus not found: give the path of labelled.jsonl.gz');
examples();
if (repositories.length > 0) alarms();

function labelled(corpus) {
  const reported = (tier) => (snippet) =>
    inspector
      .inspect(snippet.bytes)
      .filter((m) => isReported(m) && (tier === undefined || inspector.rules.at(m.rule).tier === tier));
  const all = evaluate(corpus, reported());
  console.log(
    `\nlabelled corpus (${corpus.length} snippets, ${new Set(corpus.map((s) => s.repository)).size} repositories)`,
  );
  for (const unit of ['value', 'span', 'line']) row(`by ${unit}`, figures(all[unit]));
  console.log('by tier (value; recall is of all secrets)');
  for (const tier of ['precise', 'contextual', 'generic'])
    row(tier, figures(evaluate(corpus, reported(tier)).value));
  console.log('by category (value), most mistakes first');
  const mistakes = (counts) => counts.fp.size + counts.fn.size;
  const sorted = [...all.categories].sort(([, a], [, b]) => mistakes(b) - mistakes(a));
  for (const [name, counts] of sorted.slice(0, CATEGORIES)) row(name, figures(counts));
}

function row(name, { precision, recall, f1, tp, fp, fn }) {
  const number = (value) => value.toFixed(3);
  console.log(
    `  ${name.padEnd(40)} P ${number(precision)}  R ${number(recall)}  F1 ${number(f1)}  (${tp} found, ${fp} false, ${fn} missed)`,
  );
}

/** Every rule's examples with fresh values must be reported, by whatever rule; its non-examples not by that rule. */
function examples() {
  const missed = [];
  const wrong = [];
  let [positive, negative] = [0, 0];
  for (const { id, examples: good, nonExamples: bad, group } of specs) {
    if (group !== 'default') continue;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      for (const text of good) {
        positive++;
        if (!found(engine.expand(text, seed)).length) missed.push(id);
      }
      for (const text of bad) {
        negative++;
        if (found(engine.expand(text, seed)).some((m) => inspector.rules.at(m.rule).id === id))
          wrong.push(id);
      }
    }
  }
  console.log(`\nrules' own examples with ${SEEDS} fresh values each`);
  console.log(`  examples found       ${positive - missed.length} of ${positive}${named(missed)}`);
  console.log(`  non-examples refused ${negative - wrong.length} of ${negative}${named(wrong)}`);
}

function found(text) {
  // What is encrypted or hashed is found and told as such, on request where that is all there is to say.
  return inspector
    .inspect(Buffer.from(text))
    .filter((m) => m.confidence >= THRESHOLD || m.deadEnd === 'sealed');
}

function named(ids) {
  return ids.length === 0 ? '' : ` (${[...new Set(ids)].slice(0, 12).join(', ')})`;
}

function alarms() {
  console.log('\nfindings on repositories (to be read by hand: a finding is no false alarm by itself)');
  let [lines, count] = [0, 0];
  for (const folder of repositories) {
    const result = scanRepository(engine, inspector, folder, THRESHOLD);
    lines += result.lines;
    count += result.findings.length;
    const rules = Object.entries(grouped(result.findings));
    const shown = rules
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([rule, some]) => `${rule} ${some.length}`);
    console.log(
      `  ${result.name} ${result.commit}: ${result.lines} lines, ${result.findings.length} findings${shown.length > 0 ? `: ${shown.join(', ')}` : ''}`,
    );
    if (list)
      for (const f of result.findings)
        console.log(`    ${f.confidence.toFixed(2)} ${f.rule} [${f.role}] ${f.path}:${f.line} ${f.excerpt}`);
  }
  console.log(
    `  together ${lines} lines, ${count} findings, ${((count * 1e6) / lines).toFixed(1)} per million lines`,
  );
}

function grouped(findings) {
  const out = {};
  for (const finding of findings) {
    out[finding.rule] ??= [];
    out[finding.rule].push(finding);
  }
  return out;
}
