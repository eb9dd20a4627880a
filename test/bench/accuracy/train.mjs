/**
 * Labelled corpus → src/engine/scorer/model-data.ts. Cross-validates by repository first, so that the printed figures
 * are of repositories the trees have not seen; then trains on all. Deterministic.
 * Usage: node test/bench/accuracy/train.mjs CORPUS [--dry]
 */
import { writeFileSync } from 'node:fs';
import { boost, flatten, predict } from './boost.mjs';
import { candidatesOf } from './candidates.mjs';
import { evaluate, figures, readCorpus } from './corpus.mjs';
import { loadEngine } from './engine.mjs';
import { isReported } from './reported.mjs';
import { syntheticSnippets } from './synthetic.mjs';

const FOLDS = 5;
/** Depth 3 to 5 and rates of 0.08 to 0.15 differ by less than 0.002 in F1; this is the smallest of them. */
const OPTIONS = { trees: 80, depth: 3, rate: 0.12, least: 3, ridge: 3, gain: 0.5 };
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** What the engine gives to examples in doc comments, whatever the model says. */
const CAPPED = 0.4;

const [path, mode] = process.argv.slice(2);
const engine = await loadEngine();
const inspector = new engine.Inspector(engine.compile(engine.loadRules([engine.rulesFolder])));
const corpus = readCorpus(path);
const rows = candidatesOf(engine, inspector, corpus);
const invented = candidatesOf(engine, inspector, syntheticSnippets(engine.expand));
const secrets = rows.filter((row) => row.label === 1).length;
console.log(
  `${rows.length} candidates, ${secrets} of them secrets, ${new Set(rows.map((r) => r.repository)).size} repositories`,
);

const scores = crossValidated();
for (const threshold of THRESHOLDS) report(threshold);
if (mode !== '--dry') write(fit([...invented, ...rows]));

function fit(some) {
  const column = (name) => some.map((row) => row[name]);
  return boost(column('row'), column('label'), column('weight'), OPTIONS);
}

/** Log-odds of each candidate by a model that saw nothing of its repository. */
function crossValidated() {
  const out = new Map();
  const foldOf = ({ repository }) => Number.parseInt(repository, 16) % FOLDS;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit([...invented, ...rows.filter((r) => foldOf(r) !== fold)]);
    for (const r of rows)
      if (foldOf(r) === fold) out.set(`${r.snippet.id}:${r.match.start}`, predict(model, r.row));
  }
  return out;
}

/** Figures at a threshold: the trees' of other folds for what they weigh, the engine's own for the rest. */
function report(threshold) {
  const result = evaluate(corpus, (snippet) =>
    inspector.inspect(snippet.bytes).filter((match) => {
      const score = scores.get(`${snippet.id}:${match.start}`);
      const byModel =
        inspector.rules.at(match.rule).tier === 'generic' &&
        score !== undefined &&
        match.confidence !== CAPPED;
      const confidence = byModel ? 1 / (1 + Math.exp(-score)) : match.confidence;
      return isReported({ ...match, confidence }, threshold);
    }),
  );
  const shown = ['value', 'span', 'line'].map((name) => {
    const { precision, recall, f1 } = figures(result[name]);
    return `${name} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  });
  console.log(`threshold ${threshold}: ${shown.join(' | ')}`);
}

function write(model) {
  const lines = flatten(model)
    .join(',')
    .match(/.{1,100}(?:,|$)/g);
  const source = `/** The trained model; made by test/bench/accuracy/train.mjs, not edited by hand. */
export const BIAS = ${model.bias.toFixed(4)};
export const NODES: Float64Array = Float64Array.from(
  [
${lines.map((line) => `    '${line}',`).join('\n')}
  ]
    .join('')
    .split(','),
  Number,
);
`;
  writeFileSync('src/engine/scorer/model-data.ts', source);
}
