/**
 * Origin → words and addresses: the path a machine can open, the label a person can read, the URI a SARIF reader
 * resolves. Labels are not escaped here; whoever prints one does that for its own format.
 */
import type { CommitInfo, Finding, Origin, Provenance } from '../core/types.js';

/** Path of the file that holds it, relative to the scan's root; a stand-in under `.git/` for what has no path. */
export function pathOf(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
    case 'staged':
    case 'log':
    case 'stream':
      return origin.path;
    case 'blob':
      return origin.path ?? `.git/blob/${origin.blob}`;
    case 'message':
      return `.git/${origin.of}/${origin.object}`;
    case 'entry':
      return pathOf(origin.outer);
  }
}

/** Entries passed on the way in, outermost first, joined by `!`; undefined outside archives. */
export function entryOf(origin: Origin): string | undefined {
  if (origin.kind !== 'entry') return undefined;
  const outer = entryOf(origin.outer);
  return outer === undefined ? origin.entry : `${outer}!${origin.entry}`;
}

/** What a person calls the place, without line. */
export function label(origin: Origin): string {
  switch (origin.kind) {
    case 'message':
      return `${origin.of} message ${shortId(origin.object)}`;
    case 'blob':
      return origin.path ?? `blob ${shortId(origin.blob)}`;
    case 'log':
      return origin.step === undefined ? origin.path : `${origin.path} (step ${origin.step})`;
    case 'entry':
      return `${label(origin.outer)}!${origin.entry}`;
    default:
      return origin.path;
  }
}

/** URI with every segment percent-encoded: relative, or `file:` for a path outside the scan's root. */
export function uriOf(origin: Origin): string {
  const path = pathOf(origin);
  const encoded = path
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

/** First twelve digits: unique enough for people, and git takes it. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

/** The commit that brought it in, when history told. */
export function commitOf(finding: Finding): CommitInfo | undefined {
  return finding.provenance?.introduced;
}

/** True when history knows that the secret is gone from every place that people look at. */
export function onlyInHistory(provenance: Provenance | undefined): boolean {
  return provenance !== undefined && !provenance.atHead && provenance.refs.length === 0;
}
