/** Private keys in armour: real ones made by Node, OpenSSH and GnuPG, in every wrapping they travel in. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../../src/engine/checks/index.js';
import { expand } from '../../../src/rules/sample.js';
import { expectLinear } from '../../helpers/growth.js';
import { run } from './run.js';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'stanch-pem-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const keys = {
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  dsa: generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed: generateKeyPairSync('ed25519').privateKey,
};
const exported = (key: KeyObject, type: 'pkcs1' | 'pkcs8' | 'sec1', passphrase?: string): string =>
  key.export({
    format: 'pem',
    type,
    ...(passphrase && { cipher: 'aes-256-cbc', passphrase }),
  } as never) as unknown as string;
const RSA = exported(keys.rsa, 'pkcs1');

describe('a key as a program wrote it', () => {
  test.each([
    ['PKCS#1 RSA', () => RSA, { type: 'RSA', bits: '2048', encrypted: 'no' }],
    ['PKCS#8 RSA', () => exported(keys.rsa, 'pkcs8'), { type: 'RSA', bits: '2048', encrypted: 'no' }],
    ['PKCS#8 DSA', () => exported(keys.dsa, 'pkcs8'), { type: 'DSA', encrypted: 'no' }],
    ['SEC 1 EC', () => exported(keys.ec, 'sec1'), { type: 'EC P-256', bits: '256', encrypted: 'no' }],
    ['PKCS#8 EC', () => exported(keys.ec, 'pkcs8'), { type: 'EC P-256', encrypted: 'no' }],
    ['PKCS#8 Ed25519', () => exported(keys.ed, 'pkcs8'), { type: 'Ed25519', encrypted: 'no' }],
  ])('%s', (_, text, detail) => {
    expect(run('pem', text())).toEqual({ result: 'pass', reason: 'private key', detail });
  });

  test('that is encrypted says how, and counts less', () => {
    const pkcs8 = run('pem', exported(keys.rsa, 'pkcs8', 'correct horse'));
    expect(pkcs8).toMatchObject({ result: 'pass', confidence: 0.5, detail: { encrypted: 'PBES2' } });
    const old = run('pem', exported(keys.rsa, 'pkcs1', 'correct horse'));
    expect(old).toMatchObject({
      result: 'pass',
      confidence: 0.5,
      detail: { type: 'RSA', encrypted: 'AES-256-CBC' },
    });
  });

  test.skipIf(spawnSync('ssh-keygen', ['-?']).error !== undefined).each([
    ['ed25519', '', { type: 'ed25519', encrypted: 'no' }],
    ['rsa', '', { type: 'rsa', bits: '2048', encrypted: 'no' }],
    ['ecdsa', '', { type: 'nistp256', encrypted: 'no' }],
    ['ed25519', 'correct horse', { type: 'ed25519', encrypted: 'aes256-ctr' }],
  ])('by ssh-keygen: %s %s', (type, passphrase, detail) => {
    const file = join(dir, `${type}${passphrase.length}`);
    const made = spawnSync('ssh-keygen', [
      '-q',
      '-t',
      type,
      ...(type === 'rsa' ? ['-b', '2048'] : []),
      '-N',
      passphrase,
      '-f',
      file,
    ]);
    expect(made.status).toBe(0);
    expect(run('pem', readFileSync(file, 'utf8'))).toMatchObject({ result: 'pass', detail });
  });

  test.skipIf(spawnSync('gpg', ['--version']).error !== undefined).each([
    ['rsa2048', { type: 'PGP RSA', bits: '2048', encrypted: 'no' }],
    ['ed25519', { type: 'PGP EdDSA', encrypted: 'no' }],
  ])('by GnuPG: %s', (algorithm, detail) => {
    const home = mkdtempSync(join(dir, 'gpg-'));
    const gpg = (...args: string[]) =>
      spawnSync(
        'gpg',
        ['--homedir', home, '--batch', '--passphrase', '', '--pinentry-mode', 'loopback', ...args],
        { encoding: 'utf8' },
      );
    gpg('--quick-gen-key', 'nobody <nobody@example.com>', algorithm, 'sign', 'never');
    const text = gpg('--armor', '--export-secret-keys').stdout;
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    expect(text).toContain('PGP');
    expect(run('pem', text)).toMatchObject({ result: 'pass', detail });
    expect(run('pem', text.replace(/\n=..../, '\n=AAAA')).result).toBe('fail');
  });
});

describe('a key as it travels', () => {
  const lines = RSA.trim().split('\n');
  test.each([
    ['in a JSON string', JSON.stringify({ key: RSA })],
    ['in a JSON string in a JSON string', JSON.stringify(JSON.stringify({ key: RSA }))],
    ['with slashes escaped', JSON.stringify({ key: RSA }).replaceAll('/', '\\/')],
    ['indented in YAML', `key: |\n${lines.map((l) => `    ${l}`).join('\n')}\n`],
    ['with Windows line ends', lines.join('\r\n')],
    ['joined from strings with +', lines.map((l) => `  "${l}\\n" +`).join('\n')],
    ['joined in Java, + before each string', lines.map((l) => `"${l}\\n"`).join('\n\t\t\t+ ')],
    ['joined in Java, several to a line', `${lines.map((l) => `"${l}\\n"`).join(' + ')};`],
    ['joined in PHP, . before each string', lines.map((l) => `'${l}' . "\\n"`).join('\n  . ')],
    ['joined in a diff of Java', lines.map((l, n) => `+\t${n ? '+ ' : 'key = '}"${l}\\n"`).join('\n')],
    ['as a list of strings', lines.map((l) => `  '${l}',`).join('\n')],
    ['in C, strings side by side', lines.map((l) => `"${l}\\r\\n"`).join('\n')],
    ['in a comment', lines.map((l) => `# ${l}`).join('\n')],
    ['in a block comment', lines.map((l) => ` * ${l}`).join('\n')],
    ['in a line comment', lines.map((l) => `// ${l}`).join('\n')],
    ['in an added part of a diff', lines.map((l) => `+${l}`).join('\n')],
    ['on one line, blanks between', lines.join(' ')],
    ['on one line, nothing between', lines.join('')],
    [
      'with unicode escapes',
      JSON.stringify({ key: RSA }).replaceAll('=', '\\u003d').replaceAll('+', '\\u002b'),
    ],
    ['continued with backslashes', lines.join('\\\n')],
  ])('%s', (_, text) => {
    const at = text.indexOf('-----BEGIN');
    const bytes = Buffer.from(text);
    const end = text.indexOf('-----END');
    expect(checks.pem!(bytes, at, end), 'without END line').toMatchObject({
      result: 'pass',
      detail: { bits: '2048' },
    });
    expect(checks.pem!(bytes, at + 20, end).result, 'BEGIN line before it').toBe('pass');
  });

  test('in base64, alone and behind its certificate', () => {
    const pem = (text: string): string => Buffer.from(text).toString('base64');
    const certificate = `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(30)}\n-----END CERTIFICATE-----\n`;
    expect(run('base64-pem', pem(RSA))).toMatchObject({ result: 'pass', detail: { type: 'RSA' } });
    expect(run('base64-pem', pem(certificate + RSA))).toMatchObject({
      result: 'pass',
      detail: { type: 'RSA' },
    });
    expect(run('base64-pem', pem(certificate)).result).toBe('reject');
  });

  test('cut off is still told, with less confidence', () => {
    expect(run('pem', lines.slice(0, 8).join('\n'))).toMatchObject({
      confidence: 0.7,
      detail: { type: 'RSA' },
    });
  });
});

describe('what only looks like a key', () => {
  const block = (body: string, label = 'RSA PRIVATE KEY'): string =>
    `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
  test.each([
    [
      'a line of code',
      `if (text.startsWith("-----BEGIN ${'RSA PRIVATE KEY'}-----")) { return decode(text, options, callback); }`,
    ],
    ['dots', block('...')],
    ['an ellipsis', block('MIIEpAIBAAKCAQEA…')],
    ['a body cut out', block('MIIEpAIBAAKCAQEA...\n...\n')],
    ['words', block('your private key goes here')],
    ['x all over', block('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n'.repeat(4))],
    ['a template', block('{{ .Values.privateKey }}')],
    ['nothing', block('')],
    ['labels that differ', block('MIIEpAIBAAKCAQEA'.repeat(8)).replace('END RSA', 'END EC')],
  ])('%s', (_, text) => {
    const at = text.indexOf('-----BEGIN');
    expect(checks.pem!(Buffer.from(text), at, text.length).result).toBe('reject');
  });

  test('base64 of something that is no key fails', () => {
    const body = Buffer.from(
      'The quick brown fox jumps over the lazy dog, again and again, until it is tired.',
    ).toString('base64');
    expect(run('pem', block(body)).result).toBe('fail');
  });
});

describe('neighbours of PEM', () => {
  test('an OpenVPN static key is 16 lines of hex', () => {
    const key = (line: string): string =>
      `-----BEGIN OpenVPN Static key V1-----\n${`${line}\n`.repeat(16)}-----END OpenVPN Static key V1-----`;
    expect(run('pem', key('0f1e2d3c4b5a69788796a5b4c3d2e1f0'))).toMatchObject({
      result: 'pass',
      detail: { type: 'OpenVPN' },
    });
    expect(run('pem', key('00000000000000000000000000000000')).result).toBe('reject');
    expect(run('pem', key('0f1e2d')).result).toBe('reject');
  });

  test('a PuTTY key says whether it has a passphrase', () => {
    const file = (cipher: string): string =>
      `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: ${cipher}\nComment: me\nPublic-Lines: 2\nAAAA\nPrivate-Lines: 1\n‹${'Ab1+'.repeat(12)}›\nPrivate-MAC: 00\n`;
    expect(run('putty', file('none'))).toMatchObject({
      result: 'pass',
      detail: { type: 'ssh-ed25519', encrypted: 'no' },
    });
    expect(run('putty', file('aes256-cbc'))).toMatchObject({ confidence: 0.5 });
    expect(run('putty', file('none').replace('Private-Lines', 'Nothing')).result).toBe('reject');
  });
});

test.each([
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
  'PRIVATE KEY',
  'OPENSSH PRIVATE KEY',
  'PGP PRIVATE KEY BLOCK',
  'DSA PRIVATE KEY',
])('the sample generator’s %s is accepted', (label) => {
  expect(run('pem', expand(`<<pem "${label}">>`))).toMatchObject({
    result: 'pass',
    detail: { encrypted: 'no' },
  });
});

test('BEGIN lines without an END take linear time', () => {
  const line = `-----BEGIN ${'RSA PRIVATE KEY'}-----\nMIIE\n`;
  expectLinear((size) => {
    const bytes = Buffer.from(line.repeat(size));
    for (let at = 0; at < bytes.length; at += line.length) checks.pem!(bytes, at, at + line.length);
  }, 4000);
});
