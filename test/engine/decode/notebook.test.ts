/** Notebooks are read as their cells read, and what is found points at the file's own lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotebookText } from '../../../src/engine/decode/notebook.js';
import { isNotebook } from '../../../src/engine/decode/notebook-head.js';
import { Inspection } from '../../../src/engine/inspect.js';
import { Locator } from '../../../src/engine/locate.js';
import { Pieces } from '../../../src/sources/pieces.js';
import { githubToken } from '../../cli/token.js';
import { inspectorOf } from '../../helpers/inspector.js';

/** As Jupyter writes it: one space of indent, one line of the file for each line of a cell. */
function notebook(source: string, output = '', split = true): string {
  const lines = (text: string) => (split ? text.split(/(?<=\n)/) : text);
  const cell = {
    cell_type: 'code',
    execution_count: 1,
    metadata: { tags: ['a', 'b'] },
    outputs: [{ name: 'stdout', output_type: 'stream', text: lines(output) }],
    source: lines(source),
  };
  return `${JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

const textOf = (stored: string) => new NotebookText(Buffer.from(stored)).bytes.toString();

describe('the text of a notebook', () => {
  it.each([true, false])(
    'holds cells and outputs as they are typed and shown (split in lines: %s)',
    (split) => {
      const source = 'import os\nos.environ["A_KEY"] = "é\\u00e9 \u{1f511}"\n\n# the end';
      const text = textOf(notebook(source, 'shown <b>\n\tthere\n', split));
      expect(text).toContain(`\n${source}\n`);
      expect(text).toContain('\nshown <b>\n\tthere\n');
      expect(text).toContain('"name": "stdout"');
    },
  );

  it('understands every escape, and leaves what is none', () => {
    const text = textOf(
      String.raw`{"source": ["\u0041\ud83d\udd11 \"\/\\ \b\f\r\t \ud83d x \u00zz\n", "y"]}`,
    );
    expect(text).toContain('A\u{1f511} "/\\ \b\f\r\t \ufffd x \\u00zz\ny');
  });

  it('is the whole of what is stored where nothing is a cell’s text', () => {
    const stored = '{"nbformat": 4, "metadata": {"key": "a value", "n": 1, "s": "C:\\\\x"}}';
    expect(textOf(stored)).toBe(stored);
  });

  it.each([
    '{"source": ["cut in a str',
    '{"source": [',
    '"\n"a\nb"c',
    '\\"\\',
    '{"source": ["a\\',
    '["a\\u00',
  ])('comes of what is malformed too: %j', (stored) => {
    expect(textOf(stored).replace(/\n/g, '').length).toBeLessThanOrEqual(stored.length);
  });

  it('knows where each of its bytes is stored', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), fc.boolean(), (lines, split) => {
        const stored = Buffer.from(notebook(lines.join('\n'), '', split));
        const text = new NotebookText(stored);
        let last = -1;
        const wrong: number[] = [];
        for (let at = 0; at < text.bytes.length; at++) {
          const from = text.stored(at);
          const byte = text.bytes[at]!;
          // An escape stands for another byte, and a quote becomes a line end.
          const isSame =
            stored[from] === byte || stored[from] === 0x5c || (stored[from] === 0x22 && byte === 0x0a);
          if (byte < 0x80 && !(isSame && from > last)) wrong.push(at);
          last = from;
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is not looked for in other files', () => {
    for (const other of ['', '{}', '{"cells": 1}', '"cell_type"', 'x {"nbformat": 4}', '[{"cell_type": 1}]'])
      expect(isNotebook(Buffer.from(other))).toBe(false);
    expect(isNotebook(Buffer.from(notebook('')))).toBe(true);
    expect(isNotebook(Buffer.from(`\ufeff\n${notebook('')}`))).toBe(true);
  });
});

describe('a secret in a notebook', () => {
  const inspector = inspectorOf(
    "id = \"key-block\"\nregex = { pattern = '''BEGIN KEY\\n(?P<secret>[a-z]{8}\\n[a-z]{8})\\nEND KEY''', before = 64, after = 64 }\nkeywords = [\"BEGIN KEY\"]",
    'id = "acme"\nassigned = { words = ["acme"], names = ["key"], alphabet = "hexlower", length = 32 }',
    `id = "github"\nshape = { prefix = ["${'gh'}p_"], alphabet = "base62", length = 36 }`,
  );
  const value = '0123456789abcdef'.repeat(2);

  /** Rule, lines and columns, and what stands there, of everything found. */
  function found(stored: string, chunkBytes = 1 << 20) {
    const inspection = new Inspection(inspector);
    const bytes = Buffer.from(stored);
    const all: { rule: string; line: number; to: number; stands: string; excerpt: string; own: string[] }[] =
      [];
    const pieces = new Pieces(
      {
        chunk: (chunk) => {
          for (const view of inspection.views(chunk)) {
            const locator = new Locator(inspector.rules, Buffer.alloc(32), chunk, view);
            for (const { finding, own } of view.matches.map((match) => locator.locate(match))) {
              const { byteOffset, byteLength, startLine, endLine } = finding.region;
              const stands = bytes.toString('utf8', byteOffset, byteOffset + byteLength);
              all.push({
                rule: finding.ruleId,
                line: startLine,
                to: endLine,
                stands,
                excerpt: finding.excerpt,
                own,
              });
            }
          }
        },
      },
      chunkBytes,
    );
    pieces.begin({ kind: 'file', path: 'a.ipynb' });
    pieces.write(bytes);
    pieces.end();
    return all;
  }

  const lineOf = (stored: string, part: string) => stored.slice(0, stored.indexOf(part)).split('\n').length;

  it('is found once, on its line of the file, with the text’s own line as excerpt', () => {
    const stored = notebook(`import acme\nACME_KEY = "${value}"  # a note\nprint()\n`);
    expect(found(stored)).toEqual([
      {
        rule: 'acme',
        line: lineOf(stored, value),
        to: lineOf(stored, value),
        stands: value,
        excerpt: 'ACME_KEY = "********"  # a note',
        own: [`ACME_KEY = "${value}"  # a note`],
      },
    ]);
  });

  it('is found over several lines, and where an escape touches it', () => {
    const stored = notebook('x\nBEGIN KEY\nabcdefgh\nijklmnop\nEND KEY\n', `ACME_KEY=${value}\n`);
    expect(found(stored).map(({ rule, line, to }) => [rule, line, to])).toEqual([
      ['acme', lineOf(stored, value), lineOf(stored, value)],
      ['key-block', lineOf(stored, 'abcdefgh'), lineOf(stored, 'ijklmnop')],
    ]);
  });

  it('is found in what is no cell, and in a notebook that is cut', () => {
    const token = githubToken(1);
    const stored = notebook(`a = "${token}"`).replace(
      '"metadata": {}',
      `"metadata": {"k": "${githubToken(2)}"}`,
    );
    expect(
      found(stored)
        .map(({ stands }) => stands)
        .sort(),
    ).toEqual([token, githubToken(2)].sort());
    const cut = stored.slice(0, stored.indexOf(token) + token.length);
    expect(found(cut).map(({ stands }) => stands)).toEqual([token]);
  });

  it('is found wherever the pieces of a large notebook meet', () => {
    const filler = Array.from({ length: 9000 }, (_, i) => `print("line ${i}")\n`).join('');
    const many = Array.from(
      { length: 60 },
      (_, i) => `${filler.slice(0, 10_000)}x = "${githubToken(i)}"\n`,
    ).join('');
    const stored = notebook(many);
    const tokens = found(stored, 150_000).map(({ stands }) => stands);
    expect(tokens.length).toBe(60);
    expect(new Set(tokens).size).toBe(60);
  });
});
