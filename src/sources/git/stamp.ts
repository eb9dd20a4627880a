/** Files → whether they are still the same: by their inodes, and where those were touched by their content. */
import { closeSync, constants, openSync, readSync, statSync } from 'node:fs';
import { digestOf } from '../../core/digest.js';

/** Bytes read at a time. */
const PIECE = 1 << 20;

/** A name for the files' content: it cannot be changed without its inodes' times changing too. Undefined when one is not there. */
export function stampOf(...paths: string[]): string | undefined {
  try {
    return paths
      .map((path) => statSync(path, { bigint: true }))
      .map(({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(':'))
      .join(' ');
  } catch {
    return undefined;
  }
}

/** What `stampOf` and digests of a pack are made of. */
export function filesOf(packPath: string): [pack: string, index: string] {
  return [packPath, packPath.replace(/pack$/, 'idx')];
}

/** Digest of a pack and its index. @throws when they cannot be read. */
export function packDigest(packPath: string): string {
  return digestOf(contentOf(filesOf(packPath)));
}

function* contentOf(paths: readonly string[]): Generator<Uint8Array> {
  const space = Buffer.allocUnsafeSlow(PIECE);
  for (const path of paths) {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      for (let size = readSync(file, space); size > 0; size = readSync(file, space))
        yield space.subarray(0, size);
    } finally {
      closeSync(file);
    }
  }
}
