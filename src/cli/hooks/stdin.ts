/** A stream → its whole text, up to a bound that no honest hook input reaches. */
import type { Readable } from 'node:stream';
import { UserError } from '../../core/errors.js';

/** A push of 100,000 refs is about 20 MB. */
const MOST = 64 << 20;

/** @throws UserError when there is more than can be meant. */
export async function readAll(stream: Readable): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece as Uint8Array);
    length += bytes.length;
    if (length > MOST)
      throw new UserError(
        'the input of the hook is longer than any list of refs',
        'Push fewer refs at once.',
      );
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}
