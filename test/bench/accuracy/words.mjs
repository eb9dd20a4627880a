/**
 * Repositories → the engine's idea of what words look like: src/engine/scorer/wording-data.ts. Counts the words (runs
 * of letters between humps) of every tracked text file; words of at least three repositories teach the letter model
 * and the commonest of them make the list. Usage: node test/bench/accuracy/words.mjs REPOSITORY...
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LISTED = 2500;
const LEAST_REPOSITORIES = 3;
const MOST_BYTES = 1 << 20;

const repositories = process.argv.slice(2);
if (repositories.length < LEAST_REPOSITORIES) {
  console.error('Give at least three repositories to learn words from.');
  process.exit(2);
}

/** word → number of repositories, and of files, that hold it. */
const seen = new Map();
for (const folder of repositories) {
  const own = new Map();
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: folder, maxBuffer: 1 << 28 })
    .toString()
    .split('\0');
  for (const name of names.filter((n) => n !== ''))
    for (const word of wordsOf(join(folder, name))) own.set(word, (own.get(word) ?? 0) + 1);
  for (const [word, files] of own) {
    const entry = seen.get(word) ?? { repositories: 0, files: 0 };
    entry.repositories++;
    entry.files += Math.log2(1 + files);
    seen.set(word, entry);
  }
}
const common = [...seen].filter(([, entry]) => entry.repositories >= LEAST_REPOSITORIES);
const rank = ([, entry]) => entry.files;
common.sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1));
const listed = common.filter(([word]) => word.length >= 4 && word.length <= 14).slice(0, LISTED);

write(
  listed.map(([word]) => word),
  trigrams(common),
);
console.log(`${common.length} words in ${LEAST_REPOSITORIES} repositories or more, ${listed.length} listed`);

function wordsOf(path) {
  let text;
  try {
    text = readFileSync(path);
  } catch {
    return new Set();
  }
  if (text.length > MOST_BYTES || text.includes(0)) return new Set();
  const words = text.toString('latin1').match(/[A-Z]?[a-z]{2,20}|[A-Z]{3,20}(?![a-z])/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}

/** Surprise of each letter after the two before it (27 symbols, 0 = word border), in bits, one base-36 digit of a third of a bit each. */
function trigrams(words) {
  const counts = new Float64Array(27 ** 3).fill(0);
  const pairs = new Float64Array(27 ** 2).fill(0);
  for (const [word, entry] of words) {
    const weight = Math.log2(1 + entry.files);
    const codes = [0, 0, ...[...word].map((char) => char.charCodeAt(0) - 96), 0];
    for (let i = 2; i < codes.length; i++) {
      counts[(codes[i - 2] * 27 + codes[i - 1]) * 27 + codes[i]] += weight;
      pairs[codes[i - 1] * 27 + codes[i]] += weight;
    }
  }
  const singles = sums(pairs, 27);
  const before = sums(counts, 27);
  let text = '';
  for (let i = 0; i < counts.length; i++) {
    const pair = pairs[i % 729];
    const single = singles[Math.floor((i % 729) / 27)];
    // Backing off to the pair and to chance keeps unseen letters finite.
    const backed = (pair + 0.5) / (single + 13.5);
    const probability = (counts[i] + 4 * backed) / (before[Math.floor(i / 27)] + 4);
    text += Math.min(35, Math.round(-Math.log2(probability) * 3)).toString(36);
  }
  return text;
}

function sums(table, width) {
  const out = new Float64Array(table.length / width);
  table.forEach((value, i) => {
    out[Math.floor(i / width)] += value;
  });
  return out;
}

function write(words, letters) {
  const lines = (text, width) => text.match(new RegExp(`.{1,${width}}`, 'g')).map((line) => `  '${line}',`);
  const listText = words.sort().join(' ');
  const source = [
    '/**',
    ' * What words look like, as data: made by test/bench/accuracy/words.mjs from public repositories, not edited by hand.',
    ' */',
    '',
    '/** Common words of 4 to 14 letters, one blank between them. */',
    'export const WORDS = [',
    ...lines(listText, 160),
    "].join('');",
    '',
    '/** Surprise of a letter after the two before it: thirds of a bit, base 36, index (a * 27 + b) * 27 + c, 0 = border. */',
    'export const TRIGRAMS = [',
    ...lines(letters, 160),
    "].join('');",
    '',
  ];
  writeFileSync('src/engine/scorer/wording-data.ts', source.join('\n'));
}
