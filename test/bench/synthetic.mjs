/**
 * A seed → source-like files, a history of changes to them, logs and rules, for benchmarks that need no corpus. Secrets
 * are made here at run time, so that this file holds none; each run makes the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitAll } from './corpora.mjs';

const WORDS = (
  'the value of name type index return const function import from export class public static void string number data ' +
  'result error message request response user token password config options default path file list length count build ' +
  'test expect true false null undefined async await promise handler service controller model view render update create ' +
  'delete remove find query filter map reduce key secret author authentication session client server http https host port'
).split(' ');
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Deterministic and fast; quality does not matter here. */
export function generator(seed) {
  let state = seed >>> 0 || 1;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (list) => list[next(list.length)];
  const text = (length, alphabet = ALNUM) =>
    Array.from({ length }, () => alphabet[next(alphabet.length)]).join('');
  return { next, pick, text };
}

function line({ next, pick }) {
  const indent = '  '.repeat(next(4));
  const words = Array.from({ length: 2 + next(7) }, () => pick(WORDS));
  const joint = pick([' ', ' ', '.', '_', ', ']);
  return `${indent}${words.join(joint)}${pick([';', ' {', '(', ' = 0;', '', ','])}`;
}

function secretLine({ pick, text }) {
  return pick([
    `password = "${text(18)}"`,
    `api_key: '${text(32)}'`,
    `const token = "${'gh'}${'p_'}${text(36)}";`,
  ]);
}

/** About `bytes` of text; one line in two thousand holds something like a secret. */
export function source(random, bytes) {
  const lines = [];
  for (let size = 0; size < bytes; size += lines.at(-1).length + 1)
    lines.push(random.next(2000) === 0 ? secretLine(random) : line(random));
  return `${lines.join('\n')}\n`;
}

/** A work tree of `files` files of about `bytes` each, committed. */
export function tree(folder, files, bytes) {
  const random = generator(7);
  for (let i = 0; i < files; i++) {
    const place = join(folder, `part-${i % 40}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `file-${i}.js`), source(random, bytes / 2 + random.next(bytes)));
  }
  commitAll(folder);
  return folder;
}

/** A repository of `commits` commits, each changing some lines of some of 200 files; packed. */
export function history(folder, commits) {
  const random = generator(11);
  const files = Array.from({ length: 200 }, () => source(random, 20_000).split('\n'));
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  const stream = [];
  for (let n = 0; n < commits; n++) {
    const message = `change ${n}`;
    stream.push(
      `commit refs/heads/main\ncommitter bench <bench@example.com> ${1_700_000_000 + n} +0000\ndata ${message.length}\n${message}\n`,
    );
    for (const file of n === 0 ? files.keys() : Array.from({ length: 8 }, () => random.next(files.length))) {
      for (let edit = 0; edit < 4; edit++)
        files[file].splice(random.next(files[file].length), random.next(2), line(random), line(random));
      const text = files[file].join('\n');
      stream.push(`M 100644 inline f${file}.js\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    }
  }
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: stream.join('') });
  execFileSync('git', ['repack', '-adfq', '--depth=50', '--window=10'], { cwd: folder, stdio: 'ignore' });
  execFileSync('git', ['reset', '-q', '--hard', 'main'], { cwd: folder });
  return folder;
}

/** A build log with colours and timestamps, of about `bytes`. */
export function log(file, bytes) {
  const random = generator(13);
  const piece = Array.from(
    { length: 20_000 },
    (_, i) =>
      `2026-01-02T03:04:${String(i % 60).padStart(2, '0')}.123Z \u001b[36m${line(random).trim()}\u001b[0m`,
  ).join('\n');
  writeFileSync(file, '');
  for (let size = 0; size < bytes; size += piece.length + 1) writeFileSync(file, `${piece}\n`, { flag: 'a' });
  return file;
}

/** A rule file with `count` rules of the usual kinds: two thirds tokens with a prefix, one third vendors' words. */
export function rules(file, count) {
  const random = generator(17);
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  const seen = new Set();
  const fresh = (length) => {
    let word = random.text(length, lower);
    while (seen.has(word)) word = random.text(length, lower);
    seen.add(word);
    return word;
  };
  const list = Array.from({ length: count }, (_, i) =>
    i % 3 < 2 ? tokenRule(i, `${fresh(4 + random.next(4))}_`) : vendorRule(i, fresh(6 + random.next(5))),
  );
  writeFileSync(file, list.join('\n'));
  return file;
}

function ruleHead(i, example) {
  return `[[rule]]
id = "bench-${i}"
name = "bench ${i}"
provider = "bench"
category = "generic"
why = "Measures how cost grows with rules."
fix = "Nothing is to be done."
severity = "low"
tier = "contextual"
references = ["https://example.com/bench"]
examples = ['${example}', '${example} ']
non_examples = ["nothing here"]`;
}

function tokenRule(i, prefix) {
  return `${ruleHead(i, `${prefix}<<base62 32>>`)}\nshape = { prefix = ["${prefix}"], alphabet = "base62", length = 32 }\n`;
}

function vendorRule(i, word) {
  return `${ruleHead(i, `${word}_api_key = "<<hex 32>>"`)}\nassigned = { words = ["${word}"], names = ["api key"], alphabet = "hexlower", length = 32 }\n`;
}
