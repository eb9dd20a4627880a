/** Documents as archives of what they show: read from their real bytes, and hostile ones survived. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import type { Limits } from '../../src/core/types.js';
import { archiveHead, expand } from '../../src/sources/archive.js';
import { Pieces } from '../../src/sources/pieces.js';
import { make, zip } from './archives.js';
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
    const looksLikeArchive = (bytes: Buffer) => archiveHead(bytes, bytes.length) !== undefined;
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

describe('a SQLite database', () => {
  /** Made by Python's own SQLite, which every machine with git's tests has. */
  const database = (...statements: string[]) =>
    make(
      {
        'make.py': `import sqlite3, sys\nc = sqlite3.connect("out")\nfor s in sys.stdin.read().split("\\n--\\n"): c.execute(s)\nc.commit(); c.close()`,
        sql: statements.join('\n--\n'),
      },
      'python3 make.py < sql',
    );

  it('gives each table as lines that name table, row and column, and leaves its bytes to be scanned', async () => {
    const recorder = await open(
      database(
        'CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, password TEXT, photo BLOB, age INT)',
        "INSERT INTO users VALUES (7, 'ada', 'one\ntwo', x'414243', 36), (9, 'bob', NULL, NULL, NULL)",
        'CREATE TABLE "odd ""name"(a TEXT PRIMARY KEY) WITHOUT ROWID',
        `INSERT INTO "odd ""name" VALUES ('x')`,
        'CREATE TABLE empty(a)',
      ),
    );
    expect(recorder.text('a!users')).toBe(
      'users[7].name = ada\nusers[7].password = one\ntwo\nusers[7].photo = ABC\nusers[9].name = bob\n',
    );
    expect(recorder.text('a!odd "name')).toBe('odd "name[1].a = x\n');
    expect(recorder.text('a!(schema)')).toContain('CREATE TABLE empty(a);');
    expect(recorder.skips).toEqual([]);
    expect(recorder.done).toBe(false);
  });

  it('gives the settings in a table by their own names', async () => {
    const recorder = await open(
      database(
        'CREATE TABLE options(option_name TEXT, option_value TEXT)',
        "INSERT INTO options VALUES ('smtp_password', 'a value'), ('not a name', 'b')",
      ),
    );
    expect(recorder.text('a!options')).toContain('options[1].smtp_password = a value\n');
    expect(recorder.text('a!options')).toContain('options[2].option_value = b\n');
  });

  it('gives what is longer than a page or a block, whole and in one unit', async () => {
    const recorder = await open(
      database(
        'CREATE TABLE notes(body TEXT)',
        `INSERT INTO notes VALUES ('${'long '.repeat(100_000)}end of one'), ('${'x'.repeat(300_000)}end of two')`,
      ),
    );
    const text = recorder.text('a!notes')!;
    expect(text.length).toBeGreaterThan(800_000);
    expect(text).toContain('long end of one\nnotes[2].body = xxx');
    expect(text.endsWith('xend of two\n')).toBe(true);
  });

  it('is read, and not written to, though it was written with a write-ahead log, and without its search indexes', async () => {
    const bytes = database(
      'PRAGMA journal_mode = WAL',
      'CREATE VIRTUAL TABLE pages USING fts5(body)',
      "INSERT INTO pages VALUES ('searchable words')",
      'CREATE VIEW v AS SELECT 1',
    );
    const before = Buffer.from(bytes);
    const recorder = await open(bytes);
    expect(bytes.equals(before)).toBe(true);
    expect(recorder.skips).toEqual([]);
    expect([...recorder.contents().values()].join()).toContain('searchable words');
    expect(recorder.contents().has('a!pages')).toBe(false);
  });

  it('that is broken, or in UTF-16, is said', async () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `('row ${i}')`).join(',');
    const whole = database('CREATE TABLE t(a TEXT)', `INSERT INTO t VALUES ${rows}`);
    for (const size of [100, 5000, whole.length - 9000])
      expect(said(await open(whole.subarray(0, size)))).toEqual(['a archive-broken failure']);
    const garbled = Buffer.from(whole).fill(0xff, 4096, 12_000);
    expect(said(await open(garbled))).toEqual(['a archive-broken failure']);
    const wide = database("PRAGMA encoding = 'UTF-16le'", 'CREATE TABLE t(a TEXT)');
    expect(said(await open(wide))).toEqual(['a archive-unsupported failure']);
  });

  it('that holds more than the limit is read up to it', async () => {
    const long = database(
      'CREATE TABLE t(a TEXT)',
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO t SELECT 'a row ' || i FROM n",
    );
    expect(said(await open(long, { archiveBytes: 100_000 }))).toEqual(['a archive-limit failure']);
  });
});
