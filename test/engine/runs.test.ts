import { describe, expect, it } from 'vitest';
import { Inspector } from '../../src/engine/inspector.js';
import { findRuns } from '../../src/engine/runs.js';
import { compile } from '../../src/rules/compile.js';
import { loadRules } from '../../src/rules/load.js';
import { expand } from '../../src/rules/sample.js';

function runs(text: string, from = 0, to = text.length): string[] {
  const bytes = Buffer.from(text);
  const out: string[] = [];
  findRuns(bytes, from, to, (start, end) => out.push(bytes.toString('utf8', start, end)));
  return out;
}

const RUN = 'abcdefghij0123456789';

describe('runs of token characters', () => {
  it('are found from 20 to 200 bytes', () => {
    expect(runs(`x "${RUN}" y`)).toEqual([RUN]);
    expect(runs(RUN.slice(1))).toEqual([]);
    expect(runs(RUN.repeat(10))).toHaveLength(1);
    expect(runs(`${RUN.repeat(10)}x`)).toEqual([]);
  });

  it('begin behind a sign of assignment and keep their padding', () => {
    expect(runs(`NAME=${RUN}`)).toEqual([RUN]);
    expect(runs(`${RUN}==`)).toEqual([`${RUN}==`]);
  });

  it('belong to the range they begin in', () => {
    const text = `${RUN} ${RUN}`;
    expect(runs(text, 0, 1)).toHaveLength(1);
    expect(runs(text, 1, 30)).toHaveLength(1);
    expect(runs(text, 0, 30)).toHaveLength(2);
  });
});

describe('the entropy rules', () => {
  const pack = compile(loadRules(['rules/generic.toml', 'rules/entropy.toml']));
  const idsIn = (text: string, inspector: Inspector) =>
    inspector.inspect(Buffer.from(text)).map((m) => inspector.rules.at(m.rule).id);
  const on = new Inspector(pack, () => true);

  it('are off by default', () => {
    expect(idsIn(expand('seed = "<<base62 40>>"'), new Inspector(pack))).toEqual([]);
  });

  it('find random strings without a telling name', () => {
    expect(idsIn(expand('seed = "<<base62 40>>"'), on)).toEqual(['entropy-base64-string']);
  });

  it('leave a value with a telling name to the rules that weigh the name', () => {
    expect(idsIn(expand('API_KEY="<<base62 40>>"'), on)).toEqual(['generic-secret']);
  });

  it.each([
    ['digests', 'integrity="sha512-<<base64 86>>=="'],
    ['commits', 'commit: <<hexlower 40>>'],
    ['paths', 'github.com/acme/some-long-package-name/internal/handlers'],
    ['identifiers', 'const name = "getUserAccountSettingsPageTitle2";'],
    ['media', 'url(data:image/png;base64,<<base64 120>>)'],
  ])('refuse %s', (_, text) => {
    expect(idsIn(expand(text), on)).toEqual([]);
  });
});
