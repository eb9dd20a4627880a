/**
 * The tools that are measured, and how each is called for a tree and for a history. A tool that is not on the PATH is
 * said to be absent. None goes to the network: live checks are off.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const DIST = resolve(process.env.STANCH_BENCH_DIST ?? join(root, 'dist'));
const PLACES = [
  ...process.env.PATH.split(delimiter),
  join(homedir(), 'go/bin'),
  join(homedir(), '.cargo/bin'),
];
const work = mkdtempSync(join(tmpdir(), 'stanch-bench-tools-'));
const REPORT = join(work, 'report.json');

function find(name) {
  return PLACES.map((place) => join(place, name)).find((path) => existsSync(path));
}

export function stanch(name, args, more = {}) {
  const command = [
    process.execPath,
    join(DIST, 'stanch.cjs'),
    ...args,
    '--no-config',
    '--no-baseline',
    '--format',
    'jsonl',
  ];
  return { name, command, count: summary, ...more };
}

function summary(out) {
  return JSON.parse(out.trimEnd().split('\n').at(-1)).findings;
}

/** Cheapest passes over the same bytes: what a scan is compared with. */
export const anchors = {
  rg: (cwd) =>
    optional('rg', (rg) => ({
      name: 'rg -j1 -c zzz',
      command: [rg, '-uua', '-g', '!.git', '-j1', '-c', 'zzz', '.'],
      cwd,
    })),
  gitGrep: (cwd) => ({
    name: 'git grep -c zzz',
    command: ['git', '-c', 'grep.threads=1', 'grep', '-a', '-c', 'zzz'],
    cwd,
  }),
  cat: (cwd) => ({
    name: 'cat',
    command: ['bash', '-c', 'git ls-files -z | xargs -0 cat'],
    cwd,
    quiet: true,
  }),
  catFile: (cwd) => ({
    name: 'git cat-file',
    command: ['git', 'cat-file', '--batch-all-objects', '--unordered', '--buffer', '--batch'],
    cwd,
    quiet: true,
    env: { GIT_NO_LAZY_FETCH: '1' },
  }),
  logPatch: (cwd) => ({
    name: 'git log -p',
    command: ['git', 'log', '-p', '-U0', '--all', '--no-color'],
    cwd,
    quiet: true,
  }),
};

function optional(name, make) {
  const path = find(name);
  return path === undefined ? undefined : { name, ...make(path) };
}

/** Seconds that a peer may take for one corpus. */
const PEER_LIMIT = 120;

/** Peers: rules that they bring, and their call for a tree and (where they have one) a history. */
const PEERS = [
  { name: 'gitleaks', rules: 221, tree: leaks('dir'), history: leaks('git'), version: ['version'] },
  { name: 'betterleaks', rules: 260, tree: leaks('dir'), history: leaks('git'), version: ['version'] },
  {
    name: 'trufflehog',
    rules: 880,
    tree: (bin) => ({
      command: [bin, 'filesystem', '.', '--no-verification', '--no-update', '--json'],
      count: lines,
    }),
    history: (bin) => ({
      command: [bin, 'git', 'file://.', '--no-verification', '--no-update', '--json'],
      count: lines,
    }),
    version: ['--version'],
  },
  {
    name: 'kingfisher',
    rules: 488,
    tree: kingfisher('none'),
    history: kingfisher('full'),
    version: ['--version'],
  },
  { name: 'titus', rules: 450, tree: (bin) => ({ command: [bin, 'scan', '.'] }), version: ['version'] },
  {
    name: 'detect-secrets',
    rules: 27,
    tree: (bin) => ({ command: [bin, 'scan', '--all-files', '--no-verify'], count: detectSecrets }),
    version: ['--version'],
  },
  { name: 'secretlint', rules: 40, tree: secretlint, version: ['--version'] },
];

function leaks(mode) {
  const command = (bin) => [
    bin,
    mode,
    '.',
    '--no-banner',
    '--exit-code',
    '0',
    '--report-format',
    'json',
    '--report-path',
    REPORT,
  ];
  return (bin) => ({ command: command(bin), count: () => JSON.parse(readFileSync(REPORT, 'utf8')).length });
}

/** Its reports end in lines about the run itself. A history is read together with the work tree. */
function kingfisher(history) {
  const args = [
    'scan',
    '.',
    '--no-validate',
    '--no-update-check',
    `--git-history=${history}`,
    '--format=jsonl',
  ];
  return (bin) => ({
    command: [bin, ...args],
    count: (out) => out.split('\n').filter((line) => line.startsWith('{"rule"')).length,
  });
}

function secretlint(bin) {
  const config = join(work, 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  return {
    command: [bin, '**/*', '--secretlintrc', config, '--format', 'json'],
    count: (out) => JSON.parse(out).flatMap((file) => file.messages).length,
  };
}

function lines(out) {
  return out.trim() === '' ? 0 : out.trim().split('\n').length;
}

function detectSecrets(out) {
  return Object.values(JSON.parse(out).results).flat().length;
}

/**
 * What peers run before a commit, with their defaults, as cases. The trufflehog of PyPI is 2.x of 2022, with no such
 * mode; the present one is not on any registry that a benchmark may fetch from.
 * @param files the staged ones, which some hooks are given as arguments.
 */
export function hooks(files, cwd, only) {
  const config = join(work, 'secretlintrc.json');
  writeFileSync(config, JSON.stringify({ rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] }));
  const calls = {
    gitleaks: ['git', '--pre-commit', '--staged', '--no-banner', '.'],
    betterleaks: ['git', '--pre-commit', '--staged', '--no-banner', '.'],
    'detect-secrets-hook': ['--no-verify', ...files],
    secretlint: ['--secretlintrc', config, ...files],
    trufflehog: ['git', 'file://.', '--since-commit', 'HEAD', '--no-verification', '--no-update', '--fail'],
  };
  return Object.entries(calls).flatMap(([name, args]) => {
    const bin = find(name);
    if (bin === undefined || (only && !only.includes(name))) return [];
    return [{ name, command: [bin, ...args], cwd, limit: PEER_LIMIT }];
  });
}

/** The peers that can do it here, as cases; `only` limits them to names. */
export function peers(what, cwd, only) {
  return PEERS.flatMap((peer) => {
    const bin = find(peer.name);
    if (bin === undefined || peer[what] === undefined || (only && !only.includes(peer.name))) return [];
    return [{ name: peer.name, cwd, limit: PEER_LIMIT, ...peer[what](bin) }];
  });
}

/** Versions of all that is here, and who is absent, as lines. */
export function versions() {
  const first = (command, args) => spawnSync(command, args).stdout?.toString().trim().split('\n')[0];
  const here = PEERS.map(({ name, rules, version }) => {
    const bin = find(name);
    return bin === undefined ? `${name}: absent` : `${name} ${first(bin, version)} (${rules} rules)`;
  });
  const rg = find('rg');
  return [
    `node ${process.version}`,
    first('git', ['--version']),
    rg ? first(rg, ['--version']) : 'rg: absent',
    ...here,
  ];
}
