/**
 * The guard through the frameworks people use, each the real one: pre-commit (on PATH) with this repository installed
 * from a clone, husky, lefthook and lint-staged from npm. They need the network and a minute, so they run when asked:
 * STANCH_TEST_FRAMEWORKS=1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo, temporaryFolder } from '../helpers/repo.js';
import { BIN, cleanEnvironment, type Result } from './built.js';

const WANTED = process.env.STANCH_TEST_FRAMEWORKS === '1';
const HAS_PRE_COMMIT = spawnSync('pre-commit', ['--version']).status === 0;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LEAK = `token = "${githubToken(1)}"\n`;
const MINUTES = 60_000;

/** How this machine reaches the npm registry: the only thing taken from its settings. */
const NETWORK: Record<string, string> = {
  npm_config_userconfig: join(process.env.HOME ?? '', '.npmrc'),
  npm_config_cache: join(process.env.HOME ?? '', '.npm'),
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        /^(?:https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_file|npm_config_registry)$/i.test(entry[0]) &&
        entry[1] !== undefined,
    ),
  ),
};

if (!WANTED) console.warn('frameworks are not tested: they need the network, and STANCH_TEST_FRAMEWORKS=1');
else if (!HAS_PRE_COMMIT) console.warn('pre-commit is not tested: it is not on PATH');

afterAll(removeTemporaryFolders);

/** A repository in which a framework runs the hooks. */
class Place {
  readonly repo = TestRepo.create();
  readonly home = temporaryFolder();
  readonly bare = TestRepo.create({ bare: true });
  env: Record<string, string> = {};

  constructor() {
    this.repo.git('remote', 'add', 'origin', this.bare.dir);
  }

