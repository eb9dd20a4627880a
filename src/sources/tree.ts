/**
 * Files and folders on disk → chunks. Listing (`listing.ts`) and reading (`read.ts`) are apart, so that threads can share
 * one list.
 */
import type { ChunkSink, Source } from '../core/types.js';
import { bytePath } from './bytepath.js';
import { type ListedParts, listTree, type TreeContext, type TreeListing, type TreeSpec } from './listing.js';
import { readFiles } from './read.js';

/** A tree scan whose listing and reading can be asked for apart, so that threads can share the reading. */
export interface TreeSource extends Source {
  listing(sink: ChunkSink, signal: AbortSignal, parts?: ListedParts): Promise<TreeListing>;
  readListing(listing: TreeListing, sink: ChunkSink, signal: AbortSignal): Promise<void>;
}

export function treeSource(spec: TreeSpec, context: TreeContext): TreeSource {
  const reading = { root: bytePath(context.root), limits: context.limits, archives: spec.archives };
  const source: TreeSource = {
    listing: (sink, signal, parts) => listTree(spec, context, sink, signal, parts),
    async readListing({ named, found, tops }, sink, signal) {
      await readFiles(named, sink, reading, signal, true);
      await readFiles(found, sink, { ...reading, tops }, signal);
    },
    async read(sink, signal) {
      await source.readListing(await source.listing(sink, signal), sink, signal);
    },
  };
  return source;
}
