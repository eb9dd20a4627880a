/** Values that look like credentials and open nothing: told for what they are, and never above the threshold. */
import { describe, expect, it } from 'vitest';
import type { DeadEnd } from '../../src/core/types.js';
import { encodeBase32 } from '../../src/engine/checks/codecs/base32.js';
import { Inspector } from '../../src/engine/inspector.js';
import type { Match } from '../../src/engine/match.js';
import { publishedBy, publishedDigest } from '../../src/engine/published.js';
import { PUBLISHED } from '../../src/engine/published-data.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

const THRESHOLD = 0.5;
const inspector = new Inspector(compile(loadRules(['rules'])));

function only(text: string): Match {
  const matches = inspector.inspect(Buffer.from(text));
  expect(matches, text).toHaveLength(1);
  return matches[0]!;
}

/** A key id of an account, as AWS issues them. */
function keyIdOf(account: number): string {
  const head = Buffer.alloc(6);
  head.writeUIntBE(2 ** 47 + account * 2 ** 7, 0, 6);
  return `AKIA${encodeBase32(Buffer.concat([head, Buffer.from('5a17c3d9', 'hex')]))}`;
}

const secretLine = () => `aws_secret_access_key = ${expand('<<base64 40>>', 3)}`;
/** Stripe's documentation, put together here so that no key stands in this file. */
const stripe = ['sk_', 'test_', '4eC39HqLyj', 'WDarjtT1zdp7dc'].join('');

describe('a value that documentation publishes', () => {
  it.each([
    `STRIPE_KEY=${stripe}`,
    `key: "${stripe}"`,
    `aws_access_key_id = ${['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')}`,
    `oauth_token_secret = ${['pfkkdhi9', 'sl3r4s00'].join('')}`,
    `curl -H "Authorization: Basic ${Buffer.from('Aladdin:open sesame').toString('base64')}"`,
  ])('%#', (text) => {
    const match = only(text);
    expect(match.deadEnd).toBe('documentation');
    expect(match.confidence).toBeLessThan(THRESHOLD);
    expect(match.reasons[0]).toMatch(/published|documentation/);
  });

  it('is not every value like it', () => {
    const match = only(`STRIPE_KEY=sk_test_${expand('<<base62 24>>', 5)}`);
    expect(match.deadEnd).toBeUndefined();
    expect(match.confidence).toBeGreaterThan(THRESHOLD);
  });

  it('is still one when it is encoded', () => {
    const match = only(`data: ${Buffer.from(`STRIPE_SECRET=${stripe}\n`).toString('base64')}`);
    expect([match.deadEnd, match.decoders]).toEqual(['documentation', ['base64']]);
  });

  it('is known however the lines of a key are broken', () => {
    const body = expand('<<base64 64>>', 1);
    const pem = (text: string) =>
      `-----BEGIN ${'RSA'} PRIVATE KEY-----\n${text}\n-----END RSA PRIVATE KEY-----`;
    const broken = `${body.slice(0, 30)}\\n${body.slice(30)}`;
    expect(publishedDigest(pem(broken))).toBe(publishedDigest(pem(body)));
    expect(publishedDigest('0xabc')).toBe(publishedDigest('abc'));
  });

  it('is looked up by digest: the data holds sources and digests and nothing else', () => {
    for (const { source, digests } of PUBLISHED) {
      expect(source).toMatch(/^[A-Z]|^the /);
      for (const digest of digests.split(' ')) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    }
    expect(publishedBy(Buffer.from('x'), 0, 1)).toBeUndefined();
    expect(publishedBy(Buffer.alloc(1 << 20), 0, 1 << 20)).toBeUndefined();
  });
});

describe('a canary', () => {
  const canary = keyIdOf(171436882533);
  const real = keyIdOf(271436882533);

  it('is told by the account in its key id', () => {
    expect(only(`aws_access_key_id = ${canary}`)).toMatchObject({ deadEnd: 'canary', confidence: 0.1 });
    expect(only(`aws_access_key_id = ${real}`).deadEnd).toBeUndefined();
  });

  it('is the secret beside such an id, too', () => {
    const pair = (id: string) => only(`aws_access_key_id = ${id}\n${secretLine()}\n`);
    expect(pair(canary)).toMatchObject({ deadEnd: 'canary', confidence: 0.1 });
    expect(pair(canary).reasons[0]).toContain('alerts whoever laid it out');
    expect(pair(real).deadEnd).toBeUndefined();
    expect(pair(real).confidence).toBeGreaterThan(THRESHOLD);
  });

  it('is told by the host it calls', () => {
    const text = `mysql://app:${expand('<<password>>', 2)}@db1.canarytokens.org:3306/hr`;
    expect(only(text).deadEnd).toBe('canary');
  });
});

describe('a placeholder is an example', () => {
  it.each(['password = "your_password_here"', `token: ghp_${'x'.repeat(36)}`])('%s', (text) => {
    expect(only(text).deadEnd).toBe('example');
  });
});

describe('what is of no use alone is sealed', () => {
  it.each([
    ['password_hash: $2b$12$<<[./A-Za-z0-9] 53>>', false],
    ['ops:$apr1$<<[./A-Za-z0-9] 8>>$<<[./A-Za-z0-9] 22>>', true],
    ['#   ops:$apr1$<<[./A-Za-z0-9] 8>>$<<[./A-Za-z0-9] 22>>', false],
    ['x: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  <<hexlower 80>>\n  <<hexlower 80>>', false],
    ["spring.datasource.password='{cipher}<<hexlower 96>>'", false],
  ] as [string, boolean][])('%s', (template, isTold) => {
    const match = only(expand(template, 4));
    expect(match.deadEnd).toBe('sealed' satisfies DeadEnd);
    expect(match.confidence >= THRESHOLD).toBe(isTold);
  });
});

describe('a signed URL says until when it opens anything', () => {
  it.each([
    [
      'https://acme.s3.amazonaws.com/a?X-Amz-Date=20260131T235900Z&X-Amz-Expires=120&X-Amz-Signature=<<hexlower 64>>',
      '2026-02-01T00:01:00.000Z',
    ],
    [
      '"https://acme.s3.amazonaws.com/a?X-Amz-Signature=<<hexlower 64>>&X-Amz-Expires=60&X-Amz-Date=20260131T000000Z"',
      '2026-01-31T00:01:00.000Z',
    ],
    [
      'https://acme.blob.core.windows.net/b?sv=2022-11-02&se=2027-01-01T00%3A00%3A00Z&sp=r&sig=<<base62 43>>%3D',
      '2027-01-01T00:00:00.000Z',
    ],
    [
      'SharedAccessSignature sr=acme.servicebus.windows.net&se=1790000000&skn=send&sig=<<base62 43>>%3D',
      '2026-09-21T14:13:20.000Z',
    ],
    ['https://acme.s3.amazonaws.com/a?X-Amz-Expires=900&X-Amz-Signature=<<hexlower 64>>', undefined],
    [
      'https://acme.s3.amazonaws.com/a?X-Amz-Date=20269931T235900Z&X-Amz-Signature=<<hexlower 64>>',
      undefined,
    ],
  ])('%s', (template, until) => {
    expect(only(expand(template, 1)).detail.until).toBe(until);
  });
});
