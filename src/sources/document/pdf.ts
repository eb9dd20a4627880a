/**
 * A PDF → the text of its pages with their notes, links and form fields, what it says about itself, its scripts as text,
 * and the files attached to it. The only use of unpdf, Mozilla's pdf.js in one file without its native parts. Nothing in
 * a PDF is run, drawn or fetched; images are not read.
 */
import { ArchiveProblem } from '../archive/problem.js';
import type { Part } from './part.js';

/** What is used of pdf.js; its own types need a browser's. */
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown>; metadata?: { getRaw(): unknown } | null }>;
  getAttachments(): Promise<Record<string, { filename: string; content: Uint8Array }> | null>;
  getJSActions(): Promise<Record<string, string[]> | null>;
}
interface PdfPage {
  getTextContent(): Promise<{ items: { str?: string; hasEOL?: boolean }[] }>;
  getAnnotations(): Promise<Annotation[]>;
  cleanup(): void;
}
interface Annotation {
  url?: string;
  unsafeUrl?: string;
  contentsObj?: { str?: string };
  fieldName?: string;
  fieldValue?: unknown;
}

/** No script, no worker of its own, no font, image or canvas code, no request. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
};

/** Pages that cannot be read before the rest is given up: the number of pages may be a lie. */
const MOST_BROKEN = 20;
const BROKEN = 'The PDF is broken or cut short.';

/** @throws ArchiveProblem when it is encrypted, broken, or has pages that cannot be read. */
export async function* pdfParts(bytes: Uint8Array): AsyncGenerator<Part> {
  const { getDocument } = (await import('unpdf/pdfjs')) as unknown as {
    getDocument(source: object): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
  };
  const task = getDocument({ ...OPTIONS, data: bytes });
  try {
    const document = await orProblem(task.promise);
    yield* information(document);
    yield* pages(document);
    yield* attachments(document);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function* pages(document: PdfDocument): AsyncGenerator<Part> {
  let broken = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const text = await document.getPage(number).then(pageText, () => undefined);
    if (text !== undefined) yield part(`page ${number}`, text);
    else if (++broken === MOST_BROKEN) break;
  }
  if (broken > 0) throw new ArchiveProblem('archive-broken', 'Pages of the PDF could not be read.');
}

/** Undefined when it cannot be read. */
async function pageText(page: PdfPage): Promise<string | undefined> {
  try {
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
    return [text, ...(await page.getAnnotations()).flatMap(annotationLines)].join('\n');
  } catch {
    return undefined;
  } finally {
    page.cleanup();
  }
}

function annotationLines({ url, unsafeUrl, contentsObj, fieldName, fieldValue }: Annotation): string[] {
  const field = typeof fieldValue === 'string' && fieldValue !== '' ? `${fieldName} = ${fieldValue}` : '';
  return [unsafeUrl ?? url ?? '', contentsObj?.str ?? '', field].filter((line) => line !== '');
}

async function* information(document: PdfDocument): AsyncGenerator<Part> {
  const { info, metadata } = await orProblem(document.getMetadata());
  const custom = info.Custom as Record<string, unknown> | undefined;
  const lines = Object.entries({ ...info, ...custom }).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${name} = ${value}`] : [],
  );
  const raw = metadata?.getRaw();
  if (typeof raw === 'string') lines.push(raw);
  const scripts = Object.values((await orProblem(document.getJSActions())) ?? {}).flat();
  yield part('information', lines.concat(scripts).join('\n'));
}

async function* attachments(document: PdfDocument): AsyncGenerator<Part> {
  for (const { filename, content } of Object.values((await orProblem(document.getAttachments())) ?? {}))
    yield { name: `attachment ${filename}`, bytes: content };
}

function part(name: string, text: string): Part {
  return { name, bytes: Buffer.from(text) };
}

/** @throws ArchiveProblem for whatever pdf.js has to say against the file. */
async function orProblem<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    if (encrypted) throw new ArchiveProblem('archive-encrypted', 'The PDF needs a password.');
    throw new ArchiveProblem('archive-broken', BROKEN);
  }
}
