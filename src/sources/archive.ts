import type { ChunkSink, Limits, Origin } from '../core/types.js';
import type { OpenFile } from './file.js';
export interface Expansion { sink: ChunkSink; units: { begin(origin: Origin): void; write(bytes: Uint8Array): void; end(): number }; limits: Limits; signal: AbortSignal }
export function looksLikeArchive(_head: Buffer): boolean { return false; }
export async function expandFile(_file: OpenFile, _origin: Origin, _expansion: Expansion): Promise<boolean> { return false; }
