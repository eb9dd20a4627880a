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
import { syntheticSnippets } from './synthetic.mjs';

const FOLDS = 5;
/** What the engine gives to examples in doc comments, whatever the model says. */
const CAPPED = 0.4;
const OPTIONS = {
  trees: +(process.env.TREES ?? 80),
  depth: +(process.env.DEPTH ?? 3),
  rate: +(process.env.RATE ?? 0.12),
  least: +(process.env.LEAST ?? 3),
  ridge: +(process.env.RIDGE ?? 3),
  gain: +(process.env.GAIN ?? 0.5),
};

const [path, mode] = process.argv.slice(2);
const engine = await loadEngine();
const inspector = new engine.Inspector(engine.compile(engine.loadRules([engine.rulesFolder])));
const corpus = readCorpus(path);
const rows = candidatesOf(engine, inspector, corpus);
const invented = candidatesOf(engine, inspector, syntheticSnippets(engine.expand));
const positives = rows.filter((row) => row.label === 1).length;
console.log(`${rows.length} candidates, ${positives} secrets, ${new Set(rows.map((r) => r.repository)).size} repositories`);

const fit = (some) =>
  boost(
    some.map((r) => r.row),
    some.map((r) => r.label),
    some.map((r) => r.weight),
    OPTIONS,
  );
const foldOf = (repository) => Number.parseInt(repository, 16) % FOLDS;

const scores = new Map();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fit([...invented, ...rows.filter((r) => foldOf(r.repository) !== fold)]);
  for (const r of rows) if (foldOf(r.repository) === fold) scores.set(`${r.snippet.id}:${r.match.start}`, predict(model, r.row));
}
for (const shift of [-0.8, -0.4, 0, 0.4, 0.8]) report(shift);

if (mode !== '--dry') {
  const model = fit([...invented, ...rows]);
  write(model);
}

function reported(shift) {
  return (snippet) =>
    inspector.inspect(snippet.bytes).filter((match) => {
      const score = scores.get(`${snippet.id}:${match.start}`);
      return inspector.rules[match.rule].tier === 'generic' && score !== undefined && match.confidence !== CAPPED ? score + shift >= 0 : match.confidence >= 0.5;
    });
}

function report(shift) {
  const result = evaluate(corpus, reported(shift));
  const show = (name) => {
    const f = figures(result[name]);
    return `${name} P ${f.precision.toFixed(3)} R ${f.recall.toFixed(3)} F1 ${f.f1.toFixed(3)}`;
  };
  console.log(`shift ${shift}: ${show('value')} | ${show('span')} | ${show('line')}`);
}

function write(model) {
  const shift = +(process.env.SHIFT ?? 0);
  const numbers = flatten(model).join(',');
  const lines = numbers.match(/.{1,100}(?:,|$)/g).map((line) => `  '${line}',`);
  const source = `/** The trained model; made by test/bench/accuracy/train.mjs, not edited by hand. */
export const BIAS = ${(model.bias + shift).toFixed(4)};
export const NODES: Float64Array = Float64Array.from(
  [
${lines.map((line) => `  ${line}`).join('\n')}
  ]
    .join('')
    .split(','),
  Number,
);
`;
  writeFileSync('src/engine/scorer/model-data.ts', source);
}
if (process.env.DOC) { const ci=engine.FEATURES.findIndex(f=>f[0]==='comment'); const c={}; for(const r of rows){const k=r.row[ci]; c[k]??=[0,0]; c[k][r.label?0:1]++; if(r.row[ci]===2&&r.label) console.log(r.snippet.ext, r.snippet.bytes.toString('latin1',Math.max(0,r.match.start-60),r.match.end+10).replace(/\n/g,'⏎'))} console.log(c)}
if (process.env.SHOW) {
  const result = evaluate(corpus, reported(0));
  const idOf = (m) => inspector.rules[m.rule].id;
  const by = {};
  for (const { match } of result.alarms) by[idOf(match)] = (by[idOf(match)] ?? 0) + 1;
  console.log('ALARMS', Object.entries(by).sort((a,b)=>b[1]-a[1]).slice(0,25));
  const mc={}; for (const { label } of result.misses) mc[label.category]=(mc[label.category]??0)+1; console.log('MISSES', Object.entries(mc).sort((a,b)=>b[1]-a[1]).slice(0,20));
  const seen=new Set(); const uniq=(list,key)=>list.filter(x=>{const k=key(x); if(seen.has(k))return false; seen.add(k); return true});
  const ua=uniq(result.alarms,x=>x.snippet.repository+x.label.value); const um=uniq(result.misses,x=>'m'+x.snippet.repository+x.label.value);
  const n=+process.env.SHOW; const pick=a=>Array.from({length:Math.min(n,a.length)},(_,i)=>a[Math.floor(i*a.length/Math.min(n,a.length))]);
  for (const {snippet,match,label} of pick(ua)) console.log('FP',snippet.ext,label.secret,(scores.get(`${snippet.id}:${match.start}`)??9).toFixed(1),idOf(match),'|',snippet.bytes.toString('latin1',Math.max(0,match.start-60),match.end+30).replace(/\n/g,'⏎'),'|',match.secret.reveal().toString().slice(0,40));
  for (const {snippet,label} of pick(um)) { const m=inspector.judge(snippet.bytes,0,snippet.bytes.length).find(m=>m.start<label.to&&m.end>label.from); console.log('FN',snippet.ext,label.category,m?(scores.get(`${snippet.id}:${m.start}`)??NaN).toFixed(1)+' '+m.confidence.toFixed(2):'none','|',label.text.trim().slice(0,140),'|',label.value.slice(0,40)); }
}
