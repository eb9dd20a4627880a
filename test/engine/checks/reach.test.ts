/** How far checks look around their candidate: what stands beyond the distance they state has no say. */
import { describe, expect, it } from 'vitest';
import { checks, LOOKING_AROUND } from '../../../src/engine/checks/index.js';
import { Inspector } from '../../../src/engine/inspector.js';
import { compile } from '../../../src/rules/compile.js';
import { loadRules } from '../../../src/rules/load.js';
import { expand } from '../../../src/rules/sample.js';

const specs = loadRules(['rules']);
const pack = compile(specs);
const inspector = new Inspector(pack, () => true);

const AROUND = ['# ', '\n# note ', '// ', '"', 'a', '://user:', '@localhost/', '{', '}', '\n'];

describe('checks', () => {
  it('look no farther than they say', () => {
    let asked = 0;
    for (const { examples, nonExamples } of specs) {
      for (const [n, text] of [...examples, ...nonExamples].entries()) {
        const bytes = Buffer.from(expand(text, n));
        for (const { rule, start, end, decoders } of inspector.inspect(bytes)) {
          if (decoders.length > 0) continue;
          for (const name of pack.rules.at(rule).check) {
            const reach = LOOKING_AROUND[name] ?? 0;
            const [low, high] = [start - reach, end + reach];
            const kept = bytes.subarray(Math.max(0, low), high);
            const said = checks[name]!(bytes, start, end);
            for (const other of AROUND) {
              const head = Buffer.from(low < 0 ? '' : other);
              const tail = Buffer.from(high > bytes.length ? '' : other);
              const moved = Buffer.concat([head, kept, tail]);
              const from = start - Math.max(0, low) + head.length;
              expect([name, checks[name]!(moved, from, from + end - start)]).toEqual([name, said]);
              asked++;
            }
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(3000);
  });

  it('of hashes know a comment by its beginning, not by where they stop looking', () => {
    const hashOn = (line: string) => {
      const bytes = Buffer.from(`${line}$2b$12$`);
      return checks['hashed']!(bytes, line.length, bytes.length).reason;
    };
    expect(hashOn(`\n# ${'x'.repeat(300)}`)).toBe('a hash in a comment');
    expect(hashOn('# ')).toBe('a hash in a comment');
    expect(hashOn(`${'x'.repeat(50)}#${'x'.repeat(399)}`)).toBe('only a hash of the password');
  });
});
