/**
 * Where bytes came from → the path that policy matches and finding ids are made of, and the object that history attributes.
 */
import type { Origin } from './types.js';

/** Path of an origin: a file's path, a log's name, `outer!inner` for an archive's entry. A blob whose path is unknown has none yet: ''. */
export function originPath(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
    case 'staged':
    case 'log':
    case 'stream':
      return origin.path;
    case 'blob':
      return origin.path ?? '';
    case 'message':
      return `(${origin.of} message)`;
    case 'entry':
      return `${originPath(origin.outer)}!${origin.entry}`;
  }
}

/** The object id that history attributes, undefined outside of it. */
export function originObject(origin: Origin): string | undefined {
  switch (origin.kind) {
    case 'blob':
    case 'staged':
      return origin.blob;
    case 'message':
      return origin.object;
    case 'entry':
      return originObject(origin.outer);
    default:
      return undefined;
  }
}
