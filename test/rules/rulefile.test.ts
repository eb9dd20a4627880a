import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.js';
import { parseToml } from '../../src/core/toml.js';
import { parseRuleFile } from '../../src/rules/rulefile.js';

/** What came of it: the tables, or the error's message. */
function outcome(parse: () => Record<string, unknown>): unknown {
  try {
    const { rule = [], ...rest } = parse();
    return { rule, ...rest };
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

const same = (text: string, piece: number): unknown => {
  const cut = outcome(() => parseRuleFile(text, 'a.toml', piece));
  expect(cut, text).toEqual(outcome(() => parseToml(text, 'a.toml')));
  return cut;
};

describe('a rule file that is parsed in pieces', () => {
  it('means what it means as one, and is refused at the same place', () => {
    const lines = [
      '[[rule]]',
      '[[rule]] # again',
      'id = "a"',
      'id = 1',
      'why = """',
      "fix = '''",
      '"""',
      "'''",
      'list = [',
      ']',
      '[rule.verify]',
      '[[rule.companions]]',
      '[[omitted]]',
      '[omitted]',
      '[more.x]',
      '[more.y]',
      'rule = [{ id = "static" }]',
      'rule.id = "dotted"',
      '[["rule"]]',
      '# [[rule]]',
      '',
      '= broken',
    ];
    let sound = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 14 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (chosen, piece, end) => {
          if (typeof same(chosen.join(end), piece) !== 'string') sound++;
        },
      ),
      { numRuns: 5000 },
    );
    expect(sound).toBeGreaterThan(50);
  });

  it('may hold headers in its texts and lists', () => {
    for (const quote of ['"""', "'''"]) {
      const text = `[[rule]]\nid = "a"\nexamples = [${quote}\n[[rule]]\nid = "b"\n${quote}]\n[[rule]]\nid = "c"\n`;
      expect(same(text, 1)).toMatchObject({ rule: [{ id: 'a' }, { id: 'c' }] });
    }
  });

  it('may begin with a comment, other tables or a mark of its byte order', () => {
    const rules = '[[rule]]\nid = "a"\n[[rule]]\nid = "b"\n';
    for (const head of ['', '# ours\n', '\ufeff', '[[omitted]]\nid = "x"\n'])
      expect(same(head + rules, 1)).toMatchObject({ rule: [{ id: 'a' }, { id: 'b' }] });
  });
});