  run(file: string, ...args: string[]): Result {
    const env = { ...cleanEnvironment(this.home), ...NETWORK, ...this.env };
    const { status, stdout, stderr } = spawnSync(file, args, {
      cwd: this.repo.dir,
      env,
      input: '',
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout.toString('utf8'), err: stderr.toString('utf8') };
  }

  git(...args: string[]): Result {
    return this.run('git', ...args);
  }

  must(file: string, ...args: string[]): void {
    const { code, out, err } = this.run(file, ...args);
    if (code !== 0) throw new Error(`${file} ${args[0]} ended with ${code}:\n${out}${err}`.slice(0, 4000));
  }

  /** Stages the files and commits them; what the hooks said comes back. */
  commit(files: Record<string, string>, ...flags: string[]): Result {
    this.repo.stage(files);
    return this.git('commit', '-qm', 'work', ...flags);
  }
}

/** Stopped, for the right reason, with nothing shown. */
function expectStopped({ code, out, err }: Result): void {
  expect(out + err).toContain('GitHub personal access token');
  expect(out + err).not.toContain(githubToken(1).slice(4));
  expect(code).not.toBe(0);
}

/** npm packages in a repository of their own, with our program among their commands. */
function withPackages(...packages: string[]): Place {
  const place = new Place();
  writeFileSync(place.repo.path('package.json'), '{ "name": "place", "private": true }\n');
  writeFileSync(place.repo.path('.gitignore'), 'node_modules\n');
  place.must('npm', 'install', '--save-dev', '--no-audit', '--no-fund', ...packages);
  const shim = place.repo.path('node_modules/.bin/stanch');
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`, { mode: 0o755 });
  return place;
}

describe.skipIf(!WANTED || !HAS_PRE_COMMIT)('pre-commit', { timeout: 5 * MINUTES }, () => {
  const source = TestRepo.at(join(temporaryFolder(), 'stanch'));

  beforeAll(() => {
    mkdirSync(source.dir);
    const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT });
    const packed = execFileSync('tar', ['--null', '-T', '-', '--ignore-failed-read', '-cf', '-'], {
      cwd: ROOT,
      input: files,
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-xf', '-'], { cwd: source.dir, input: packed });
    source.git('init', '-q', '.');
    source.commit('as it stands');
  });

  function withHooks(suffix: '' | '-system'): Place {
    const place = new Place();
    place.env = { PRE_COMMIT_HOME: join(place.home, 'pre-commit') };
    if (suffix === '-system') {
      mkdirSync(join(place.home, 'bin'));
      const shim = `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`;
      writeFileSync(join(place.home, 'bin/stanch'), shim, { mode: 0o755 });
      place.env.PATH = `${join(place.home, 'bin')}:${process.env.PATH}`;
    }
    const config = [
      'default_install_hook_types: [pre-commit, pre-push, commit-msg]',
      'repos:',
      `  - repo: ${source.dir}`,
      `    rev: ${source.head()}`,
      '    hooks:',
      `      - { id: stanch${suffix}, stages: [commit, push] }`,
      `      - { id: stanch-commit-msg${suffix}, stages: [commit-msg] }`,
      `      - { id: stanch-all${suffix}, stages: [manual] }`,
    ];
    writeFileSync(place.repo.path('.pre-commit-config.yaml'), `${config.join('\n')}\n`);
    place.must('pre-commit', 'install');
    return place;
  }

  test.each(['', '-system'] as const)('stanch%s guards commits, messages, pushes and all files', (suffix) => {
    const place = withHooks(suffix);
    expect(place.commit({ 'a.py': 'fine\n' })).toMatchObject({ code: 0 });
    expectStopped(place.commit({ 'b.py': LEAK }));
    // Staged is what counts, also where the file has changed since.
    place.repo.write({ 'b.py': 'fine\n' });
    expectStopped(place.git('commit', '-qm', 'work'));
    place.repo.git('rm', '-qf', '--cached', 'b.py');
    expectStopped(place.git('commit', '-q', '--allow-empty', '-m', LEAK));
    expect(place.git('push', '-q', 'origin', 'main').code).toBe(0);
    place.env.SKIP = `stanch${suffix}`;
    expect(place.commit({ 'c.py': LEAK }).code).toBe(0);
    delete place.env.SKIP;
    place.repo.remove('c.py');
    expect(place.commit({}).code).toBe(0);
    expectStopped(place.git('push', '-q', 'origin', 'main'));
    const all = ['run', '--all-files', '--hook-stage', 'manual', `stanch-all${suffix}`];
    expect(place.run('pre-commit', ...all).code).toBe(0);
    place.repo.write({ 'd.py': LEAK }).git('add', '-A');
    expectStopped(place.run('pre-commit', ...all));
  });

  test('the reason of STANCH_SKIP is printed', () => {
    const place = withHooks('-system');
    place.env.STANCH_SKIP = 'ticket 42';
    const { code } = place.commit({ 'a.py': LEAK });
    expect(code).toBe(0);
    // pre-commit shows what a passing hook said only with `verbose: true`.
    const { out } = place.run('pre-commit', 'run', '--verbose', 'stanch-system');
    expect(out).toContain('NOT scanned, switched off by STANCH_SKIP: ticket 42');
  });
});

describe.skipIf(!WANTED)('husky 9', { timeout: 3 * MINUTES }, () => {
  test('guards commits, messages and pushes, and doctor sees it', () => {
    const place = withPackages('husky@9');
    place.must('npx', 'husky', 'init');
    writeFileSync(place.repo.path('.husky/pre-commit'), 'stanch protect --hook\n');
    writeFileSync(place.repo.path('.husky/commit-msg'), 'stanch protect --commit-msg "$1"\n');
    writeFileSync(place.repo.path('.husky/pre-push'), 'stanch hook run pre-push "$@"\n');
    expect(place.commit({ 'a.js': 'fine\n' })).toMatchObject({ code: 0 });
    expectStopped(place.commit({ 'b.js': LEAK }));
    place.repo.git('rm', '-qf', '--cached', 'b.js');
    place.repo.remove('b.js');
    expectStopped(place.git('commit', '-q', '--allow-empty', '-m', LEAK));
    expect(place.git('push', '-q', 'origin', 'main').code).toBe(0);
    place.env.HUSKY = '0';
    expect(place.commit({ 'c.js': LEAK }).code).toBe(0);
    place.env.HUSKY = '';
    expectStopped(place.git('push', '-q', 'origin', 'main'));
    const doctor = place.run(process.execPath, BIN, 'hook', 'doctor');
    expect(doctor.out).toContain('husky makes the hooks here');
    expect(doctor.code).toBe(0);
  });
});

describe.skipIf(!WANTED)('lefthook 2', { timeout: 3 * MINUTES }, () => {
  test('guards commits, messages and pushes', () => {
    const place = withPackages('lefthook@2');
    const config = [
      'pre-commit:\n  jobs:\n    - { name: secrets, run: npx stanch protect --hook }',
      'commit-msg:\n  jobs:\n    - { name: message, run: "npx stanch protect --commit-msg {1}" }',
      'pre-push:\n  jobs:\n    - { name: pushed, run: "npx stanch hook run pre-push {1} {2}", use_stdin: true }',
    ];
    writeFileSync(place.repo.path('lefthook.yml'), `${config.join('\n')}\n`);
    place.must('npx', 'lefthook', 'install');
    expect(place.commit({ 'a.js': 'fine\n' })).toMatchObject({ code: 0 });
    expectStopped(place.commit({ 'b.js': LEAK }));
    place.repo.git('rm', '-qf', '--cached', 'b.js');
    place.repo.remove('b.js');
    expectStopped(place.git('commit', '-q', '--allow-empty', '-m', LEAK));
    expect(place.git('push', '-q', 'origin', 'main').code).toBe(0);
    place.env.LEFTHOOK = '0';
    expect(place.commit({ 'c.js': LEAK }).code).toBe(0);
    delete place.env.LEFTHOOK;
    expectStopped(place.git('push', '-q', 'origin', 'main'));
  });
});

describe.skipIf(!WANTED)('lint-staged', { timeout: 3 * MINUTES }, () => {
  test('runs the guard once, on what is staged', () => {
    const place = withPackages('lint-staged', 'husky@9');
    // A function keeps lint-staged from adding file names: the guard reads the index itself.
    writeFileSync(
      place.repo.path('lint-staged.config.mjs'),
      "export default { '*': () => 'stanch protect --staged' };\n",
    );
    place.must('npx', 'husky', 'init');
    writeFileSync(place.repo.path('.husky/pre-commit'), 'npx lint-staged\n');
    expect(place.commit({ 'a.js': 'fine\n' })).toMatchObject({ code: 0 });
    expectStopped(place.commit({ 'b.js': LEAK }));
    appendFileSync(place.repo.path('b.js'), 'more, not staged\n');
    expectStopped(place.git('commit', '-qm', 'work'));
  });
});
