import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import { splitTemplates } from '../../src/rules/template.js';
import { expectLinear } from '../helpers/growth.js';

const shown = (text: string) =>
  splitTemplates(text)
    .map((part) => ('literal' in part ? part.literal : `{${part.template}}`))
    .join('|');

describe('splitting an example', () => {
  it.each([
    ['plain', 'plain'],
    ['a=<<hex 8>>;', 'a=|{hex 8}|;'],
    ['<<hex 8>>.<<hex 4>>', '{hex 8}|.|{hex 4}'],
    ['AK<<>>IA', 'AK|{}|IA'],
    ['<key><<hex 8>></key>', '<key>|{hex 8}|</key>'],
    ['Name <<<hex 8>>>', 'Name <|{hex 8}|>'],
    ['<<b64 user:<<password>>>>', '{b64 user:<<password>>}'],
    ['<<form "T" <base62{9}>>>', '{form "T" <base62{9}>}'],
    ['<<form <"T" digit{3}> "x">>!', '{form <"T" digit{3}> "x"}|!'],
    ['cat <<<>><EOF', 'cat <|{}|<EOF'],
    ['a >> b', 'a >> b'],
    ['1 << 3; cat <<< <<hex 8>>', '1 << 3; cat <<< |{hex 8}'],
    ['a <<', 'a <<'],
  ])('%s', (text, parts) => expect(shown(text)).toBe(parts));

  it.each(['<<hex 8', 'cat <<EOF', '<<b64 <<hex 8>>', '<<form <"T">>'])('%s does not end', (text) => {
    expect(() => splitTemplates(text)).toThrow(UserError);
  });

  it('takes linear time on brackets only', () => {
    expectLinear((size) => {
      expect(() => splitTemplates(`${'<'.repeat(size)}x`)).toThrow(UserError);
      expect(() => splitTemplates(`${'<'.repeat(size + 1)}x`)).toThrow(UserError);
      splitTemplates('<< '.repeat(size));
    }, 10_000);
  });
});
