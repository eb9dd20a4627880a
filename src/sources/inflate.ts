/**
 * A deflate stream inside a pack or a zip archive → its bytes in a given buffer. Their number is known beforehand and
 * checked. Node's public API makes a new decompressor and new memory for each call, which takes longer than most objects;
 * where a reused one is to be had and passes its test, it is used instead.
 */
import {
  constants,
  createInflate,
  createInflateRaw,
  deflateRawSync,
  deflateSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

/**
 * Inflates what stands in `bytes` from `from` to `to` to the place `at` in `out`, exactly `size` bytes; there is room for
 * one more, which may be spoiled. Views would cost as much as small objects. @throws Error for broken data.
 */
export type InflateInto = (
  bytes: Buffer,
  from: number,
  to: number,
  out: Buffer,
  at: number,
  size: number,
) => void;

/** What stands around the compressed data: zlib's header and checksum (RFC 1950), as in packs, or nothing (RFC 1951). */
export interface Wrapping {
  create(): object;
  deflate(bytes: Buffer): Buffer;
  inflate(bytes: Buffer, options: { chunkSize: number; maxOutputLength: number }): Buffer;
  /** Makes a good stream one that must be refused. */
  spoil(stream: Buffer): void;
}

export const ZLIB: Wrapping = {
  create: createInflate,
  deflate: deflateSync,
  inflate: inflateSync,
  spoil: (stream) => {
    stream[stream.length - 1]! ^= 1;
  },
};

export const RAW: Wrapping = {
  create: createInflateRaw,
  deflate: deflateRawSync,
  inflate: inflateRawSync,
  // A block of the fourth kind, of which there are three.
  spoil: (stream) => {
    stream[0]! |= 6;
  },
};

/** The fastest way this Node offers. */
export function chooseInflate(wrapping: Wrapping): InflateInto {
  const reused = reusedInflate(wrapping);
  return reused !== undefined && passes(reused, wrapping) ? reused : inflatePublic(wrapping);
}

/** Through the documented API. */
export function inflatePublic({ inflate }: Wrapping): InflateInto {
  return (bytes, from, to, out, at, size) => {
    // One byte more than announced: output that is too long is seen, and output that fits needs no second buffer.
    const room = Math.max(64, size + 1);
    const inflated = inflate(bytes.subarray(from, to), { chunkSize: room, maxOutputLength: room });
    if (inflated.length !== size) throw new Error('the object has another size than its header says');
    inflated.copy(out, at);
  };
}

/** Node's own decompressor as it stands behind `zlib.Inflate`; undocumented, the same from Node 12 to 26. */
export interface Handle {
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

function reusedInflate(wrapping: Wrapping): InflateInto | undefined {
  const stream = wrapping.create() as { _handle?: Partial<Handle>; _writeState?: unknown };
  const handle = stream._handle;
  const left = stream._writeState;
  if (typeof handle?.reset !== 'function' || typeof handle.writeSync !== 'function') return undefined;
  if (!(left instanceof Uint32Array) || left.length !== 2) return undefined;
  let failure: string | undefined;
  handle.onerror = (message) => {
    failure = message;
  };
  const { reset, writeSync } = handle as Handle;
  return (bytes, from, to, out, at, size) => {
    failure = undefined;
    reset.call(handle);
    // The byte to spare makes zlib call a stream that does not end there an error.
    writeSync.call(handle, constants.Z_FINISH, bytes, from, to - from, out, at, size + 1);
    if (failure !== undefined) throw new Error('the compressed data are broken');
    if (left[0] !== 1) throw new Error('the object has another size than its header says');
  };
}

/** True when it restores what it should, where it should, and refuses what it should, several times over. */
function passes(inflate: InflateInto, { deflate, spoil }: Wrapping): boolean {
  const text = Buffer.from('what goes in comes out '.repeat(20));
  const good = deflate(text);
  const { length } = good;
  const bad = Buffer.from(good);
  spoil(bad);
  const among = Buffer.concat([bad, good, bad]);
  const out = Buffer.alloc(text.length + 9);
  for (let round = 0; round < 2; round++) {
    if (!holds(() => inflate(among, length, 2 * length, out.fill(0), 8, text.length))) return false;
    if (!out.subarray(8, -1).equals(text) || !out.subarray(0, 8).equals(Buffer.alloc(8))) return false;
    if (holds(() => inflate(good, 0, length - 5, out, 0, text.length))) return false;
    if (holds(() => inflate(bad, 0, length, out, 0, text.length))) return false;
    if (holds(() => inflate(good, 0, length, out, 0, text.length - 1))) return false;
    if (holds(() => inflate(good, 0, 0, out, 0, 0))) return false;
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
