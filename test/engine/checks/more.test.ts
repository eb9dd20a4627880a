/** Values that people choose, credentials in files of their own, wallets: what passes for one and what does not. */
import { describe, expect, test } from 'vitest';
import { damaged, run, signed } from './run.js';

describe('free text', () => {
  test.each(['k9Vw2xQm7Zt', 'GqAvP.ayxt6wjugv2Q_9', 'tidy-crab-41-lamp', 'p&ssG0rilla~x'])(
    '%s may be a secret',
    (text) => {
      expect(run('free-text', text)).toEqual({ result: 'unknown' });
    },
  );

  test.each([
    ['a reference', '${JWT_SECRET}'],
    ['a reference', 'vault:secret/data/app#key'],
    ['code', 'config.auth.jwtSecret'],
    ['code', 'process.env.JWT_SECRET'],
    ['code', 'os.getenv("X")'],
    ['a path', './keys/jwt.pem'],
    ['a path', '/run/secrets/jwt'],
  ])('%s is none: %s', (_, text) => {
    expect(run('free-text', text).result).toBe('reject');
  });

  test('an identifier without quotes is a variable when code goes on behind it', () => {
    expect(run('free-text', 'sign({ jwtSecret: ‹fixtures›, ttl })').result).toBe('reject');
    expect(run('free-text', 'jwtSecret = ‹fixtureJwt›').result).toBe('reject');
    expect(run('free-text', 'jwtSecret = "‹fixtureJwt›",').result).toBe('unknown');
    expect(run('free-text', 'JWT_SECRET=‹wombatsdance›').result).toBe('unknown');
  });

  test('a token in a header may be anything but a JSON Web Token', () => {
    expect(run('opaque-token', ['k9Vw2', 'xQm7Zt'].join('')).result).toBe('unknown');
    expect(run('opaque-token', `${'eyJ'}hbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abc`).result).toBe('reject');
  });

  test('placeholders fail, defaults and bare names count little', () => {
    expect(run('free-text', 'your-secret-here').result).toBe('fail');
    expect(run('free-text', 'changeme').result).toBe('fail');
    expect(run('free-text', 'Passw0rd!').confidence).toBe(0.2);
    expect(run('free-text', 'SIGNING_ALGORITHM').confidence).toBe(0.1);
  });

  test('in base64 is judged by what it decodes to', () => {
    const b64 = (text: string): string => Buffer.from(text).toString('base64');
    expect(run('base64-text', b64('k9Vw2xQm7Zt')).result).toBe('unknown');
    expect(run('base64-text', b64('changeme')).result).toBe('fail');
    expect(run('base64-text', b64(`-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(20)}`)).result).toBe(
      'reject',
    );
    expect(run('base64-text', Buffer.of(1, 2, 3, 4, 5, 6).toString('base64')).result).toBe('reject');
  });
});

describe('a .netrc entry', () => {
  test('tells machine and login, on one line or several', () => {
    const detail = { host: 'api.acme.io', user: 'deploy' };
    expect(run('netrc', `machine api.acme.io login deploy password ‹${'k9Vw2'}xQm7Zt›`)).toMatchObject({
      result: 'pass',
      detail,
    });
    expect(run('netrc', 'machine api.acme.io\n\tlogin deploy\n\tpassword ‹k9Vw2xQm7Zt›\n')).toMatchObject({
      detail,
    });
  });

  test('with a template or for an example machine matters little or not at all', () => {
    expect(run('netrc', 'machine api.acme.io login deploy password ‹$TOKEN›').result).toBe('reject');
    expect(run('netrc', `machine example.com login deploy password ‹${'k9Vw2'}xQm7Zt›`).confidence).toBe(0.1);
  });
});

describe('a Cisco type 7 password', () => {
  test('decodes with the public table', () => {
    expect(run('cisco-type7', signed('cisco-type7', '')).result).toBe('pass');
    // The value of Cisco's own warning, which decodes to "cisco".
    expect(run('cisco-type7', '0822455D0A16').confidence).toBe(0.2);
  });

  test('is none with another salt, an odd length or unreadable text', () => {
    expect(run('cisco-type7', '990822455D0A16').result).toBe('reject');
    expect(run('cisco-type7', '0822455D0A1').result).toBe('reject');
    expect(run('cisco-type7', '08FFFFFFFF').result).toBe('reject');
  });
});

describe('a wallet', () => {
  test('phrase has 12 to 24 different words, and is not one that tools publish', () => {
    const words = 'orbit lamp tidy crab stone velvet mango drift pepper quiz anchor blade'.split(' ');
    expect(run('mnemonic', words.join(' '))).toEqual({ result: 'unknown', detail: { words: '12' } });
    expect(run('mnemonic', words.slice(1).join(' ')).result).toBe('reject');
    expect(run('mnemonic', `${'test '.repeat(11)}junk`).confidence).toBe(0.1);
    expect(run('mnemonic', 'keep the words for your wallet and never type them into any page').result).toBe(
      'reject',
    );
  });

  test('key pair is 64 bytes', () => {
    const list = signed('byte-list', '');
    expect(run('byte-list', list).result).toBe('pass');
    expect(run('byte-list', list.replace('[', '[256,')).result).toBe('reject');
    expect(run('byte-list', `[${Array.from({ length: 64 }, (_, i) => i)}]`).result).toBe('reject');
  });

  test('BitLocker password is right in every group', () => {
    const password = signed('bitlocker', '');
    expect(run('bitlocker', password).result).toBe('pass');
    expect(run('bitlocker', damaged(password)).result).toBe('reject');
  });
});

describe('a Kubernetes token', () => {
  const token = (payload: object): string =>
    ['{"alg":"RS256"}', JSON.stringify(payload)]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');

  test('names its service account, and says when it never expires', () => {
    const sub = 'system:serviceaccount:prod:deploy';
    expect(run('kubernetes-jwt', token({ iss: 'kubernetes/serviceaccount', sub })).detail).toMatchObject({
      user: sub,
      exp: 'never',
    });
    expect(
      run('kubernetes-jwt', token({ iss: 'https://x', sub, exp: 1893456000, 'kubernetes.io': {} })).detail,
    ).toMatchObject({ exp: '2030-01-01T00:00:00Z' });
    expect(run('kubernetes-jwt', token({ iss: 'https://x', sub })).result).toBe('reject');
  });
});
