/** The server's hook: real pushes to real bare repositories, taken or refused as a whole. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders, TestRepo } from '../helpers/repo.js';
import { Desk, type Result, silentGit } from './built.js';

afterAll(removeTemporaryFolders);

const LEAK = `const token = "${githubToken(1)}";\n`;

/** A person with a repository, and a server that guards its own. */
class Server {
  readonly desk = new Desk();
  readonly bare = TestRepo.create({ bare: true });

  constructor(...flags: string[]) {
    const { code, err } = this.desk.stanch(['hook', 'install', '--pre-receive', ...flags], {
      cwd: this.bare.dir,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    this.desk.repo.git('remote', 'add', 'origin', this.bare.dir);
  }

  /** A server whose main branch is there already. */
  static withMain(files: Record<string, string> = { 'readme.txt': 'hello\n' }, ...flags: string[]): Server {
    const server = new Server(...flags);
    server.desk.repo.commit('first', files);
    expect(server.push('main').code).toBe(0);
    return server;
  }

  push(...args: string[]): Result {
    return this.desk.git(['push', 'origin', ...args]);
  }

  pushWith(env: Record<string, string>, ...args: string[]): Result {
    return this.desk.git(['push', 'origin', ...args], { env });
  }

  refs(): string[] {
    return this.bare.git('for-each-ref', '--format=%(refname:short)').split('\n').filter(Boolean);
  }
}

describe('a push to a guarded server', () => {
  test('of clean commits is taken, with one line', () => {
    const server = Server.withMain();
    server.desk.repo.commit('second', { 'a.txt': 'fine\n' });
    const { code, err } = server.push('main');
    expect(code).toBe(0);
    expect(err).toMatch(
      /remote: stanch: scanned 2 files \(\d+ bytes\), 0 findings, 0 suppressed, 0 not scanned/,
    );
    expect(server.bare.id('main')).toBe(server.desk.repo.head());
  });

  test('of a secret is refused, masked, with where it is and what to do, and leaves nothing behind', () => {
    const server = Server.withMain();
    const before = server.bare.id('main');
    server.desk.repo.commit('leak', { 'src/a.ts': LEAK });
    const { code, err } = server.push('main');
    expect(code).not.toBe(0);
    expect(err).toContain('pre-receive hook declined');
    expect(err).toMatch(/src\/a\.ts:1:\d+ \(commit [0-9a-f]{12}\)/);
    expect(err).toContain('process.env.GITHUB_PAT');
    expect(err).toContain('revoke it');
    expect(err).not.toContain(githubToken(1).slice(4));
    expect(err).not.toMatch(/no-verify|STANCH_SKIP/);
    expect(server.bare.id('main')).toBe(before);
    expect(server.bare.tryGit('cat-file', '-e', server.desk.repo.head())).not.toBe(0);
  });

  test('of more than a thousand objects, which git keeps in a pack, is scanned for all of them', () => {
    const text = 'a line\n'.repeat(200);
    const server = Server.withMain({ 'a.ts': text });
    const many = Array.from({ length: 1100 }, (_, n) => [`dir/${n}.txt`, `number ${n}\n`]);
    server.desk.repo.commit('many', { ...Object.fromEntries(many), 'a.ts': `${text}more\n` });
    server.desk.repo.git('branch', 'clean');
    // As a delta on what the server has: git sends it without its base, and puts that into the pack on arrival.
    server.desk.repo.commit('leak', { 'a.ts': `${text}${LEAK}` });
    const { code, err } = server.push('main');
    expect(code).not.toBe(0);
    expect(err).toMatch(/a\.ts:201:\d+ \(commit [0-9a-f]{12}\)/);
    expect(server.push('clean').err).toContain('remote: stanch: scanned 1102 files ');
    expect(server.refs()).toEqual(['clean', 'main']);
  });

  test('finds what an older commit of the push brought and a later one took away', () => {
    const server = Server.withMain();
    server.desk.repo.commit('leak', { 'a.ts': LEAK });
    server.desk.repo.commit('gone', { 'a.ts': 'clean\n' });
    expect(server.push('main').code).not.toBe(0);
  });

  test('of a whole repository into an empty one is looked at as a whole', () => {
    const server = new Server();
    server.desk.repo.commit('leak', { 'a.ts': LEAK });
    for (let i = 0; i < 20; i++) server.desk.repo.commit(`more ${i}`, { [`f${i}.txt`]: `${i}\n` });
    server.desk.repo.remove('a.ts').git('add', '-A');
    server.desk.repo.commit('gone');
    expect(server.push('main').code).not.toBe(0);
    expect(server.refs()).toEqual([]);
    const clean = new Server();
    clean.desk.repo.commit('clean', { 'a.ts': 'clean\n' });
    expect(clean.push('main').code).toBe(0);
  });

  test('of several refs is refused as a whole when one of them holds a secret', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.git('checkout', '-q', '-b', 'good');
    repo.commit('good', { 'g.txt': 'g\n' });
    repo.git('checkout', '-q', '-b', 'bad', 'main');
    repo.commit('bad', { 'b.ts': LEAK });
    expect(server.push('good', 'bad').code).not.toBe(0);
    expect(server.refs()).toEqual(['main']);
    expect(server.push('good').code).toBe(0);
  });

  test('by force is judged by what is new, and a deletion passes', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.commit('second', { 'a.txt': 'a\n' });
    server.push('main', 'main:other');
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    repo.commit('another second', { 'a.ts': LEAK });
    expect(server.push('--force', 'main').code).not.toBe(0);
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    expect(server.push('--force', 'main').code).toBe(0);
    const { code, err } = server.push(':other');
    expect(code).toBe(0);
    expect(err).not.toContain('remote:');
  });

  test('looks into tags: their messages, and tags on blobs and trees', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.git('tag', '-a', 'noted', '-m', LEAK);
    expect(server.push('noted').code).not.toBe(0);
    repo.git('tag', 'blob', repo.gitWith({ input: LEAK }, 'hash-object', '-w', '--stdin'));
    expect(server.push('blob').code).not.toBe(0);
    repo.git('tag', 'harmless', repo.gitWith({ input: 'fine\n' }, 'hash-object', '-w', '--stdin'));
    expect(server.push('harmless').code).toBe(0);
    repo.git('tag', 'tree', 'main^{tree}');
    expect(server.push('tree').code).toBe(0);
    // Now that the server has refs that are no commits, pushes still work.
    repo.commit('more', { 'm.txt': 'm\n' });
    expect(server.push('main').code).toBe(0);
  });

