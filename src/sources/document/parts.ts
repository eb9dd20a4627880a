/**
 * A document held in memory → its parts, each with a name and the bytes of its text or of what is attached to it. The
 * one switch over the kinds of documents; it runs on the thread that `worker.ts` is.
 */
import type { ArchiveReason } from '../archive/problem.js';
import type { DocumentKind, Part } from './part.js';

/** To the thread: a document to open, or the wish for its next part. */
export type Ask = { kind: DocumentKind; bytes: Uint8Array } | 'next';

/** From the thread, one for each 'next'. */
export type Answer = { part: Part } | { end: true } | { reason: ArchiveReason; detail: string };

/** @throws ArchiveProblem, while it is read, when the document is broken, encrypted or cannot be read. */
export async function* readDocument(kind: DocumentKind, bytes: Uint8Array): AsyncGenerator<Part> {
  switch (kind) {
    case 'pdf':
      return yield* (await import('./pdf.js')).pdfParts(bytes);
    case 'sqlite':
      return yield* (await import('./sqlite.js')).sqliteParts(bytes);
  }
}

/** The next of the parts as an answer. @throws what is no problem of the document's. */
export async function answer(parts: AsyncIterator<Part>): Promise<Answer> {
  const { ArchiveProblem } = await import('../archive/problem.js');
  try {
    const next = await parts.next();
    return next.done === true ? { end: true } : { part: next.value };
  } catch (error) {
    if (error instanceof ArchiveProblem) return { reason: error.reason, detail: error.message };
    throw error;
  }
}
