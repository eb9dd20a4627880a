/**
 * A zlib stream inside a pack → its bytes in a given buffer. Their number is known beforehand and checked. Node's
 * public API makes a new decompressor for each call, which takes longer than most objects; where a reused one is to be
 * had and passes its test, it is used instead.
 */
import { constants, createInflate, deflateSync, inflateSync } from 'node:zlib';

/** Writes exactly `size` bytes to the front of `out`, which has room for one more. @throws Error for broken data. */
export type InflateInto = (compressed: Buffer, out: Buffer, size: number) => void;

/** The fastest way this Node offers. */
export function chooseInflate(): InflateInto {
  const reused = reusedInflate();
  return reused !== undefined && passes(reused) ? reused : inflatePublic;
}

/** Through the documented API. */
export function inflatePublic(compressed: Buffer, out: Buffer, size: number): void {
  // One byte more than announced: output that is too long is seen, and output that fits needs no second buffer.
  const room = Math.max(64, size + 1);
  const bytes = inflateSync(compressed, { chunkSize: room, maxOutputLength: room });
  if (bytes.length !== size) throw new Error('the object has another size than its header says');
  bytes.copy(out, 0);
}

/** Node's own decompressor as it stands behind `zlib.Inflate`; undocumented, the same from Node 12 to 26. */
interface Handle {
  reset(): void;
  writeSync(
    flush: number,
    input: Buffer,
    inputOffset: number,
    inputLength: number,
    output: Buffer,
    outputOffset: number,
    outputLength: number,
  ): void;
  onerror: (message: string) => void;
}

function reusedInflate(): InflateInto | undefined {
  const stream = createInflate() as unknown as { _handle?: Partial<Handle>; _writeState?: unknown };
  const handle = stream._handle;
  const left = stream._writeState;
  if (typeof handle?.reset !== 'function' || typeof handle.writeSync !== 'function') return undefined;
  if (!(left instanceof Uint32Array) || left.length !== 2) return undefined;
  let failure: string | undefined;
  handle.onerror = (message) => {
    failure = message;
  };
  const { reset, writeSync } = handle as Handle;
  return (compressed, out, size) => {
    failure = undefined;
    reset.call(handle);
    // The byte to spare makes zlib call a stream that does not end there an error.
    writeSync.call(handle, constants.Z_FINISH, compressed, 0, compressed.length, out, 0, size + 1);
    if (failure !== undefined) throw new Error('the compressed data are broken');
    if (left[0] !== 1) throw new Error('the object has another size than its header says');
  };
}

/** True when it restores what it should and refuses what it should, several times over. */
function passes(inflate: InflateInto): boolean {
  const text = Buffer.from('what goes in comes out '.repeat(20));
  const good = deflateSync(text);
  const cut = good.subarray(0, good.length - 5);
  const bad = Buffer.from(good);
  bad[good.length - 1]! ^= 1;
  const out = Buffer.alloc(text.length + 1);
  for (let round = 0; round < 2; round++) {
    if (!holds(() => inflate(good, out.fill(0), text.length)) || !out.subarray(0, -1).equals(text))
      return false;
    if (holds(() => inflate(cut, out, text.length)) || holds(() => inflate(bad, out, text.length)))
      return false;
    if (holds(() => inflate(good, out, text.length - 1)) || holds(() => inflate(Buffer.alloc(0), out, 0)))
      return false;
  }
  return true;
}

function holds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}