  test('does not look again at what the server has', () => {
    const server = new Server();
    const { repo } = server.desk;
    repo.commit('leak long ago', { 'a.ts': LEAK });
    expect(server.pushWith({ STANCH_SKIP: 'history is known' }, 'main').code).toBe(0);
    repo.commit('clean', { 'b.txt': 'b\n' });
    const { code, err } = server.push('main', 'main:new');
    expect(code).toBe(0);
    expect(err).toContain('scanned 2 files');
  });

  test('of a thousand refs passes', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    const lines = Array.from({ length: 1000 }, (_, i) => `create refs/tags/t${i} ${repo.head()}\n`).join('');
    repo.gitWith({ input: lines }, 'update-ref', '--stdin');
    expect(server.push('--tags').code).toBe(0);
    repo.commit('more', { 'm.txt': 'm\n' });
    expect(server.push('main').code).toBe(0);
  });

  test('tells a bounded number of secrets and counts the others', () => {
    const server = Server.withMain();
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`f${i}.ts`, `const token = "${githubToken(100 + i)}";\n`]),
    );
    server.desk.repo.commit('many', files);
    const { err } = server.push('main');
    expect(err).toContain('And 40 more secrets.');
    expect(err.match(/Sure /g)).toHaveLength(20);
  });
});

describe('policy on a server', () => {
  const ALLOW = '[[allow]]\npaths = ["**"]\nreason = "all of it"\n';

  test('comes from the default branch, never from the push', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.commit('leak with its own permission', { '.stanch.toml': ALLOW, 'a.ts': LEAK });
    expect(server.push('main').code).not.toBe(0);
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    repo.commit('comment', { 'a.ts': LEAK.replace('\n', ' // stanch:allow\n') });
    expect(server.push('main').code).not.toBe(0);
    repo.git('reset', '-q', '--hard', 'HEAD~1');
    repo.commit('policy first', { '.stanch.toml': ALLOW });
    expect(server.push('main').code).toBe(0);
    repo.commit('leak', { 'a.ts': LEAK });
    expect(server.push('main').code).toBe(0);
  });

  test('is the strictest there is while there is no default branch', () => {
    const server = new Server();
    const { repo } = server.desk;
    repo.commit('all at once', { '.stanch.toml': ALLOW, 'a.ts': LEAK.replace('\n', ' // stanch:allow\n') });
    expect(server.push('main').code).not.toBe(0);
  });

  test('says so when HEAD names a branch that is not there', () => {
    const server = Server.withMain();
    server.bare.git('symbolic-ref', 'HEAD', 'refs/heads/elsewhere');
    server.desk.repo.commit('leak', { 'a.ts': LEAK });
    expect(server.push('main').err).toContain('git symbolic-ref HEAD refs/heads/<default branch>');
  });

  test('a baseline on the default branch counts, with the server’s eyes', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.write({ 'known.ts': LEAK });
    expect(server.desk.stanch(['baseline', 'create', '--reason', 'revoked']).code).toBe(0);
    repo.git('add', '.stanch-baseline');
    repo.git('commit', '-q', '-m', 'baseline');
    expect(server.push('main').code).toBe(0);
    repo.commit('known', { 'known.ts': LEAK });
    expect(server.push('main').code).toBe(0);
  });
});

