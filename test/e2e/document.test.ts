/** Hostile documents and the built program, whose thread for documents can be ended. */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { make } from '../sources/archives.js';
import { FLATE, FONT, page, pdf, pdfOf } from '../sources/pdf.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

describe('documents', () => {
  const desk = new Desk();
  const { repo } = desk;
  const write = (name: string, bytes: Buffer) => writeFileSync(repo.path(name), bytes);

  it('are read in trees, commits and history', () => {
    repo.commit('first', { 'a.pdf': pdf([['x'], [`token = ${githubToken(1)}`]]) });
    for (const command of [['scan'], ['history']]) {
      const { code, out } = desk.stanch(command);
      expect(code).toBe(1);
      expect(out).toContain('a.pdf!page 2');
      expect(out).not.toContain(githubToken(1));
    }
    repo.stage({ 'b.pdf': pdf([[`token = ${githubToken(2)}`]]) });
    expect(desk.stanch(['staged']).out).toContain('b.pdf!page 1');
  });

  it('whose bytes show what their pages show are pointed at once, at the page', () => {
    const plain = `BT /F1 9 Tf (token = ${githubToken(4)}) Tj ET`;
    write(
      'plain.pdf',
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
        FONT,
        page(2, 5),
        { stream: Buffer.from(plain) },
        `<< /Unused (${githubToken(5)}) >>`,
      ]),
    );
    const { findings } = JSON.parse(desk.stanch(['scan', 'plain.pdf', '--format', 'json']).out);
    expect(findings.map((f: { origin: { path: string; entry?: string } }) => f.origin.entry)).toEqual([
      'page 1',
      undefined,
    ]);
  });

  it('that are databases show secrets by table and column, and print nothing of their own', () => {
    const database = (sql: string) =>
      make(
        { sql },
        "python3 -c \"import sqlite3; c = sqlite3.connect('out'); c.executescript(open('sql').read())\"",
      );
    const rows = Array.from({ length: 500 }, (_, i) => `INSERT INTO "x ::error::" VALUES ('row ${i}');`).join(
      '',
    );
    const whole = database(`CREATE TABLE "x ::error::"(a TEXT); BEGIN; ${rows} COMMIT;`);
    write('broken.db', Buffer.from(whole).fill(0xff, 4096, 12_000));
    write(
      'app.db',
      database(
        `CREATE TABLE t(owner TEXT, key TEXT, at TEXT); INSERT INTO t VALUES ('ada', '${githubToken(6)}', '2026');`,
      ),
    );
    const { code, out, err } = desk.stanch(['scan', 'broken.db', 'app.db']);
    expect(code).toBe(4);
    expect(out).toContain('app.db!t:');
    expect(out).toMatch(/broken\.db {2}archive-broken/);
    expect(out + err).not.toContain('::error::');
  });

  it('that grow without end are given up, and said', () => {
    const once = deflateSync(Buffer.alloc(1 << 30, 'BT (a) Tj ET '));
    write(
      'bomb.pdf',
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
        FONT,
        page(2, 5),
        { dictionary: FLATE, stream: once },
      ]),
    );
    const { code, out } = desk.stanch(['scan', 'bomb.pdf', '--file-timeout', '20']);
    expect(code).toBe(3);
    expect(out).toMatch(/bomb\.pdf {2}(archive-limit|time-limit)/);
  }, 60_000);

  it('that take too long are given up, and the next one is read', () => {
    write('many.pdf', pdf(Array.from({ length: 5000 }, (_, i) => [`page ${i}`])));
    write('next.pdf', pdf([[`token = ${githubToken(3)}`]]));
    const { code, out } = desk.stanch(['scan', 'many.pdf', 'next.pdf', '--file-timeout', '4']);
    expect(code).toBe(4);
    expect(out).toContain('next.pdf!page 1');
    expect(out).toMatch(/many\.pdf {2}time-limit/);
  }, 60_000);
});
