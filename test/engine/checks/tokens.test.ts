/** Tokens whose structure can be read: what is told of them, and what is turned away. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { run } from './run.js';

const b64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const SIGNATURE = 'k3Jv9QwXzR7mPd2sLtYb8NcHgVfUeA1oKi5TjSxMy0w';
const token = (header: unknown, payload: unknown, signature = SIGNATURE): string =>
  `${b64(header)}.${b64(payload)}.${signature}`;

describe('a JSON web token', () => {
  test('tells algorithm, issuer and expiry as a date, without judging the date', () => {
    const value = token(
      { alg: 'RS256', typ: 'JWT', kid: 'k1' },
      { iss: 'https://id.acme.io/', sub: 'u-81', exp: 1893456000 },
    );
    expect(run('jwt', value)).toEqual({
      result: 'pass',
      reason: 'header and payload are JSON',
      detail: {
        alg: 'RS256',
        typ: 'JWT',
        kid: 'k1',
        iss: 'https://id.acme.io/',
        exp: '2030-01-01T00:00:00Z',
      },
    });
  });

  test('may stand behind a vendor’s prefix', () => {
    expect(run('jwt', `ghs_12345_${token({ alg: 'RS256' }, { iss: 'x' })}`).result).toBe('pass');
  });

  test('counts little when documentation publishes it, when unsigned, when cut off', () => {
    expect(
      run(
        'jwt',
        token({ alg: 'HS256', typ: 'JWT' }, { sub: '1234567890', name: 'John Doe', iat: 1516239022 }),
      ).confidence,
    ).toBe(0.1);
    expect(run('jwt', token({ alg: 'none' }, { iss: 'real' }, '')).confidence).toBe(0.3);
    expect(run('jwt', token({ alg: 'HS256' }, { iss: 'real' }, '')).confidence).toBe(0.3);
  });

  test('counts little when an example key signed it, whatever its claims', () => {
    const message = `${b64({ alg: 'HS256', typ: 'JWT' })}.${b64({ some: 'payload' })}`;
    const signedBy = (key: string): string =>
      `${message}.${createHmac('sha256', key).update(message).digest('base64url')}`;
    expect(run('jwt', signedBy('secret')).confidence).toBe(0.1);
    expect(
      run('jwt', signedBy('a key that nobody publishes, longer than one block of the hash is')).result,
    ).toBe('pass');
  });

  test('is not one when header or payload are something else', () => {
    expect(run('jwt', token({ typ: 'JWT' }, { a: 1 })).result).toBe('reject');
    expect(run('jwt', token({ alg: 'HS256', typ: 'JWT' }, 'no json')).result).toBe('reject');
    expect(run('jwt', `eyJ${'a'.repeat(40)}.eyJ${'b'.repeat(40)}.cc`).result).toBe('reject');
    expect(run('jwt', token(['alg'], {})).result).toBe('reject');
  });

  test('with five parts is an encrypted one', () => {
    const jwe = `${b64({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.a.b.c.d`;
    expect(run('jwt', jwe)).toMatchObject({ result: 'pass', detail: { typ: 'JWE' } });
  });

  test.each([
    ['Supabase service_role key', { iss: 'supabase', role: 'service_role' }],
    ['Firebase ID token', { iss: 'https://securetoken.google.com/acme-prod' }],
    ['Auth0 token', { iss: 'https://acme.eu.auth0.com/' }],
    ['Okta token', { iss: 'https://acme.okta.com/oauth2/default' }],
    ['Microsoft Entra ID token', { iss: 'https://sts.windows.net/5f1c/' }],
    ['Kubernetes service account token', { iss: 'https://cluster.local', 'kubernetes.io': {} }],
    ['GitLab CI job token', { iss: 'https://git.acme.io', project_path: 'a/b', job_id: '81' }],
    ['Keycloak token', { iss: 'https://id.acme.io/realms/staff' }],
    ['offline Red Hat SSO token', { iss: 'https://sso.redhat.com/auth/realms/x', typ: 'Offline' }],
  ])('of a known issuer is told as a %s', (type, payload) => {
    expect(run('jwt', token({ alg: 'RS256' }, payload))).toMatchObject({ result: 'pass', detail: { type } });
  });

  test('of an unknown issuer, or of one that only looks like a known one, has no type', () => {
    const typeOf = (iss: string) => run('jwt', token({ alg: 'RS256' }, { iss })).detail?.type;
    expect(typeOf('https://id.acme.io/')).toBeUndefined();
    expect(typeOf('https://acme.okta.com.evil.io/')).toBeUndefined();
  });

  test('that is public by design counts little, and so do the keys of every local Supabase', () => {
    const anon = run('jwt', token({ alg: 'HS256' }, { iss: 'supabase', role: 'anon' }));
    expect(anon).toMatchObject({ confidence: 0.3, detail: { type: 'Supabase anon key' } });
    const demo = token({ alg: 'HS256' }, { iss: 'supabase-demo', role: 'service_role' });
    expect(run('jwt', demo).confidence).toBe(0.1);
    expect(run('supabase-service-role', demo).result).toBe('reject');
  });

  test('without an expiry says that it never ends', () => {
    expect(run('jwt', token({ alg: 'RS256' }, { iss: 'a' })).detail).toMatchObject({ exp: 'never' });
  });

  test('with a time that is no date tells none', () => {
    expect(run('jwt', token({ alg: 'HS256' }, { iss: 'a', exp: 1e300 })).detail).not.toHaveProperty('exp');
    expect(run('jwt', token({ alg: 'HS256' }, { iss: 'a', exp: 'soon' })).detail).not.toHaveProperty('exp');
  });
});

describe('a PASETO', () => {
  test('passes with a body long enough, and is rejected otherwise', () => {
    expect(run('paseto', `v4.local.${'Ab3_'.repeat(30)}`)).toMatchObject({
      result: 'pass',
      detail: { type: 'v4.local' },
    });
    expect(run('paseto', `v4.public.${b64({ sub: 'x', pad: 'y'.repeat(64) })}`).result).toBe('pass');
    expect(run('paseto', `v4.public.${'zz9_'.repeat(30)}`).result).toBe('reject');
    expect(run('paseto', 'v4.local.short').result).toBe('reject');
    expect(run('paseto', `v9.local.${'Ab3_'.repeat(30)}`).result).toBe('reject');
  });
});

describe('base64 of JSON', () => {
  test('passes behind a prefix and before a signature, and tells the fields that are no secret', () => {
    const body = Buffer.from('{"url":"https://sentry.io","org":"acme","iat":17}').toString('base64');
    expect(run('base64-json', `sntrys_${body}_${SIGNATURE}`)).toMatchObject({
      result: 'pass',
      detail: { url: 'https://sentry.io', organization: 'acme' },
    });
  });

  test('is rejected when it only begins like it', () => {
    expect(run('base64-json', `glc_eyJ${'x'.repeat(60)}`).result).toBe('reject');
    expect(run('base64-json', 'glc_nothing').result).toBe('reject');
  });
});

describe('a service-account file', () => {
  const file = {
    type: 'service_account',
    project_id: 'acme-prod',
    private_key_id: 'a1b2',
    private_key: `-----BEGIN ${'PRIVATE KEY'}-----\n${'Ab1+'.repeat(300)}\n`,
    client_email: 'robot@acme-prod.iam.gserviceaccount.com',
  };

  test('tells the account, whatever part of it the secret is', () => {
    const text = JSON.stringify(file, null, 2).replace(/("private_key": ")([^"]+)/, '$1‹$2›');
    expect(run('gcp-service-account', text)).toMatchObject({
      result: 'pass',
      detail: { user: file.client_email, project: 'acme-prod' },
    });
  });

  test('is seen inside a string of another file', () => {
    const inner = JSON.stringify(JSON.stringify(file, null, 2));
    const text = `KEY=${inner}`.replace(/(BEGIN )(PRIVATE)/, '$1‹$2›');
    expect(run('gcp-service-account', text)).toMatchObject({
      result: 'pass',
      detail: { project: 'acme-prod' },
    });
  });

  test('of another type is rejected, and without its key it fails', () => {
    expect(run('gcp-service-account', JSON.stringify({ ...file, type: 'authorized_user' })).result).toBe(
      'reject',
    );
    expect(run('gcp-service-account', JSON.stringify({ ...file, private_key: '…' })).result).toBe('fail');
  });
});

describe('values that decode to known text', () => {
  test.each([
    ['decoded-elasticsearch-key', `${'aB3'.repeat(7).slice(0, 20)}:${'xY9-'.repeat(6).slice(0, 22)}`],
    ['decoded-intercom-token', `${'tok'}:1f2e3d4c_ab12_cd34_10`],
    ['decoded-intercom-token', `${'tok'}:1f2e3d4c_ab12_cd34_10:1:0`],
    ['decoded-jfrog-reference', 'reftkn:01:1893456000:AbCdEf123456'],
    ['decoded-nx-token', '0f2d1c3b-aaaa-4bbb-8ccc-123456789abc|read-write'],
    ['decoded-workos-key', 'key_01ARZ3NDEKTSV4RRFFQ69G5FAV,AbCdEfGhIjKlMn'],
  ])('%s', (check, text) => {
    expect(run(check, Buffer.from(text).toString('base64')).result).toBe('pass');
    expect(run(check, Buffer.from(`no ${text}`).toString('base64')).result).toBe('reject');
  });

  test('a Discord token begins with a user id', () => {
    const id = Buffer.from('80351110224678912').toString('base64url');
    expect(run('discord-token', `${id}.Gabcde.${'x'.repeat(27)}`)).toMatchObject({
      result: 'pass',
      detail: { user: '80351110224678912' },
    });
    expect(run('discord-token', `${b64('not a number at all')}.Gabcde.${'x'.repeat(27)}`).result).toBe(
      'reject',
    );
  });

  test('a PyPI token is a macaroon of pypi.org', () => {
    const macaroon = Buffer.concat([
      Buffer.of(2, 1, 8),
      Buffer.from('pypi.org'),
      Buffer.of(2, 36),
      Buffer.alloc(80, 7),
    ]);
    expect(run('pypi-token', `pypi-${macaroon.toString('base64url')}`)).toMatchObject({
      result: 'pass',
      detail: { host: 'pypi.org' },
    });
    expect(run('pypi-token', `pypi-${'AgEIcHlwaS5vcmc'}`).result).toBe('reject');
  });
});

describe('keys that are just bytes', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 89 + 41) & 255));

  test('WireGuard and base64 keys are 32 bytes that are neither text nor filler', () => {
    expect(run('wireguard-key', key.toString('base64')).result).toBe('pass');
    expect(run('base64-key', `base64:${key.toString('base64')}`).result).toBe('pass');
    expect(run('wireguard-key', Buffer.alloc(32).toString('base64')).result).toBe('reject');
    expect(
      run('wireguard-key', Buffer.from('a readable text of 32 characters').toString('base64')).result,
    ).toBe('reject');
    expect(run('wireguard-key', key.toString('base64').replace(/.=$/, 'B=')).result).toBe('reject');
    expect(run('base64-key', key.subarray(0, 15).toString('base64')).result).toBe('reject');
  });

  test('a one-time-password seed decodes, and is not the one of the RFCs', () => {
    expect(run('otp-seed', ['NB2W45DF', 'OIZA2V3K'].join(''))).toMatchObject({
      result: 'pass',
      detail: { bits: '80' },
    });
    expect(run('otp-seed', `JBSWY3DP${'EHPK3PXP'}`).confidence).toBe(0.1);
    expect(run('otp-seed', `GEZDGNBVGY3TQOJQ${'GEZDGNBVGY3TQOJQ'}`).confidence).toBe(0.1);
    expect(run('otp-seed', 'AAAAAAAAAAAAAAAA').result).toBe('reject');
    expect(run('otp-seed', 'NOT1BASE32').result).toBe('reject');
  });
});

describe('identifiers', () => {
  test.each([
    ['uuid', '3f0c8a52-7b1e-4d96-a2c4-9e5b07d1f836', 'unknown'],
    ['uuid', '00000000-0000-0000-0000-000000000000', 'reject'],
    ['uuid', '12345678-1234-1234-1234-123456789012', 'reject'],
    ['uuid', '3f0c8a52-7b1e-9d96-a2c4-9e5b07d1f836', 'reject'],
    ['hex-random', '9f86d081884c7d659a2feaa0c55ad015', 'unknown'],
    ['hex-random', '0123456789abcdef0123456789abcdef', 'reject'],
    ['hex-random', 'deadbeefdeadbeefdeadbeefdeadbeef', 'reject'],
    ['hex-random', '11111111111111112222222222222222', 'reject'],
    ['hex-random', '9f86D081884c7d659a2feaa0c55ad015', 'reject'],
    ['not-sequential', 'abcdefghijklmnop', 'reject'],
    ['not-sequential', 'q8Zk2Lw9Xc4Vb7Nm', 'unknown'],
    ['luhn', '4111 1111 1111 1111', 'pass'],
    ['luhn', '4111 1111 1111 1112', 'reject'],
    ['secp256k1', `0x${'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'}`, 'unknown'],
    ['secp256k1', `${'0'.repeat(63)}1`, 'fail'],
    ['secp256k1', 'f'.repeat(64), 'reject'],
    ['bitlocker', ['000011-000022-110000', '220000-330000-440000-550000-660000'].join('-'), 'pass'],
    ['bitlocker', ['000012-000022-110000', '220000-330000-440000-550000-660000'].join('-'), 'reject'],
  ])('%s of %s: %s', (check, text, result) => {
    expect(run(check, text).result).toBe(result);
  });
});
