/**
 * Sightings ↔ plain data that a later scan starts from, for the objects that are still the same: which secret stands in
 * which object, by rule and digest, what is known of it, and where. Never a value, an excerpt or what people wrote.
 */
import { originObject } from '../core/origin.js';
import type { Origin, Region } from '../core/types.js';
import type { Doubtful } from '../policy/doubt.js';
import type { Seen } from '../sources/git/memory.js';
import { Numbered } from './numbered.js';
import type { Places } from './places.js';
import type { Sighting } from './sighting.js';
import type { Seer } from './sightings.js';

/** Numbers of the object and of `knowledge`; first byte and length, -1 where they are not known; number of a region, or -1. */
type Remembered = [object: number, known: number, start: number, length: number, region: number];

type RememberedRegion = [
  line: number,
  column: number,
  line: number,
  column: number,
  at: number,
  length: number,
];

interface Recollection {
  /** Pairs: number of an object that is no blob, and what it is. */
  messages: [object: number, of: 'commit' | 'tag'][];
  knowledge: Doubtful[];
  regions: RememberedRegion[];
  secrets: { rule: string; digest: string; seen: Remembered[] }[];
}

/** All sightings of a history. What was found inside archives is found again when they are opened again. */
export function recollect(places: Places): Seen {
  const objects = new Numbered<Origin>();
  const knowledge = new Numbered<Doubtful>();
  const regions: RememberedRegion[] = [];
  const remembered = ({ origin, known, span, region }: Sighting): Remembered => {
    const { confidence, deadEnd, detail } = known;
    const facts = JSON.stringify([confidence, deadEnd, detail]);
    return [
      objects.of(originObject(origin) ?? '', () => origin),
      knowledge.of(facts, () => ({ confidence, ...(deadEnd && { deadEnd }), detail })),
      span?.start ?? -1,
      span?.length ?? -1,
      region === undefined ? -1 : regions.push(numbersOf(region)) - 1,
    ];
  };
  const secrets: Recollection['secrets'] = [];
  for (const { rule, digest, sightings } of places.all()) {
    const seen = sightings.filter(({ origin }) => origin.kind !== 'entry').map(remembered);
    if (seen.length > 0) secrets.push({ rule: rule.id, digest, seen });
  }
  const messages = objects.all.flatMap((origin, object): Recollection['messages'] =>
    origin.kind === 'message' ? [[object, origin.of]] : [],
  );
  const words: Recollection = { messages, knowledge: knowledge.all, regions, secrets };
  return { objects: objects.names(), words };
}

/** Tells what was seen in some of the objects as if they had been read. @param seen in a scan by the same rules. */
export function recall(seen: Seen, recalled: ReadonlySet<string>, seer: Pick<Seer, 'see' | 'rule'>): void {
  if (recalled.size === 0) return;
  const { messages, knowledge, regions, secrets } = seen.words as Recollection;
  const kinds = new Map(messages);
  const origins = seen.objects.map((id, object) =>
    recalled.has(id) ? originOf(id, kinds.get(object)) : undefined,
  );
  for (const { rule: id, digest, seen } of secrets) {
    const rule = seer.rule(id);
    for (const [object, known, start, length, region] of seen) {
      const origin = origins[object];
      if (origin === undefined) continue;
      const span = start < 0 ? undefined : { start, length };
      const counted = region < 0 ? undefined : regionOf(regions[region]!);
      seer.see(rule, digest, origin, knowledge[known]!, span, counted);
    }
  }
}

function originOf(id: string, of: 'commit' | 'tag' | undefined): Origin {
  return of === undefined ? { kind: 'blob', blob: id } : { kind: 'message', of, object: id };
}

function numbersOf(region: Region): RememberedRegion {
  const { startLine, startColumn, endLine, endColumn, byteOffset, byteLength } = region;
  return [startLine, startColumn, endLine, endColumn, byteOffset, byteLength];
}

function regionOf(numbers: RememberedRegion): Region {
  const [startLine, startColumn, endLine, endColumn, byteOffset, byteLength] = numbers;
  return { startLine, startColumn, endLine, endColumn, byteOffset, byteLength };
}
