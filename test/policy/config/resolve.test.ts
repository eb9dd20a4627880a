import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { DEFAULT_LIMITS } from '../../../src/core/limits.js';
import { resolvePolicy } from '../../../src/policy/config/resolve.js';
import { filesReader } from '../sample.js';

const resolve = (files: Record<string, string>) => resolvePolicy({ readFile: filesReader(files) });

describe('without any config', () => {
  it('has the defaults, and says that they are built in', () => {
    const { root } = resolve({});
    expect(root).toMatchObject({ minConfidence: 0.5, failOn: 'info', limits: DEFAULT_LIMITS, allow: [] });
    expect(root.rules).toEqual({ builtin: true, packs: [], enable: [], disable: [] });
    expect(root.settings).toContainEqual({ key: 'min_confidence', value: 0.5, from: 'built-in' });
  });

  it('looks once per folder and gives folders the identical policy', () => {
    const asked: string[] = [];
    const tree = resolvePolicy({
      readFile: (path) => {
        asked.push(path);
        return undefined;
      },
    });
    expect(tree.at('a/b/one.ts')).toBe(tree.root);
    expect(tree.at('a/b/two.ts')).toBe(tree.root);
    expect(asked).toEqual(['.stanch.toml', 'a/.stanch.toml', 'a/b/.stanch.toml']);
  });

  it('is not slowed or broken by a path of many folders', () => {
    const tree = resolve({});
    expect(tree.at('d/'.repeat(200_000))).toBe(tree.root);
  });
});

describe('layers', () => {
  const files = {
    'org/base.toml':
      'min_confidence = 0.3\nfail_on = "low"\n[rules]\ndisable = ["acme-token", "tier:generic"]\n[severity]\n"a-b" = "low"\n"c-d" = "high"\n',
    '.stanch.toml':
      'extends = "org/base.toml"\nmin_confidence = 0.6\n[rules]\nenable = ["acme-token"]\n[severity]\n"a-b" = "critical"\n[[allow]]\npaths = ["gen/**"]\nreason = "generated"\n',
    'pkg/.stanch.toml':
      '\nmin_confidence = 0.9\n[rules]\ndisable = ["x-y"]\n[[allow]]\npaths = ["/data/*.json"]\n',
    'pkg/sub/.stanch.toml': 'min_confidence = 0.1\n',
  };

  it('let the repository overrule what it extends, key by key', () => {
    const { root } = resolve(files);
    expect(root.minConfidence).toBe(0.6);
    expect(root.failOn).toBe('low');
    expect(root.severity).toEqual({ 'a-b': 'critical', 'c-d': 'high' });
  });

  it('let a later layer take back what an earlier one switched off', () => {
    expect(resolve(files).root.rules).toMatchObject({ enable: ['acme-token'], disable: ['tier:generic'] });
  });

  it('let the nearest folder win, and folders inherit', () => {
    const tree = resolve(files);
    expect(tree.at('other/file').minConfidence).toBe(0.6);
    expect(tree.at('pkg/file').minConfidence).toBe(0.9);
    expect(tree.at('pkg/sub/deeper/file').minConfidence).toBe(0.1);
    expect(tree.at('pkg/sub/file').rules.disable).toEqual(['tier:generic', 'x-y']);
  });

  it('keep for each entry the folder that its paths start from', () => {
    expect(
      resolve(files)
        .at('pkg/file')
        .allow.map((entry) => entry.base),
    ).toEqual(['', 'pkg/']);
  });

  it('remember file and line of every setting', () => {
    const { settings } = resolve(files).at('pkg/file');
    expect(settings.find(({ key }) => key === 'min_confidence')).toEqual({
      key: 'min_confidence',
      value: 0.9,
      from: 'pkg/.stanch.toml:2',
    });
    expect(settings.find(({ key }) => key === 'fail_on')?.from).toBe('org/base.toml:2');
    expect(settings.find(({ key }) => key === 'severity.a-b')?.from).toBe('.stanch.toml:6');
    expect(settings.filter(({ key }) => key === 'allow[0]').map(({ from }) => from)).toEqual([
      '.stanch.toml:7',
      'pkg/.stanch.toml:5',
    ]);
  });

  it('find packs beside the file that names them', () => {
    const { root } = resolve({
      'org/base.toml': '[rules]\npacks = ["rules/", "../more.toml"]\n',
      '.stanch.toml': 'extends = ["org/base.toml"]\n',
    });
    expect(root.rules.packs).toEqual(['org/rules/', 'more.toml']);
  });

  it('are all ignored when no config is wanted, and replaced by one that is given', () => {
    expect(resolvePolicy({ readFile: filesReader(files), config: null }).at('pkg/x').minConfidence).toBe(0.5);
    expect(
      resolvePolicy({ readFile: filesReader(files), config: 'org/base.toml' }).at('pkg/x').minConfidence,
    ).toBe(0.3);
  });
});

