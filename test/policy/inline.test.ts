import { describe, expect, it } from 'vitest';
import { inlineNote } from '../../src/policy/inline.js';
import type { InlineOptions, NearbyLines } from '../../src/policy/nearby.js';
import { disabledBlocks } from '../../src/policy/secretlint-block.js';
import { expectLinear } from '../helpers/growth.js';

const note = (lines: Partial<NearbyLines>, options: Partial<InlineOptions> = {}) =>
  inlineNote(
    { before: [], own: ['x'], after: [], ...lines },
    { startLine: 10, foreign: true, markers: [], ...options },
  );
const own = (text: string) => note({ own: [text] });

describe('our own marker', () => {
  it.each([
    ['k = v # stanch:allow', {}],
    ['k = v // stanch:allow -- a test key', { reason: 'a test key' }],
    ['k = v /* stanch:allow -- a test key */ + 1', { reason: 'a test key' }],
    ['<a k="v"/> <!-- stanch:allow -->', {}],
    ['k = v # stanch:allow acme-token', { rules: ['acme-token'] }],
    ['k = v # stanch:allow=acme-token', { rules: ['acme-token'] }],
    [
      'k = v # stanch:allow acme-token, tier:generic until=2027-01-31 -- until the move',
      { rules: ['acme-token', 'tier:generic'], expires: '2027-01-31', reason: 'until the move' },
    ],
    ['k = v -- stanch:allow until=2027-01-31', { expires: '2027-01-31' }],
    ['"_note": "stanch:allow acme-token -- it\'s a test",', { rules: ['acme-token'], reason: "it's a test" }],
    ['# stanch:allow test value, harmless', { rules: ['test', 'value', 'harmless'] }],
  ])('is read from %s', (text, said) => {
    expect(own(text)).toEqual({ marker: 'stanch:allow', rules: [], line: 10, ...said });
  });

  it.each([
    'stanch:allowed',
    'stanch:allow_x',
    'nostanch:allow',
    'stanch: allow',
    'stanch:allow-next',
    'STANCH:ALLOW',
  ])('is not %s', (text) => {
    expect(own(`k = v # ${text}`)).toBeUndefined();
  });

  it('counts on any line of the finding, and tells which', () => {
    expect(note({ own: ['a', 'b', 'c # stanch:allow'] })).toMatchObject({ line: 12 });
  });

  it('counts on the line before in its own form only', () => {
    expect(note({ before: ['# stanch:allow-next acme-token -- x'] })).toEqual({
      marker: 'stanch:allow-next',
      rules: ['acme-token'],
      reason: 'x',
      line: 9,
    });
    expect(note({ before: ['# stanch:allow'] })).toBeUndefined();
    expect(note({ before: ['# stanch:allow-next', ''] })).toBeUndefined();
  });

  it("comes before other tools' markers on the same line", () => {
    expect(own('x # gitleaks:allow stanch:allow acme-token')).toMatchObject({ marker: 'stanch:allow' });
  });
});

describe("other tools' markers", () => {
  it.each([
    ['k = v # gitleaks:allow', 'gitleaks:allow'],
    ['k = v # betterleaks:allow', 'betterleaks:allow'],
    ['// trufflehog:ignore k = v', 'trufflehog:ignore'],
    ['k = v // kingfisher:ignore', 'kingfisher:ignore'],
    ['k = v # ggignore', 'ggignore'],
    ['k = v # pragma: allowlist secret', 'pragma: allowlist secret'],
    ['k = v # pragma:whitelist-secret', 'pragma: whitelist secret'],
    ['k = v // secretlint-disable-line', 'secretlint-disable-line'],
  ])('count on the line: %s', (text, marker) => {
    expect(own(text)).toEqual({ marker, rules: [], line: 10 });
    expect(note({ own: [text] }, { foreign: false })).toBeUndefined();
  });

  it.each([
    ['  # pragma: allowlist nextline secret', 'pragma: allowlist nextline secret'],
    ['<!-- pragma: allowlist-nextline-secret -->', 'pragma: allowlist nextline secret'],
    ['// kingfisher:ignore', 'kingfisher:ignore'],
    ['// secretlint-disable-next-line', 'secretlint-disable-next-line'],
  ])('count on the line before: %s', (text, marker) => {
    expect(note({ before: [text] })).toEqual({ marker, rules: [], line: 9 });
  });

  it.each([
    '# gitleaks:allow',
    'x = 1 # pragma: allowlist nextline secret',
    'x = 1 // kingfisher:ignore',
    '# pragma: allowlist secret',
  ])('do not count on the line before: %s', (text) => expect(note({ before: [text] })).toBeUndefined());

  it('count behind a value of several lines for kingfisher only', () => {
    expect(note({ own: ['a', 'b'], after: ['# kingfisher:ignore'] })).toMatchObject({ line: 12 });
    expect(note({ own: ['a'], after: ['# kingfisher:ignore'] })).toBeUndefined();
    expect(note({ own: ['a', 'b'], after: ['# gitleaks:allow'] })).toBeUndefined();
  });

  it('are not prose about secretlint', () => {
    expect(own('`secretlint-disable-line`, `-next-line`, and blocks')).toBeUndefined();
  });

  it('are not words that begin like them', () => {
    expect(own('gitleaks:allowance ggignored gitleaks:allow-list')).toBeUndefined();
  });

  it('include those that the config adds', () => {
    expect(note({ own: ['k = v # nosec B105'] }, { markers: ['nosec'] })).toEqual({
      marker: 'nosec',
      rules: [],
      line: 10,
    });
    expect(own('k = v # nosec B105')).toBeUndefined();
  });

  it("carry secretlint's rules as providers", () => {
    expect(own('x // secretlint-disable-line @secretlint/secretlint-rule-aws -- why not')).toMatchObject({
      rules: ['provider:aws'],
      reason: 'why not',
    });
    expect(own('x // secretlint-disable-line @secretlint/secretlint-rule-preset-recommend')).toMatchObject({
      rules: [],
    });
  });
});

describe("secretlint's blocks", () => {
  const text = [
    'a',
    '/* secretlint-disable -- made up */',
    'b',
    'c',
    '/* secretlint-enable */',
    'd',
    '# secretlint-disable',
    'e',
  ].join('\n');
  const at = (line: number) => note({}, { startLine: line, blocks: disabledBlocks(text) });

  it('reach from disable to enable, or to the end', () => {
    expect([1, 2, 3, 4, 6, 7, 8, 900].map((line) => at(line) !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(at(3)).toEqual({ marker: 'secretlint-disable', rules: [], reason: 'made up', line: 2 });
  });

  it('are not opened by the one-line forms', () => {
    expect(disabledBlocks('// secretlint-disable-line\n// secretlint-disable-next-line\n')).toEqual([]);
  });

  it('are read in linear time', () => {
    expectLinear((size) => disabledBlocks('secretlint-disable\n'.repeat(size)), 20_000);
    expectLinear((size) => disabledBlocks('secretlint-disabled '.repeat(size)), 20_000);
  });
});

it('a line of 20 MB is searched in linear time', () => {
  expectLinear((size) => own('stanch:allowx gitleaks:allowx pragma: '.repeat(size)), 60_000);
});
