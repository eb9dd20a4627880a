/** Every check with a signer: passes what its signer made, and no damaged copy of it. */
import { describe, expect, test } from 'vitest';
import { checks, signers } from '../../../src/engine/checks/index.js';
import { damaged, run, signed } from './run.js';

const CASES: [check: string, prefix: string, form: RegExp][] = [
  ['crc32-base62', 'ghp_', /^ghp_[0-9A-Za-z]{36}$/],
  ['crc32-base62', 'ghr_', /^ghr_[0-9A-Za-z]{76}$/],
  ['crc32-base62', 'npm_', /^npm_[0-9A-Za-z]{36}$/],
  ['crc32-base62', 'vcp_', /^vcp_[0-9A-Za-z]{56}$/],
  ['crc32-base62', 'polar_oat_', /^polar_oat_[0-9A-Za-z]{43}$/],
  ['crc32-base62-prefixed', 'ddp_', /^ddp_[0-9A-Za-z]{36}$/],
  ['cloudflare-token', 'cfut_', /^cfut_[0-9A-Za-z]{40}[0-9a-f]{8}$/],
  ['zuplo-key', 'zpka_', /^zpka_[0-9a-z]{32}_[0-9a-f]{8}$/],
  ['grafana-token', 'glsa_', /^glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}$/],
  ['atlassian-token', `${'ATATT3x'}FfGF0`, /^ATATT3xFfGF0[\w-]{171}=[0-9A-F]{8}$/],
  ['confluent-secret', 'cflt', /^cflt[0-9A-Za-z+/]{60}$/],
  ['matrix-mas-token', 'mat_', /^mat_[0-9A-Za-z]{30}_[0-9A-Za-z]{6}$/],
  ['matrix-token', 'syt_', /^syt_[0-9A-Za-z]{12}_[A-Za-z]{20}_[0-9A-Za-z]{6}$/],
  ['gitlab-routable', 'glpat-', /^glpat-[\w-]{27,300}\.01\.[0-9a-z]{9}$/],
  ['gitlab-routable', 'glrt-t1_', /^glrt-t1_[\w-]{27,300}\.01\.[0-9a-z]{9}$/],
  ['crates-io-token', 'cio_tp_', /^cio_tp_[0-9A-Za-z]{32}$/],
  ['azure-key', '+ASt', /^[0-9A-Za-z]{76}\+ASt[\w+/]{6}==$/],
  ['azure-key', 'AzCa', /^[0-9A-Za-z]{33}AzCa[\w+/]{6}=$/],
  ['azure-key', '+ACR', /^[0-9A-Za-z]{42}\+ACR[A-D][\w+/]{5}$/],
  ['azure-key', 'AzFu', /^[0-9A-Za-z]{44}AzFu[\w-]{5}[AQgw]==$/],
  ['azure-cask', 'AZDO', /^[0-9A-Za-z]{52}JQQJ99[AB][A-L][A-Z]{16}AZDO[0-9A-Za-z]{4}$/],
  ['azure-entra-secret', '', /^\w{3}8Q~[\w.~-]{34}$/],
  ['azure-devops-pat', '', /^[a-z2-7]{52}$/],
  ['base58check', '5', /^5[1-9A-HJ-NP-Za-km-z]{50}$/],
  ['base58check', 'K', /^[KL][1-9A-HJ-NP-Za-km-z]{51}$/],
  ['base58check', 'c', /^c[1-9A-HJ-NP-Za-km-z]{51}$/],
  ['base58check', 'xprv', /^xprv[1-9A-HJ-NP-Za-km-z]{107}$/],
  ['base58check', 'edsk', /^edsk[1-9A-HJ-NP-Za-km-z]{50}$/],
  ['xrp-seed', 's', /^s[1-9A-HJ-NP-Za-km-z]{28}$/],
  ['xrp-seed', 'sEd', /^sEd[1-9A-HJ-NP-Za-km-z]{28}$/],
  ['bech32', 'AGE-SECRET-KEY-1', /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/],
  ['bech32', 'nsec1', /^nsec1[0-9a-z]{58}$/],
  ['bech32', 'suiprivkey1', /^suiprivkey1[0-9a-z]{59}$/],
  ['stellar-seed', 'S', /^S[A-Z2-7]{55}$/],
  ['nkey-seed', 'SU', /^SU[A-Z2-7]{56}$/],
  ['nkey-seed', 'SX', /^SX[A-Z2-7]{56}$/],
];

