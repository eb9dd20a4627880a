/** Snippets → training rows: every assignment that the generic rules weigh, its features and whether it is a secret. */
import { kindOf } from './corpus.mjs';

/** Matches on lines without labels are most likely no secrets, but nobody looked. */
const WEIGHT = { secret: 1, 'look-alike': 1, unlabelled: 0.3 };

/** Confidence of values that the engine takes for placeholders before the model is asked. */
const PLACEHOLDER = 0.05;

/** @returns rows as { row, label, weight, repository, key } */
export function candidatesOf(engine, inspector, snippets) {
  const out = [];
  const reader = new engine.AssignmentReader();
  for (const snippet of snippets) {
    for (const match of inspector.judge(snippet.bytes, 0, snippet.bytes.length)) {
      if (inspector.rules.at(match.rule).tier !== 'generic' || match.confidence <= PLACEHOLDER) continue;
      const row = rowOf(engine, reader, snippet.bytes, match);
      const { kind } = kindOf(match, snippet.labels ?? []);
      if (row === undefined || kind === 'excluded') continue;
      const key = `${snippet.repository}:${kind}:${match.secret.reveal().toString('latin1')}`;
      out.push({
        row,
        label: kind === 'secret' ? 1 : 0,
        weight: snippet.weight ?? WEIGHT[kind],
        repository: snippet.repository,
        key,
        match,
        snippet,
      });
    }
  }
  return spread(out);
}

/** Reads the assignment again, as the engine did; undefined when it was not weighed by the model. */
export function rowOf(engine, reader, bytes, match) {
  reader.name(bytes, match.anchor, match.anchor + 3);
  if (!reader.value()) return undefined;
  const found = reader.result;
  if (found.valueStart !== match.start && !(reader.second() && found.valueStart === match.start))
    return undefined;
  const name = bytes.toString('utf8', found.nameStart, found.nameEnd);
  return Float64Array.from(
    engine.features(
      bytes,
      found,
      engine.nameFacts(name),
      engine.valueFacts(bytes, found.valueStart, found.valueEnd),
    ),
  );
}

/** Repeated values of a repository share one weight and a half: the score counts distinct values, lines count a little. */
function spread(rows) {
  const counts = new Map();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const row of rows) row.weight *= (1 + 0.1 * (counts.get(row.key) - 1)) / counts.get(row.key);
  return rows;
}
