/**
 * A zip archive, in a file or in memory → its entries, in the order of its directory. The only use of yauzl.
 */
import type { Entry as ZipEntry, ZipFile } from 'yauzl';
import { pathText } from '../../core/printable.js';
import { chooseInflate, type InflateInto, RAW } from '../inflate.js';
import { ArchiveProblem, asProblems } from './problem.js';
import { bufferStream } from './streams.js';
import type { Entry } from './tar.js';

/** Where the archive is: reading needs any place at any time. */
export type ZipBytes = Buffer | { fd: number };

/** Entries in memory up to this size, in bytes, are inflated in one go. */
const AT_ONCE = 4 << 20;
const DEFLATED = 8;

let inflate: InflateInto | undefined;
/** Free rooms for entries: to inflate into fresh memory costs a quarter more. As many as are open inside each other. */
const rooms: Buffer[] = [];

const BROKEN = 'The zip archive is broken or cut short.';

/** @param refuse is told of entries that cannot be read. Buffers of a content are valid until the next is asked for. */
export async function* zipEntries(
  bytes: ZipBytes,
  refuse: (name: string, problem: ArchiveProblem) => void,
): AsyncGenerator<Entry> {
  const zip = await openZip(bytes);
  for await (const entry of asProblems(zip.eachEntry(), BROKEN)) {
    const name = pathText(entry.fileNameRaw);
    if (name.endsWith('/') && entry.uncompressedSize === 0) continue;
    const problem = problemOf(entry);
    if (problem === undefined)
      yield { name, content: asProblems(content(zip, entry, bytes), 'The entry is broken or cut short.') };
    else refuse(name, problem);
  }
  const comment = Buffer.from(zip.comment);
  if (comment.length > 0) yield { name: '(comment)', content: bufferStream(comment) };
}

async function openZip(bytes: ZipBytes): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  // Names are not checked, because nothing is extracted; they are kept as bytes, because they may be in any encoding.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };
  try {
    return await (Buffer.isBuffer(bytes)
      ? yauzl.fromBufferPromise(bytes, options)
      : yauzl.fromFdPromise(bytes.fd, options));
  } catch {
    throw new ArchiveProblem('archive-broken', BROKEN);
  }
}

function problemOf(entry: ZipEntry): ArchiveProblem | undefined {
  if (entry.isEncrypted()) return new ArchiveProblem('archive-encrypted', 'The entry is encrypted.');
  if (!entry.canDecodeFileData())
    return new ArchiveProblem('archive-unsupported', 'The entry is compressed in a way that cannot be read.');
  return undefined;
}

async function* content(zip: ZipFile, entry: ZipEntry, bytes: ZipBytes): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(bytes) && entry.uncompressedSize <= AT_ONCE) yield* wholeContent(zip, entry, bytes);
  else yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
}

/** Without streams and threads, an entry costs a tenth; archives of many small files are the ordinary ones. */
async function* wholeContent(zip: ZipFile, entry: ZipEntry, bytes: Buffer): AsyncGenerator<Buffer> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const stored = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const size = entry.uncompressedSize;
  if (entry.compressionMethod !== DEFLATED) {
    if (stored.length !== size) throw new RangeError('the entry has another size than its directory says');
    yield stored;
    return;
  }
  inflate ??= chooseInflate(RAW);
  const room = rooms.pop() ?? Buffer.allocUnsafeSlow(AT_ONCE + 1);
  try {
    inflate(stored, 0, stored.length, room, 0, size);
    yield room.subarray(0, size);
  } finally {
    rooms.push(room);
  }
}