describe.each(CASES)('%s of %s', (check, prefix, form) => {
  const values = [1, 2, 3, 4, 5].map((seed) => signed(check, prefix, seed));

  test('has the vendor’s form and passes', () => {
    for (const value of values) {
      expect(value).toMatch(form);
      expect(run(check, value).result).toBe('pass');
    }
  });

  test('no longer passes with one character changed', () => {
    for (const value of values) expect(run(check, damaged(value)).result).not.toBe('pass');
  });
});

describe('recipes as their sources publish them', () => {
  test('the example in crates.io’s own tests', () => {
    expect(run('crates-io-token', `cio_tp_${'gGK6jurSwKyl9V3Az19z'}${'7YEFQI9aoOOd'}`).result).toBe('pass');
    expect(run('crates-io-token', `cio_tp_${'0'.repeat(31)}w`).result).toBe('pass');
  });

  test('the WIF key of the Bitcoin wiki', () => {
    const key = `5HueCGU8rMjxEXxiPuD5BDku4MkFqe${'Zyd4dZ1jvhTVqvbTLvyTJ'}`;
    expect(run('base58check', key)).toMatchObject({ result: 'pass', detail: { network: 'bitcoin main' } });
  });

  test('Matrix Authentication Service counts the sum from its last digit, and pads it at the front', () => {
    // CRC-32 of the text before the last `_` is 2,870,078,248 and, for the second, 146,156,121.
    expect(run('matrix-mas-token', `mat_${'x1'.repeat(15)}_eSYE${'83'}`).result).toBe('pass');
    expect(run('matrix-mas-token', `mat_${'x0'.repeat(15)}_0nsF${'t9'}`).result).toBe('pass');
  });

  test('a filler nsec has a right checksum and is no key', () => {
    expect(run('bech32', signedFiller()).confidence).toBeLessThan(0.2);
  });
});

describe('facts told of a value', () => {
  test('GitLab tells the organization and user, and says nothing of older tokens', () => {
    expect(run('gitlab-routable', signed('gitlab-routable', 'glpat-')).detail).toMatchObject({
      organization: '1',
    });
    expect(run('gitlab-routable', `glpat-${'ab1'.repeat(7)}`).result).toBe('unknown');
  });

  test('an access key id tells its account, unless it is older than that or an example', () => {
    expect(run('aws-key-id', signed('aws-key-id', 'AKIA')).detail?.account).toMatch(/^100\d{9}$/);
    expect(run('aws-key-id', `AKIA${'IOSFODNN'}7ABCDEFG`)).toEqual({ result: 'unknown' });
    expect(run('aws-key-id', `AKIA${'IOSFODNN7EXAMPLE'}`).confidence).toBe(0.1);
  });

  test('an annotated key tells its month, an NKey its type', () => {
    expect(run('azure-cask', signed('azure-cask', 'AZDO')).detail?.issued).toMatch(
      /^202[45]-(0[1-9]|1[0-2])$/,
    );
    expect(run('nkey-seed', signed('nkey-seed', 'SA')).detail).toEqual({ type: 'account' });
  });
});

test('no check throws or passes on nothing, on rubbish and at the edges of a buffer', () => {
  const rubbish = [
    '',
    'x',
    '.',
    '..',
    '=',
    '_',
    '-----BEGIN ',
    '{',
    'eyJ',
    'eyJ.eyJ.',
    '://:@',
    '\u0000\u00ff',
    '%'.repeat(50),
    'l'.repeat(200),
  ];
  for (const [name, check] of Object.entries(checks)) {
    for (const text of rubbish) {
      const bytes = Buffer.from(text);
      expect(['fail', 'reject', 'unknown'], `${name} on ${JSON.stringify(text)}`).toContain(
        check(bytes, 0, bytes.length).result,
      );
    }
  }
});

test('every signer is named after a check, or is a known short name', () => {
  for (const name of Object.keys(signers)) expect(name === 'crc32' || name in checks, name).toBe(true);
});

function signedFiller(): string {
  return signers.bech32!('nsec1', (_, count) => '7'.repeat(count));
}
