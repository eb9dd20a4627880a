/** Documents as archives of what they show: read from their real bytes, and hostile ones survived. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import type { Limits } from '../../src/core/types.js';
import { expand, looksLikeArchive } from '../../src/sources/archive.js';
import { Pieces } from '../../src/sources/pieces.js';
import { zip } from './archives.js';
import { FLATE, FONT, page, pdf, pdfOf, showing } from './pdf.js';
import { originName, Recorder } from './recorder.js';

const never = new AbortController().signal;

/** Opens bytes in memory. */
async function open(bytes: Buffer, limits: Partial<Limits> = {}): Promise<Recorder & { done: boolean }> {
  const recorder = new Recorder();
  const all = { ...DEFAULT_LIMITS, chunkBytes: 140_000, ...limits };
  const expansion = {
    sink: recorder,
    units: new Pieces(recorder, all.chunkBytes),
    limits: all,
    signal: never,
  };
  const done = await expand({ kind: 'file', path: 'a' }, bytes, bytes.subarray(0, 512), expansion);
  return Object.assign(recorder, { done });
}

const said = ({ skips }: Recorder) =>
  skips.map(({ origin, reason, level }) => `${originName(origin)} ${reason} ${level}`);

describe('a PDF', () => {
  it('gives the text of each page, line by line, and leaves its bytes to be scanned', async () => {
    const recorder = await open(pdf([['first line', 'API_KEY = "(a\\b)"'], ['on page two']]));
    expect(recorder.text('a!page 1')).toBe('first line\nAPI_KEY = "(a\\b)"');
    expect(recorder.text('a!page 2')).toBe('on page two');
    expect(recorder.done).toBe(false);
    expect(recorder.skips).toEqual([]);
  });

  it('gives what it says about itself, its links, notes, form fields and scripts', async () => {
    const marks = page(
      2,
      5,
      `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://user:pass@host/) >> >>
        << /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (a note) >> 6 0 R]`,
    );
    const field = '<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (password) /V (typed in) >>';
    const recorder = await open(
      pdfOf(
        [
          `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >>
            /OpenAction << /S /JavaScript /JS (var key = 1;) >> >>`,
          '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
          FONT,
          marks,
          showing(['text']),
          field,
          '<< /Title (a title) /Deployed (by hand) >>',
        ],
        '/Info 7 0 R',
      ),
    );
    expect(recorder.text('a!page 1')).toBe('text\nhttps://user:pass@host/\na note\npassword = typed in');
    expect(recorder.text('a!information')).toContain('Title = a title\n');
    expect(recorder.text('a!information')).toContain('Deployed = by hand\n');
    expect(recorder.text('a!information')).toContain('var key = 1;');
  });

  it('gives attached files, archives among them', async () => {
    const attached = {
      dictionary: `/Type /EmbeddedFile ${FLATE}`,
      stream: deflateSync(zip({ 'in.txt': 'inner' })),
    };
    const names = '/Names << /EmbeddedFiles << /Names [(b.zip) 6 0 R] >> >>';
    const recorder = await open(
      pdf([['text']], names, ['<< /Type /Filespec /F (b.zip) /UF (b.zip) /EF << /F 7 0 R >> >>', attached]),
    );
    expect(recorder.text('a!attachment b.zip!in.txt')).toBe('inner');
  });

  it('inside an archive is opened and its bytes are handed on too', async () => {
    const bytes = pdf([['inside']]);
    const recorder = await open(zip({ 'b.pdf': bytes }));
    expect(recorder.text('a!b.pdf!page 1')).toBe('inside');
    expect(recorder.contents().get('a!b.pdf')).toEqual(bytes);
    expect(recorder.done).toBe(true);
    expect(said(await open(zip({ 'b.pdf': bytes }), { archiveDepth: 1 }))).toEqual([
      'a!b.pdf archive-limit failure',
    ]);
  });

  it('is told from a text that begins like one', () => {
    expect(looksLikeArchive(Buffer.from('%PDF-1.7\nis how such a file begins, says the standard.\n'))).toBe(
      false,
    );
    expect(looksLikeArchive(Buffer.from('%PDF-1.4\n1 0 obj\n<< >>\n'))).toBe(true);
    expect(looksLikeArchive(pdf([['x']]).subarray(0, 512))).toBe(true);
  });

  it('that needs a password is said', async () => {
    const digest = `<${'00'.repeat(32)}>`;
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${digest} /U ${digest} /P -4 >> /ID [<00> <00>]`;
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
    expect(said(await open(pdfOf(objects, locked)))).toEqual(['a archive-encrypted failure']);
  });

  it.each([
    ['without a catalogue', pdfOf(['<< >>'])],
    ['cut short', pdf([['one'], ['two']]).subarray(0, 300)],
    ['of nothing but a beginning', Buffer.from('%PDF-1.4\n1 0 obj\n')],
    [
      'whose tree of pages leads back to its root',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 5 >>']),
    ],
  ])('%s is said', async (_, bytes) => {
    const recorder = await open(bytes);
    expect(said(recorder)).toEqual(['a archive-broken failure']);
    expect(recorder.done).toBe(false);
  });

  it('that claims more pages than there are gives those there are', async () => {
    const recorder = await open(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 2000000000 >>',
        FONT,
        page(2, 5),
        showing(['x']),
      ]),
    );
    expect(recorder.text('a!page 1')).toBe('x');
    expect(recorder.skips).toEqual([]);
  });

  it('whose pages all show the same text is read up to the limit', async () => {
    const kids = Array.from({ length: 3000 }, (_, i) => i + 5);
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${kids.length} >>`,
      FONT,
      showing(Array.from({ length: 100 }, () => 'the same line again and again')),
      ...kids.map(() => page(2, 4)),
    ]);
    expect(said(await open(bytes, { archiveBytes: 20_000 }))).toEqual(['a archive-limit failure']);
    expect(said(await open(bytes, { archiveEntries: 5 }))).toEqual(['a archive-limit failure']);
  });

  it('takes the time for one file and no more', async () => {
    const many = pdf(Array.from({ length: 500 }, (_, i) => [`page ${i}`]));
    expect(said(await open(many, { fileSeconds: 0.2 }))).toEqual(['a time-limit failure']);
  });
});
