/** PDFs, written object by object (ISO 32000-1, 7.5), honest and forged. */
import { deflateSync } from 'node:zlib';

/** An object's text, or the dictionary and the bytes of a stream. */
export type PdfObject = string | { dictionary?: string; stream: Buffer };

/** A file of the objects, numbered from 1; the first is the catalogue. @param trailer more entries of the trailer. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]!.length;
  let table = '0000000000 65535 f \n';
  objects.forEach((object, i) => {
    const body =
      typeof object === 'string'
        ? Buffer.from(object)
        : Buffer.concat([
            Buffer.from(`<< ${object.dictionary ?? ''} /Length ${object.stream.length} >>\nstream\n`),
            object.stream,
            Buffer.from('\nendstream'),
          ]);
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    table += `${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(whole);
    at += whole.length;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

export const FLATE = '/Filter /FlateDecode';
export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A content stream that shows the lines, one below the other. */
export function showing(lines: readonly string[]): PdfObject {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ');
  return { dictionary: FLATE, stream: deflateSync(`BT /F1 10 Tf 12 TL 50 740 Td ${shown} ET`) };
}

/** @param parent, content numbers of objects; the font is object 3. */
export function page(parent: number, content: number, more = ''): string {
  return `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R ${more} >>`;
}

/** A document with one page for each list of lines. @param more objects after the pages' own. */
export function pdf(
  pages: readonly (readonly string[])[],
  catalogue = '',
  more: readonly PdfObject[] = [],
): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    ...pages.flatMap((lines, i) => [page(2, 5 + 2 * i), showing(lines)]),
    ...more,
  ]);
}
