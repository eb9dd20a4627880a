/**
 * The labelled corpus (lines of real code, see /work/shared/accuracy/README.md of the project's shared folder) → labels
 * with byte spans, and matches → counts per line, per span and per distinct value in a repository.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The labellers call these secrets too; a guard should not. */
const EXCLUDED = new Set([
  'UUID',
  'Nonce',
  'Salt',
  'Other',
  'AWS S3 Bucket',
  'Firebase Domain',
  'Tencent WeChat API App ID',
]);

/** Snippets as { id, repository, ext, text, bytes, labels }; labels as { secret, category, from, to, value, scored }. */
export function readCorpus(path) {
  const lines = gunzipSync(readFileSync(path)).toString().trim().split('\n');
  return lines.map((line) => {
    const { id, ext, text, labels } = JSON.parse(line);
    const repository = id.slice(0, 8);
    return { id, ext, repository, text, bytes: Buffer.from(text), labels: spansOf(text, labels) };
  });
}

function spansOf(text, labels) {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1) + Buffer.byteLength(line) + 1);
  return labels.map(({ line, endLine, start, end, secret, categories }) => {
    const own = lines[line - 1];
    const known = start >= 0 && end >= 0;
    const from = starts[line - 1] + (known ? Buffer.byteLength(own.slice(0, start)) : 0);
    const oneLine = endLine === line;
    const to =
      known && oneLine ? starts[line - 1] + Buffer.byteLength(own.slice(0, end)) : starts[endLine] - 1;
    const kept = categories.filter((category) => !EXCLUDED.has(category));
    const value = known && oneLine ? own.slice(start, end) : own.trim();
    return { secret, category: kept.join('+'), line, from, to, value, text: own, scored: kept.length > 0 };
  });
}

/** What a match is: 'secret', 'look-alike' (also test values), 'excluded' or 'unlabelled'; with its label. */
export function kindOf(match, labels) {
  const own = labels.filter((label) => match.start < label.to && match.end > label.from);
  const secret = own.find((label) => label.scored && label.secret === true);
  if (secret !== undefined) return { kind: 'secret', label: secret };
  const alike = own.find((label) => label.scored);
  if (alike !== undefined) return { kind: 'look-alike', label: alike };
  return { kind: own.length > 0 ? 'excluded' : 'unlabelled', label: own[0] };
}

/** Counts true and false positives and misses over snippets; `find(snippet)` gives the reported matches. */
export function evaluate(snippets, find) {
  const result = {
    span: tally(),
    line: tally(),
    value: tally(),
    categories: new Map(),
    misses: [],
    alarms: [],
    unlabelled: [],
  };
  for (const snippet of snippets) {
    const matches = find(snippet);
    const alarmed = new Set();
    for (const match of matches) {
      const { kind, label } = kindOf(match, snippet.labels);
      if (kind === 'unlabelled') result.unlabelled.push({ snippet, match });
      if (kind !== 'look-alike') continue;
      alarmed.add(label);
      result.alarms.push({ snippet, match, label });
    }
    for (const label of snippet.labels.filter((l) => l.scored)) {
      if (label.secret !== true && !alarmed.has(label)) continue;
      const hit =
        label.secret !== true ||
        matches.some((m) => [m, ...m.parts].some((part) => part.start < label.to && part.end > label.from));
      const outcome = label.secret !== true ? 'fp' : hit ? 'tp' : 'fn';
      if (outcome === 'fn') result.misses.push({ snippet, label });
      const category = mapGet(result.categories, label.category, tally);
      for (const [counts, key] of [
        [result.span, `${snippet.id}:${label.from}`],
        [result.line, `${snippet.id}:${label.line}`],
        [result.value, `${snippet.repository}:${label.value}`],
        [category, `${snippet.repository}:${label.value}`],
      ]) {
        counts[outcome].add(key);
      }
    }
  }
  for (const counts of [result.span, result.line, result.value, ...result.categories.values()]) {
    // A line or value found once is found; one found and also alarmed upon elsewhere counts as both.
    for (const key of counts.tp) counts.fn.delete(key);
  }
  return result;
}

/** Precision, recall and F1 of a tally. */
export function figures({ tp, fp, fn }) {
  const precision = tp.size / Math.max(1, tp.size + fp.size);
  const recall = tp.size / Math.max(1, tp.size + fn.size);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    tp: tp.size,
    fp: fp.size,
    fn: fn.size,
  };
}

function tally() {
  return { tp: new Set(), fp: new Set(), fn: new Set() };
}

function mapGet(map, key, make) {
  if (!map.has(key)) map.set(key, make());
  return map.get(key);
}
