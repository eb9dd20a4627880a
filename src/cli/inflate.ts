/**
 * A zlib stream → its bytes, without `node:zlib` where that can be spared: to load it, with the streams it is built on,
 * and to call it first takes a sixth of what a clean commit costs beyond Node itself, and this a tenth of that. It is
 * Node's own decompressor, the one behind that module, as the deprecated `process.binding` still hands it out. So it is
 * asked for only in versions of Node in which it was tried, it must pass a test each time, and where anything is unusual,
 * broken streams among it, the answer is undefined and the documented module's to give.
 */

import type { Inflate } from '../sources/git/loose.js';
import type { Handle } from '../sources/inflate.js';

/** Major versions of Node that have it in just this form. A wrong argument would end the process. */
const TRIED = ['20', '22', '24'];

/** Bytes restored at a time. */
const STEP = 64 << 10;
const [INFLATE, LARGEST_WINDOW, LEVEL, MEMORY, STRATEGY, FINISH] = [2, 15, 6, 8, 0, 4];

/** The same before it is made ready; arguments of `init` other than window and results matter to compressors only. */
interface NewHandle extends Handle {
  init(
    window: number,
    level: number,
    memory: number,
    strategy: number,
    left: Uint32Array,
    done: () => void,
    dictionary: undefined,
  ): void;
}

let known: { inflate: Inflate | undefined } | undefined;

/**
 * @param bytes a stream, whatever stands behind it.
 * @returns its content; undefined when that is longer than `most`, the stream is broken or cut, or Node does not help.
 */
export function inflateQuickly(bytes: Buffer, most: number): Buffer | undefined {
  known ??= { inflate: tested(fromNode(process.versions.node)) };
  return known.inflate?.(bytes, most);
}

/** @param version of Node, as `process.versions` tells it. */
export function fromNode(version: string): Inflate | undefined {
  if (!TRIED.includes(version.split('.', 1)[0]!)) return undefined;
  try {
    const { Zlib } = binding() as { Zlib: new (mode: number) => NewHandle };
    const handle = new Zlib(INFLATE);
    // Bytes of room that were left in the output, and bytes of the input that were not needed.
    const left = new Uint32Array(2);
    handle.init(LARGEST_WINDOW, LEVEL, MEMORY, STRATEGY, left, () => undefined, undefined);
    const room = Buffer.allocUnsafe(STEP);
    return (bytes, most) => run(handle, left, room, bytes, most);
  } catch {
    // Node's permission model, for one, refuses.
    return undefined;
  }
}

/** Asked for by name, Node prints a warning about our use of it, which is ours to know, not the user's. */
function binding(): unknown {
  const node = process as unknown as {
    noDeprecation: boolean | undefined;
    binding: (name: string) => unknown;
  };
  const { noDeprecation } = node;
  node.noDeprecation = true;
  try {
    return node.binding('zlib');
  } finally {
    node.noDeprecation = noDeprecation;
  }
}

function run(
  handle: Handle,
  left: Uint32Array,
  room: Buffer,
  bytes: Buffer,
  most: number,
): Buffer | undefined {
  let isBroken = false;
  handle.onerror = () => {
    isBroken = true;
  };
  handle.reset();
  const parts: Buffer[] = [];
  let size = 0;
  let from = 0;
  do {
    // Told that this is all there is, it calls a stream that ends before its end an error.
    handle.writeSync(FINISH, bytes, from, bytes.length - from, room, 0, STEP);
    from = bytes.length - left[1]!;
    size += STEP - left[0]!;
    if (isBroken || size > most) return undefined;
    parts.push(Buffer.from(room.subarray(0, STEP - left[0]!)));
    // A full part may be the last one, or not.
  } while (left[0] === 0);
  return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}

/** "good", with the checksum at the end. */
const GOOD = [0x78, 0x9c, 0x4b, 0xcf, 0xcf, 0x4f, 0x01, 0x00, 0x04, 0x2f, 0x01, 0xaa];

/** The same when it refuses what is broken, cut or too long, and then restores what it should. */
function tested(inflate: Inflate | undefined): Inflate | undefined {
  if (inflate === undefined) return undefined;
  const good = Buffer.from(GOOD);
  const broken = Buffer.from([...GOOD.slice(0, -1), 0]);
  const refuses = !(inflate(broken, 4) ?? inflate(good.subarray(0, -1), 4) ?? inflate(good, 3));
  return refuses && inflate(good, 4)?.toString('latin1') === 'good' ? inflate : undefined;
}