describe('extends', () => {
  it.each([
    [
      'a circle',
      {
        '.stanch.toml': 'extends = "a.toml"',
        'a.toml': 'extends = "b.toml"',
        'b.toml': 'extends = "a.toml"',
      },
      /b\.toml:1: extends runs in a circle/,
    ],
    ['itself', { '.stanch.toml': 'extends = ".stanch.toml"' }, /circle/],
    [
      'an address',
      { '.stanch.toml': '\nextends = "https://example.com/x.toml"' },
      /\.stanch\.toml:2: extends must name a local file/,
    ],
    ['a missing file', { '.stanch.toml': 'extends = "gone.toml"' }, /extends gone\.toml, which is not there/],
  ])('refuses %s', (_, files, message) => {
    expect(() => resolve(files)).toThrow(message);
  });

  it('refuses a chain that is too deep and a tree that is too wide', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => [`c${i}.toml`, `extends = "c${i + 1}.toml"`]),
    );
    expect(() => resolve({ ...chain, '.stanch.toml': 'extends = "c0.toml"' })).toThrow(/deep/);
    const wide = (next: string) => `extends = [${Array(20).fill(`"${next}"`).join(',')}]`;
    const bomb = { '.stanch.toml': wide('x1'), x1: wide('x2'), x2: wide('x3'), x3: wide('x4'), x4: '' };
    expect(() => resolve(bomb)).toThrow(/more than 50 files/);
  });
});

describe('an unusable config', () => {
  const fault = (text: string, file = '.stanch.toml'): UserError => {
    try {
      resolve({ [file]: text }).at(file);
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('no error');
  };

  it.each([
    ['an unknown key', 'x = 1\n', '.stanch.toml:1: x is not a known key'],
    [
      'a mistyped key',
      '\n\nmin_confidense = 1\n',
      '.stanch.toml:3: min_confidense is not a known key; did you mean min_confidence?',
    ],
    [
      'a mistyped table key',
      '[rules]\nbuiltin = true\ndisabled = []\n',
      '.stanch.toml:3: rules.disabled is not a known key; did you mean disable?',
    ],
    ['a wrong type', 'min_confidence = "high"\n', '.stanch.toml:1: min_confidence must be a number'],
    ['a number out of range', 'min_confidence = 7\n', '.stanch.toml:1: min_confidence must be from 0 to 1'],
    [
      'a mistyped word',
      'fail_on = "hihg"\n',
      '.stanch.toml:1: fail_on must be one of critical, high, medium, low, info; did you mean high?',
    ],
    [
      'an allow entry for everything',
      '[[allow]]\nreason = "because"\n',
      '.stanch.toml:1: allow[0] needs one of paths, ',
    ],
    [
      'a date that is none',
      '[[allow]]\npaths = ["x"]\nexpires = "soon"\n',
      '.stanch.toml:3: allow[0].expires is not of the form wanted: ISO date',
    ],
    [
      'a broken digest',
      '[[allow]]\nvalues = ["sha256:12"]\n',
      '.stanch.toml:2: allow[0].values[0] must have 64',
    ],
    ['no rules left', '[rules]\nbuiltin = false\n', '.stanch.toml: rules.builtin is false'],
    ['garbage', '\u0000\u0001]]]]', '.stanch.toml:1:1: not valid TOML'],
  ])('is one line with file and place for %s', (_, text, message) => {
    const error = fault(text);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('\n');
  });

  it.each([
    'extends = "x"',
    'baseline = "b"',
    '[limits]\ndecode_depth = 1',
    '[rules]\npacks = ["p"]',
    '[rules]\nenable = ["a-b"]',
  ])("is a folder's that decides the whole scan: %s", (text) =>
    expect(fault(text, 'pkg/.stanch.toml').message).toMatch(
      /pkg\/\.stanch\.toml:\d: \S+ may only stand in the root config/,
    ),
  );

  it('does not repeat what may be a pasted secret', () => {
    const pasted = 'k'.repeat(80);
    expect(fault(`${pasted} = 1`).message).toBe('.stanch.toml:1: a long key is not a known key');
    expect(fault(`fail_on = "${pasted}"`).message).not.toContain('kkkk');
    expect(fault(`fail_on = "${pasted}`).message).not.toContain('kkkk');
  });

  it('escapes what a terminal would obey', () => {
    expect(fault('"a\\u001b[31m" = 1').message).toContain('a\\u{1b}[31m');
  });

  it.each([
    ['100,000 brackets', `a = ${'['.repeat(100_000)}`],
    ['100,000 tables', `a = ${'{a='.repeat(100_000)}`],
    ['100,000 dots', `${'a.'.repeat(100_000)}a = 1`],
    ['5 MB of comments', `#${'x'.repeat(5 << 20)}`],
    ['2 MB of keys', Array.from({ length: 100_000 }, (_, i) => `k${i} = 1`).join('\n')],
    ['an endless string', `a = "${'\\"'.repeat(500_000)}`],
  ])('is told: %s', (_, text) => {
    expect(fault(text)).toBeInstanceOf(UserError);
  });

  it('is not one that merely begins with a byte order mark or has Windows line ends', () => {
    expect(
      resolve({ '.stanch.toml': '\ufeffmin_confidence = 0.7\r\nfail_on = "low"\r\n' }).root,
    ).toMatchObject({ minConfidence: 0.7, failOn: 'low' });
  });

  it('takes unquoted dates', () => {
    expect(
      resolve({ '.stanch.toml': '[[allow]]\npaths = ["x"]\nexpires = 2027-01-31\n' }).root.allow[0]?.expires,
    ).toBe('2027-01-31');
  });
});
