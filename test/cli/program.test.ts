/** The program as a whole: help, mistakes, and what each command answers. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS, findCommand } from '../../src/cli/commands.js';
import { commandHelp } from '../../src/cli/help.js';
import { IMPORTABLE } from '../../src/policy/import/index.js';
import { FORMATS } from '../../src/report/index.js';
import { stanch } from './io.js';
import { githubToken } from './token.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stanch-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const run = (...argv: string[]) => stanch(argv, { cwd: folder });

describe('help', () => {
  test('the overview names every command', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name}`);
  });

  test.each(COMMANDS.map(({ name }) => name))('%s explains itself with an example', async (name) => {
    const { code, out, err } = await run(...name.split(' '), '--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(`stanch ${name}`);
    expect(out).toContain('Examples');
    expect(await run('help', ...name.split(' '))).toEqual({ code, out, err });
  });

  test('an option is shown with what it takes and the words that it knows', async () => {
    const { out } = await run('scan', '--help');
    expect(out).toMatch(/^ {2}-f, --format name {2,}Format of/m);
    expect(out).toMatch(/^ {6}--timeout seconds {2,}Time for the whole run/m);
    for (const format of FORMATS)
      expect(out.replace(/\s+/g, ' ')).toMatch(new RegExp(`One of:.* ${format}[,.]`));
  });

  test.each(COMMANDS.map(({ name }) => name))('%s explains itself within the terminal', (name) => {
    for (const columns of [60, 100]) {
      const lines = commandHelp(findCommand(name.split(' '))!.spec, columns).split('\n');
      // What is typed is never cut, however narrow the terminal.
      const said = lines.filter((line) => !/^ {2}(?:stanch |kubectl )/.test(line));
      expect(said.filter((line) => line.length > columns)).toEqual([]);
    }
  });

  test('import names every tool that it knows', async () => {
    const { out } = await run('import', '--help');
    for (const tool of IMPORTABLE) expect(out).toContain(tool);
  });

  test('the first of two words names those that can follow', async () => {
    const { code, out, err } = await run('hook', '--help');
    expect([code, err]).toEqual([0, '']);
    for (const { name } of COMMANDS) expect(out.includes(`  ${name} `)).toBe(name.startsWith('hook '));
  });

  test('the version goes to standard output', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('mistakes end in code 2 with one line and what was meant', () => {
  test.each([
    [['stagd'], 'unknown command stagd', 'Did you mean stanch staged?'],
    [['rules', 'lst'], 'unknown command rules lst', 'Did you mean stanch rules list?'],
    [['baseline'], 'stanch baseline needs a second word', 'stanch baseline create'],
    [['scan', '--fromat', 'x'], 'unknown option --fromat', 'Did you mean --format?'],
    [['staged', 'extra'], 'unexpected argument extra', 'Usage: stanch staged'],
    [['rules', 'explain'], '<id> is missing', 'Usage: stanch rules explain <id>'],
    [['scan', '--config', 'a', '--no-config'], 'contradict', 'Give one'],
    [['scan', '--output', 'x.unknown'], 'which format?', '--output format=file'],
    [['scan', '--output', 'srif=x'], 'unknown format srif', 'Did you mean sarif?'],
    [['scan', '--format', 'json', '--output', 'text=-'], 'more than one report', '--output'],
    [['scan', '-', 'a'], 'goes alone', ''],
    [['scan', '--min-confidence', '7'], 'from 0 to 1', ''],
    [['scan', '--jobs', '0'], 'whole number', ''],
    [['scan', '--reveal'], '--reveal only shows', ''],
  ])('%j', async (argv, message, hint) => {
    const { code, out, err } = await run(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('scan', () => {
  test('a clean folder is 0 and says so', async () => {
    write('a.txt', 'nothing here\n');
    const { code, out } = await run('scan');
    expect(code).toBe(0);
    expect(out).toContain('No secrets found.');
    expect(out).toMatch(/scanned 1 files \(13 bytes\), 0 findings, 0 suppressed, 0 not scanned\n$/);
  });

  test('a finding is 1, masked', async () => {
    const token = githubToken(1);
    write('a.txt', `token = "${token}"\n`);
    const { code, out, err } = await run('scan');
    expect(code).toBe(1);
    expect(out).toContain('ghp_********');
    expect(out + err).not.toContain(token.slice(4));
  });

  test('--exit-zero lowers 1 to 0 and nothing else', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    expect((await run('scan', '--exit-zero')).code).toBe(0);
    expect((await run('scan', '--exit-zero', '--config', 'missing.toml')).code).toBe(2);
  });

  test('--require-nonempty makes nothing an error', async () => {
    expect((await run('scan')).code).toBe(0);
    expect((await run('scan', '--require-nonempty')).code).toBe(2);
  });

  test('--quiet prints nothing when there is nothing to act on', async () => {
    write('a.txt', 'nothing\n');
    expect(await run('scan', '--quiet')).toEqual({ code: 0, out: '', err: '' });
    write('b.txt', `token = "${githubToken(1)}"\n`);
    expect((await run('scan', '--quiet')).out).toContain('1 secret');
  });

  test('standard input is scanned as a stream', async () => {
    const { code, out } = await stanch(['scan', '-'], {
      cwd: folder,
      stdin: `token = "${githubToken(2)}"\n`,
    });
    expect(code).toBe(1);
    expect(out).toContain('stdin:1');
  });

  test('--reveal on a terminal shows the value, and a file named for it may have it', async () => {
    const token = githubToken(1);
    write('a.txt', `token = "${token}"\n`);
    expect((await stanch(['scan', '--reveal'], { cwd: folder, terminal: true })).out).toContain(token);
  });

  test('--reveal into a named file leaves masked what is piped on', async () => {
    const token = githubToken(1);
    write('a.txt', `token = "${token}"\n`);
    const { code, out } = await run('scan', '--reveal', '--output', 'report.json');
    expect(code).toBe(1);
    expect(out).toContain('ghp_********');
    expect(out).not.toContain(token);
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toContain(token);
  });
});

describe('exit codes', () => {
  test.each(FORMATS)('are the same for %s', async (format) => {
    write('clean.txt', 'clean\n');
    write('leak.txt', `token = "${githubToken(1)}"\n`);
    write('big.txt', 'x'.repeat(5000));
    const scan = async (...paths: string[]) =>
      (await run('scan', ...paths, '-f', format, '--max-file-size', '1k')).code;
    expect(await scan('clean.txt')).toBe(0);
    expect(await scan('leak.txt')).toBe(1);
    expect(await scan('big.txt')).toBe(3);
    expect(await scan('leak.txt', 'big.txt')).toBe(4);
  });
});

describe('report files', () => {
  test('are written beside the text, in the format of their name', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    const { code, out } = await run('scan', 'a.txt', '-o', 'out/r.sarif', '-o', 'csv=r.data');
    expect(code).toBe(1);
    expect(out).toContain('1 secret in 1 place');
    expect(JSON.parse(readFileSync(join(folder, 'out/r.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    expect(readFileSync(join(folder, 'r.data'), 'utf8')).toMatch(/^id,status/);
  });

  test('do not change the exit code, and an error leaves the old one intact', async () => {
    write('a.txt', 'clean\n');
    write('r.json', 'old');
    symlinkSync('elsewhere', join(folder, 'link.json'));
    const { code, err } = await run('scan', 'a.txt', '-o', 'r.json', '-o', 'link.json');
    expect(code).toBe(2);
    expect(err).toContain('is a link');
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe('old');
  });

  test('a folder that cannot be written is an error before anything is scanned', async () => {
    write('file', 'x');
    const { code, err } = await run('scan', 'file', '-o', 'json=file/r.json');
    expect(code).toBe(2);
    expect(err).toContain('cannot be written');
  });
});

describe('redact', () => {
  test('passes everything but secrets', async () => {
    const token = githubToken(3);
    const { code, out } = await stanch(['redact'], { cwd: folder, stdin: `a\ntoken=${token}\nb\n` });
    expect(code).toBe(0);
    expect(out).toMatch(/^a\ntoken=.*\*{8}.*\nb\n$/);
    expect(out).not.toContain(token.slice(4));
  });
});

describe('baseline', () => {
  test('create makes what is there known; only new findings count', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    expect((await run('baseline', 'create')).code).toBe(0);
    expect((await run('scan')).code).toBe(0);
    write('b.txt', `token = "${githubToken(2)}"\n`);
    const { code, out } = await run('scan');
    expect(code).toBe(1);
    expect(out).toContain('1 findings, 1 suppressed');
    expect((await run('baseline', 'create')).code).toBe(2);
    expect((await run('baseline', 'update')).out).toContain('1 added, 2 in all');
    expect((await run('scan')).code).toBe(0);
  });

  test('add takes an id from a report and wants a reason', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    const id = JSON.parse((await run('scan', '-f', 'json')).out).findings[0].id;
    expect((await run('baseline', 'add', id)).err).toContain('a reason is missing');
    expect((await run('baseline', 'add', '0000000000000000', '--note', 'x')).code).toBe(2);
    expect((await run('baseline', 'add', id, '--reason', 'test-value')).code).toBe(0);
    expect((await run('scan')).code).toBe(0);
  });

  test('add knows ids from scans of a subfolder and from outside', async () => {
    execFileSync('git', ['init', '-q', folder]);
    mkdirSync(join(folder, 'sub'));
    write('sub/a.txt', `token = "${githubToken(1)}"\n`);
    write('b.txt', `token = "${githubToken(2)}"\n`);
    const inSub = (...argv: string[]) => stanch(argv, { cwd: join(folder, 'sub') });
    const idIn = async (path: string) =>
      JSON.parse((await inSub('scan', path, '-f', 'json')).out).findings[0].id;
    const ids = [await idIn('a.txt'), await idIn('../b.txt')];
    const { err, code } = await inSub('baseline', 'add', ...ids, '--note', 'x');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('prune drops what nothing matches any more', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    await run('baseline', 'create');
    write('a.txt', 'clean\n');
    expect((await run('baseline', 'prune')).out).toContain('1 entry dropped, 0 kept');
  });

  test('audit and stats tell what is in it', async () => {
    write('a.txt', `token = "${githubToken(1)}"\n`);
    await run('baseline', 'create');
    const audit = await run('baseline', 'audit', '--list');
    expect(audit.code).toBe(1);
    expect(audit.out).toContain('an accepted risk without a note');
    expect((await run('baseline', 'stats')).out).toContain('1 entries');
  });
});

describe('rules and config', () => {
  test('explain prints help for a rule and corrects its name', async () => {
    expect((await run('rules', 'explain', 'github-pat')).out).toContain('What to do:');
    expect((await run('rules', 'explain', 'github-pta')).err).toContain('Did you mean github-pat?');
  });

  test('list holds a line per rule', async () => {
    expect((await run('rules', 'list')).out.split('\n').length).toBeGreaterThan(100);
  });

  test('check proves user rules and fails when one finds nothing', async () => {
    mkdirSync(join(folder, 'rules'));
    const rule = (example: string) =>
      [
        '[[rule]]',
        'id = "acme-key"',
        'name = "Acme key"',
        'provider = "acme"',
        'category = "saas"',
        'why = "Opens the door."',
        'fix = "Change the lock."',
        'severity = "high"',
        'tier = "precise"',
        'shape = { prefix = ["acme_"], alphabet = "hexlower", length = 32 }',
        `examples = ['key = "acme_<<hexlower 32>>"', '${example}']`,
        `non_examples = ['acme_zz']`,
        'references = ["https://example.org/keys"]',
      ].join('\n');
    write('rules/acme.toml', rule('acme_<<hexlower 32>>'));
    const good = await run('rules', 'check', 'rules');
    expect(good.out).toContain('0 errors');
    expect(good.code).toBe(0);
    write('rules/acme.toml', rule('acme_<<hexlower 30>>'));
    expect((await run('rules', 'check', 'rules')).code).toBe(1);
  });

  test('show tells each setting and where it comes from', async () => {
    write('.stanch.toml', 'min_confidence = 0.7\n');
    expect((await run('config', 'show')).out).toMatch(/min_confidence +0\.7 +\(\.stanch\.toml:1\)/);
    expect((await run('config', 'check')).code).toBe(0);
    write('.stanch.toml', 'min_confidnce = 0.7\n');
    expect((await run('config', 'check')).code).toBe(2);
  });
});

describe('import', () => {
  test('prints what would be written, and writes it when asked, but never over a file', async () => {
    write('.gitleaksignore', 'a.txt:github-pat:1\n');
    write('.gitleaks.toml', '[allowlist]\npaths = ["vendor/"]\n');
    write('a.txt', `token = "${githubToken(1)}"\n`);
    const dry = await run('import', 'gitleaks');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('# .stanch.toml');
    expect(dry.out).toContain('Nothing was written');
    expect((await run('import', 'gitleaks', '--write')).out).toContain('wrote .stanch.toml');
    expect((await run('scan', 'a.txt')).code).toBe(0);
    expect((await run('import', 'gitleaks', '--write')).code).toBe(2);
  });

  test('corrects a tool’s name', async () => {
    expect((await run('import', 'gitleeks')).err).toContain('Did you mean gitleaks?');
  });
});

test('explain tells everything about one finding', async () => {
  write('a.txt', `token = "${githubToken(1)}"\n`);
  const id = JSON.parse((await run('scan', '-f', 'json')).out).findings[0].id;
  const { code, out } = await run('explain', id);
  expect(code).toBe(0);
  expect(out).toContain('a.txt:1:10');
  expect(out).toContain('Why it matters:');
  expect((await run('explain', 'nope')).code).toBe(2);
});

test('doctor says what works here', async () => {
  const { code, out } = await run('doctor');
  expect(code).toBe(0);
  expect(out).toMatch(/rules +\d+ switched on/);
});

test('limits of the config hold, and those of the command line before them', async () => {
  write('.stanch.toml', '[limits]\nmax_file_bytes = 50\n');
  write('large.txt', `token = "${githubToken(1)}"\n`);
  expect((await run('scan', 'large.txt')).code).toBe(3);
  expect((await run('scan', 'large.txt', '--max-file-size', '1k')).code).toBe(1);
  // A time beyond what timers can count is a long time, not none.
  expect((await run('scan', 'large.txt', '--max-file-size', '1k', '--timeout', '99999999')).code).toBe(1);
});
