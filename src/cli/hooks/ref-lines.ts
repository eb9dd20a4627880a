/**
 * What git tells a hook about refs, one per line → the lines' ids. Refuses anything else: a hook that was given no list
 * would otherwise find nothing to scan and let everything pass.
 */
import { UserError } from '../../core/errors.js';
import { isFullId } from '../../sources/git/revisions.js';

/** Two ids of a ref; zeros stand for "none". */
export interface RefLine {
  /** What the sender has, or wants the ref to become. */
  localId: string;
  /** What the ref is at the receiver. */
  remoteId: string;
}

/** githooks(5), pre-push: `<local ref> <local id> <remote ref> <remote id>`. @throws UserError for other lines. */
export function pushLines(text: string): RefLine[] {
  // The local "ref" may be any expression that names a revision, spaces included; the last three fields may not.
  return read(text, 'pre-push', (fields) => ({ localId: fields.at(-3), remoteId: fields.at(-1) }));
}

/** githooks(5), pre-receive: `<old id> <new id> <ref>`. @throws UserError for other lines. */
export function receiveLines(text: string): RefLine[] {
  return read(text, 'pre-receive', ([remoteId, localId]) => ({ localId, remoteId }));
}

function read(
  text: string,
  hook: string,
  idsOf: (fields: string[]) => { [K in keyof RefLine]: string | undefined },
): RefLine[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { localId = '', remoteId = '' } = idsOf(line.split(' '));
    if (isFullId(localId) && isFullId(remoteId)) return { localId, remoteId };
    throw new UserError(
      'the hook was not given the lines that git sends',
      `Pass standard input on to stanch hook run ${hook}.`,
    );
  });
}
