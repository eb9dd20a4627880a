/** The opt-in group `logging`: lines that print secrets, in the languages people write; off unless asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { removeTemporaryFolders, temporaryFolder } from '../helpers/repo.js';
import { stanch } from './io.js';

afterAll(removeTemporaryFolders);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function found(path: string, line: string, ...flags: string[]): Promise<string[]> {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${line}\n`);
  const { out } = await stanch(['scan', '-f', 'json', ...flags], { cwd: folder });
  const { findings } = JSON.parse(out) as { findings: { rule: { id: string }; status: string }[] };
  return findings.filter(({ status }) => status === 'new').map(({ rule }) => rule.id);
}

const PRINTING: [path: string, line: string, rule: string][] = [
  ['a.js', 'console.log(password);', 'logging-javascript'],
  ['a.ts', 'console.error(`no log-in with $' + '{user.accessToken}`);', 'logging-javascript'],
  ['a.py', 'print(token)', 'logging-python'],
  ['b.py', 'logging.info("key %s", settings.API_KEY)', 'logging-logger'],
  ['A.java', 'System.out.println("pw " + password);', 'logging-java'],
  ['B.java', 'log.debug("secret {}", clientSecret);', 'logging-logger'],
  ['A.cs', 'Console.WriteLine($"key {ApiKey}");', 'logging-dotnet'],
  ['a.go', 'fmt.Println(apiKey)', 'logging-go'],
  ['a.c', 'fprintf(stderr, "%s", password);', 'logging-c'],
  ['a.cpp', 'std::cout << "token " << auth_token << std::endl;', 'logging-c'],
  ['a.m', 'NSLog(@"%@", self.accessToken);', 'logging-c'],
  ['a.php', 'error_log($password);', 'logging-php'],
  ['a.rb', 'puts "token: #{access_token}"', 'logging-ruby'],
  ['a.sh', 'echo $SECRET', 'logging-shell'],
  ['a.ps1', 'Write-Host $Password', 'logging-powershell'],
  ['a.rs', 'println!("{}", password);', 'logging-rust'],
  ['a.kt', 'println("secret: $clientSecret")', 'logging-python'],
  ['a.swift', 'print("token: \\(accessToken)")', 'logging-python'],
];

describe('with the group switched on', () => {
  test.each(PRINTING)('%s: %s', async (path, line, rule) => {
    expect(await found(path, line, '--enable', 'group:logging')).toEqual([rule]);
  });

  test.each([
    'console.log("enter your password")',
    'console.log(password.length)',
    'print(mask(token))',
    'fmt.Println(len(apiKey))',
    'logger.info("token expired")',
    'echo "$TOKEN" | docker login --password-stdin',
    'echo $TOKEN > file',
    'log.info(INVALID_PASSWORD)',
    'console.log(tokens)',
    'print(hasToken)',
  ])('not: %s', async (line) => {
    expect(await found('a.txt', line, '--enable', 'group:logging')).toEqual([]);
  });
});

test('without being asked nothing of it is found', async () => {
  for (const [path, line] of PRINTING) expect(await found(path, line)).toEqual([]);
});

test('a config switches it on for good, and a severity decides whether it fails', async () => {
  writeFileSync(join(folder, '.stanch.toml'), 'fail_on = "high"\n\n[rules]\nenable = ["group:logging"]\n');
  writeFileSync(join(folder, 'a.js'), 'console.log(password);\n');
  const { code, out } = await stanch(['scan'], { cwd: folder });
  expect(out).toContain('What is marked is a name, not a value.');
  expect(code).toBe(0);
});
