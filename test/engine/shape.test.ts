import { describe, expect, it } from 'vitest';
import { parseForm } from '../../src/engine/form.js';
import { ShapeWalk } from '../../src/engine/shape.js';

function spans(form: string, text: string, at: number, element = 0): [string, string] | undefined {
  const walk = new ShapeWalk(parseForm(form), 'word', 'word');
  const bytes = Buffer.from(text);
  if (!walk.at(bytes, at, element)) return undefined;
  return [text.slice(walk.start, walk.end), text.slice(walk.secretStart, walk.secretEnd)];
}

describe('a shape', () => {
  const token = `tok_${'a1'.repeat(8)}`;

  it('holds at exact length only', () => {
    expect(spans('"tok_" base62{16}', `x ${token} y`, 2)).toEqual([token, token]);
    expect(spans('"tok_" base62{16}', `x ${token}z y`, 2)).toBeUndefined();
    expect(spans('"tok_" base62{17}', `x ${token} y`, 2)).toBeUndefined();
  });

  it('needs a boundary on the left, for which an escape counts', () => {
    expect(spans('"tok_" base62{16}', `b${token}`, 1)).toBeUndefined();
    expect(spans('"tok_" base62{16}', `"\\n${token}"`, 3)).toEqual([token, token]);
    expect(spans('"tok_" base62{16}', `a%3D${token}`, 4)).toEqual([token, token]);
    expect(spans('"tok_" base62{16}', `\\u003d${token}`, 6)).toEqual([token, token]);
  });

  it.each(['\x1b[1m', '\x1b[38;2;255;255;255m', '\\u001b[0m', '\\x1b[32m', '\\033[m', '\\e[1m'])(
    'stands free behind a colour, %j',
    (colour) => {
      expect(spans('"tok_" base62{16}', `a${colour}${token} y`, 1 + colour.length)).toEqual([token, token]);
      expect(spans('"tok_" base62{16}', `a[1m${token} y`, 4)).toBeUndefined();
    },
  );

  it('walks back from a literal in its middle', () => {
    const key = `${'x9'.repeat(10)}MARK${'y8'.repeat(4)}`;
    expect(spans('base62{20} "MARK" base62{8}', `=${key};`, 21, 1)).toEqual([key, key]);
    expect(spans('base62{20} "MARK" base62{8}', `=9${key};`, 22, 1)).toBeUndefined();
  });

  it('gives back bytes of a class when a later literal needs them', () => {
    expect(spans('"a-" base64url{3,20} "-end" digit{2}', 'a-xyz-end-end12 ', 0)).toEqual([
      'a-xyz-end-end12',
      'a-xyz-end-end12',
    ]);
  });

  it('names only the marked part as the secret', () => {
    expect(spans('"https://h/" <digit{3}>', 'https://h/123 ', 0)).toEqual(['https://h/123', '123']);
  });

  it('takes the longest choice that fits, the empty one last', () => {
    expect(spans('"k_" ("live_"|"test_"|"") digit{2}', 'k_test_12', 0)).toEqual(['k_test_12', 'k_test_12']);
    expect(spans('"k_" ("live_"|"test_"|"") digit{2}', 'k_12', 0)).toEqual(['k_12', 'k_12']);
  });

  it('stays within its step budget on open-ended neighbours', () => {
    const text = `q_${'a'.repeat(8000)}`;
    expect(spans('"q_" lower{1,8000} lower{1,8000} lower{1,8000} "!"', text, 0)).toBeUndefined();
  });

  it('that does not stand free is not walked: each place of a long run would be', () => {
    const walk = new ShapeWalk(parseForm('"AAAA" [A-Za-z]{60,120}'), 'word', 'word');
    expect(walk.at(Buffer.from('A'.repeat(500)), 200, 0)).toBe(false);
    expect(walk.high).toBeLessThanOrEqual(200);
    expect(walk.low).toBeLessThan(200);
  });
});