describe('the time budget', () => {
  test('refuses the push when it runs out, and says so', () => {
    const server = Server.withMain({ 'readme.txt': 'hello\n' }, '--time-budget', '1');
    const line = 'a line of text that has nothing in it, token = none, and goes on for a while\n';
    for (let i = 0; i < 12; i++) {
      server.desk.repo.write({ [`big${i}.txt`]: `${i}\n${line.repeat(300_000)}` });
    }
    server.desk.repo.commit('big');
    const { code, err } = server.push('main');
    expect(code).not.toBe(0);
    expect(err).toContain(
      'the time budget of 1 s ran out before everything was scanned, so this push is refused',
    );
    expect(server.push('HEAD~1:refs/heads/small').code).toBe(0);
  });

  test('less than a second is refused at once', () => {
    const bare = TestRepo.create({ bare: true });
    const desk = new Desk();
    expect(
      desk.stanch(['hook', 'install', '--pre-receive', '--time-budget', '0.5'], { cwd: bare.dir }).code,
    ).toBe(2);
  });
});

describe('the server’s switch', () => {
  test('is in the environment only, needs a reason, and prints a line', () => {
    const server = Server.withMain();
    server.desk.repo.commit('leak', { 'a.ts': LEAK });
    expect(server.pushWith({ STANCH_SKIP: '' }, 'main').code).not.toBe(0);
    const { code, err } = server.pushWith({ STANCH_SKIP: 'ticket 42' }, 'main');
    expect(code).toBe(0);
    expect(err).toContain('NOT scanned, switched off by STANCH_SKIP: ticket 42');
  });
});

describe('the hook of a server', () => {
  test('is for bare repositories, keeps what was there, and is taken out without a trace', () => {
    const bare = TestRepo.create({ bare: true });
    const desk = new Desk();
    const path = bare.path('hooks/pre-receive');
    expect(desk.stanch(['hook', 'install'], { cwd: bare.dir }).err).toContain('--pre-receive');
    expect(desk.stanch(['hook', 'install', '--pre-receive', '--pre-push'], { cwd: bare.dir }).code).toBe(2);
    desk.stanch(['hook', 'install', '--pre-receive'], { cwd: bare.dir });
    const text = readFileSync(path, 'utf8');
    expect(
      desk.stanch(['hook', 'install', '--pre-receive', '--time-budget', '9'], { cwd: bare.dir }).out,
    ).toContain('refreshed');
    expect(readFileSync(path, 'utf8')).not.toBe(text);
    expect(desk.stanch(['hook', 'uninstall'], { cwd: bare.dir }).code).toBe(0);
    expect(existsSync(path)).toBe(false);
  });

  test('gives git’s lines to the hook that was there, and to the guard', () => {
    const server = Server.withMain();
    const bare = server.bare;
    server.desk.stanch(['hook', 'uninstall'], { cwd: bare.dir });
    writeFileSync(bare.path('hooks/pre-receive'), '#!/bin/sh\ncat > seen\n', { mode: 0o755 });
    server.desk.stanch(['hook', 'install', '--pre-receive'], { cwd: bare.dir });
    server.desk.repo.commit('leak', { 'a.ts': LEAK });
    expect(server.push('main').code).not.toBe(0);
    expect(readFileSync(bare.path('seen'), 'utf8')).toMatch(
      /^[0-9a-f]{40} [0-9a-f]{40} refs\/heads\/main\n$/,
    );
  });

  test('takes refs that name what is there already, without a scan', () => {
    const server = Server.withMain();
    const { repo } = server.desk;
    repo.commit('second', { 'a.txt': 'a\n' });
    expect(server.push('main').code).toBe(0);
    const { code, err } = server.push('main:same', 'main~1:refs/heads/older');
    expect({ code, scanned: /scanned (\d+)/.exec(err)?.[1] }).toEqual({ code: 0, scanned: '0' });
    expect(server.push('main^{tree}:refs/tags/tree').code).toBe(0);
    expect(server.push('--force', 'main~1:main').code).toBe(0);
    expect(server.push(':same', 'main:refs/heads/older').code).toBe(0);
  });

  test('refuses a push of new commits of which nothing was scanned', () => {
    const server = Server.withMain();
    server.desk.repo.commit('second', { 'a.txt': 'a\n' });
    const { bare, desk } = server;
    const [first, second] = [bare.id('main'), desk.repo.head()];
    const run = (id: string) => {
      const input = `${'0'.repeat(40)} ${id} refs/heads/topic\n`;
      return desk.stanch(['hook', 'run', 'pre-receive'], {
        cwd: bare.dir,
        input,
        env: { PATH: silentGit() },
      });
    };
    // What a push would bring, without git's own hook path, in which the real git comes first.
    bare.git('fetch', '-q', desk.repo.dir, 'main');
    const { code, err } = run(second);
    expect(code).toBe(2);
    expect(err).toContain('nothing was scanned, though there is something new');
    // The same git may say so of what is there already.
    expect(run(first).code).toBe(0);
  });

  test('refuses input that is no list of refs', () => {
    const { bare, desk } = Server.withMain();
    const { code, err } = desk.stanch(['hook', 'run', 'pre-receive'], { cwd: bare.dir, input: 'hello\n' });
    expect(code).toBe(2);
    expect(err).toContain('not given the lines that git sends');
  });
});
