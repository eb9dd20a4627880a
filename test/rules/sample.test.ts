import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import { ALPHABETS, alphabet } from '../../src/engine/alphabet.js';
import { checks } from '../../src/engine/checks/index.js';
import { expand, TEMPLATES } from '../../src/rules/sample.js';

const seeds = Array.from({ length: 50 }, (_, i) => i * 7919);
/** Every seed's expansion must match. */
const always = (template: string, pattern: RegExp) => {
  for (const seed of seeds) expect(expand(template, seed)).toMatch(pattern);
};

describe('expansion', () => {
  it('is the same for the same seed and differs for others, and between templates', () => {
    expect(expand('<<base62 36>>', 5)).toBe(expand('<<base62 36>>', 5));
    expect(new Set(seeds.map((seed) => expand('<<base62 36>>', seed))).size).toBe(seeds.length);
    expect(expand('a <<base62 36>>', 5)).not.toContain(expand('<<base62 36>>', 5));
    const [first, second] = expand('<<hex 32>> <<hex 32>>').split(' ');
    expect(first).not.toBe(second);
  });

  it('leaves everything outside templates alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, seed) => {
        fc.pre(!text.includes('<<'));
        expect(expand(text, seed)).toBe(text);
      }),
    );
  });

  it.each(ALPHABETS)('draws %s from its alphabet only', (name) => {
    for (const seed of seeds) {
      const bytes = Buffer.from(expand(`<<${name} 40>>`, seed));
      expect(bytes).toHaveLength(40);
      expect([...bytes].every((byte) => alphabet(name)[byte] === 1)).toBe(true);
    }
  });

  it('knows bracket classes, ranges, repetition and joints', () => {
    always('<<[A-Z2-7] 16>>', /^[A-Z2-7]{16}$/);
    always('<<[a b] 9>>', /^[a b]{9}$/);
    always('<<hexlower 20,24>>', /^[0-9a-f]{20,24}$/);
    expect(expand('<<repeat x 5>>')).toBe('xxxxx');
    expect(expand('AK<<>>IA')).toBe(['AK', 'IA'].join(''));
  });

  it('knows forms, UUIDs and passwords', () => {
    always(
      '<<form "xo" ("a"|"bb") "-" <digit{10,13}> "-" base62{24}>>',
      /^xo(a|bb)-\d{10,13}-[0-9A-Za-z]{24}$/,
    );
    always('<<uuid>>', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    always('<<uuid upper>>', /^[0-9A-F-]{36}$/);
    always('<<password>>', /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[!*+~^._-])[A-Z][!-~]{12,18}\d$/);
  });

  it('nests inside b64, json and jwt', () => {
    const header = Buffer.from(expand('<<b64 user:<<password>>>>'), 'base64').toString();
    expect(header).toMatch(/^user:\S{14,20}$/);
    expect(expand('"<<json <<pem "EC PRIVATE KEY">>>>"')).toMatch(/^"-{5}BEGIN EC[^\n]*\\n[^\n]*"$/);
    const [, payload] = expand('<<jwt {"alg":"HS256"} {"jti":"<<uuid>>","s":"}"}>>').split('.');
    expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject({
      jti: expect.any(String),
      s: '}',
    });
  });

  it('gives tokens a signature of the size of their algorithm', () => {
    const bytes = (alg: string) => {
      const [head, , signature] = expand(`<<jwt {"alg":"${alg}"} {"sub":"1"}>>`).split('.');
      expect(JSON.parse(Buffer.from(head!, 'base64url').toString())).toEqual({ alg });
      return Buffer.from(signature!, 'base64url').length;
    };
    expect(['none', 'HS256', 'ES384', 'RS256'].map(bytes)).toEqual([0, 32, 96, 256]);
    expect(expand('<<jwt>>').split('.')).toHaveLength(3);
  });

  it.each([
    ['crc32', 'crc32-base62', 'ghp_'],
    ['crc32-base62', 'crc32-base62', 'npm_'],
    ['gitlab-routable', 'gitlab-routable', 'glpat-'],
    ['azure-key', 'azure-key', '+ASt'],
    ['bech32', 'bech32', 'nsec1'],
    ['nkey-seed', 'nkey-seed', 'SU'],
  ])('<<%s …>> has a checksum that %s accepts', (kind, check, prefix) => {
    for (const seed of seeds) {
      const value = Buffer.from(expand(`<<${kind} ${prefix}>>`, seed));
      expect(value.includes(prefix)).toBe(true);
      expect(checks[check]!(value, 0, value.length).result).toBe('pass');
    }
  });
});

describe('random values look random', () => {
  it.each(['base62 12', 'hexlower 16', 'base32 20', 'base64url 40', 'lower36 10', 'word 24'])(
    '<<%s>>',
    (template) => {
      for (let seed = 0; seed < 500; seed++) {
        const value = expand(`<<${template}>>`, seed);
        expect(value).not.toMatch(/^\d+$/);
        expect(value).toMatch(/\d/);
        expect(value).toMatch(/[a-z]/i);
        expect(value).not.toMatch(/(.)\1{3}/i);
        expect(value).not.toMatch(/example|test|demo|fake|your|xxx/i);
      }
    },
  );

  it('and alphabets that cannot look so still give a value', () => {
    expect(expand('<<[a] 12>>')).toBe('a'.repeat(12));
    always('<<digit 12>>', /^\d{12}$/);
  });
});

describe('what cannot be expanded', () => {
  it.each([
    ['<<base26 36>>', "unknown template '<<base26 …>>'", "Did you mean 'base62'?"],
    ['<<zzzzzzzz>>', "unknown template '<<zzzzzzzz …>>'", TEMPLATES.join(', ')],
    ['<<base62>>', 'needs a count', '<<base62 32>>'],
    ['<<base62 9,3>>', 'needs a count', ''],
    ['<<base62 999999>>', 'needs a count', ''],
    ['<<[z-a] 4>>', 'range that runs backwards', ''],
    ['<<repeat x>>', 'needs a text and a count', ''],
    ['<<pem>>', 'needs a label', ''],
    ['<<pem "PRIVATE KEY" encrypted>>', 'never encrypted', 'ENCRYPTED PRIVATE KEY'],
    ['<<form "abc>>', 'closing quote', ''],
    ['<<jwt {"alg":}>>', 'header and a payload', ''],
    ['<<jwt {"alg":"none"} {>>', 'header and a payload', ''],
    ['<<hex 8', 'does not end', ''],
    [`${'<<b64 '.repeat(9)}x${'>>'.repeat(9)}`, 'nested too deeply', ''],
  ])('%s', (text, message, hint) => {
    try {
      expand(text);
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toContain(message);
      expect((error as UserError).hint).toContain(hint);
      return;
    }
    throw new Error('was expanded');
  });
});
