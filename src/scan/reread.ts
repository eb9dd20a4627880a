/**
 * History's second look: objects read once more → the findings that are told, and where their secrets stand in others.
 * Of a secret that stands in a hundred places only those are examined whose text, note or confidence is told, and of a
 * large object only what is around it; in the rest its line and column are counted, from where the first look saw it.
 */
import { OVERLAP } from '../core/limits.js';
import { LineCursor } from '../core/lines.js';
import { originObject } from '../core/origin.js';
import type { Chunk, ChunkSink, Finding, Problem, Skipped } from '../core/types.js';
import { isAdded, regionAt } from '../engine/locate.js';
import { tellingOf } from './findings.js';
import type { Placing } from './placed.js';
import type { Sighting } from './sighting.js';

/** An object that is to be read. */
interface Awaited {
  sightings: Sighting[];
  /** Bytes [from, to) whose anchors are to be judged; none where lines are only counted. */
  from: number;
  to: number;
  hasCome: boolean;
}

export class Reread implements ChunkSink {
  /** Ids of the objects to read; none when all is known that can be. */
  readonly objects: string[];
  readonly #awaited = new Map<string, Awaited>();
  /** By object, rule and digest. */
  readonly #toExamine = new Map<string, Sighting>();
  readonly #examiner: ChunkSink;

  constructor(placings: readonly Placing[], examiner: ChunkSink) {
    this.#examiner = examiner;
    for (const placing of placings) {
      const { places, standing } = tellingOf(placing.places);
      const told = new Set([places[0]?.sighting, standing?.sighting, placing.surest]);
      for (const sighting of new Set([...places.map((placed) => placed.sighting), placing.surest])) {
        if (sighting.lost) continue;
        if (told.has(sighting) ? isExamined(sighting, placing) : sighting.region !== undefined) continue;
        if (told.has(sighting) || sighting.span === undefined) this.#examine(placing, sighting);
        else this.#await(sighting);
      }
    }
    this.objects = [...this.#awaited.keys()];
  }

  #examine({ rule, digest }: Placing, sighting: Sighting): void {
    const awaited = this.#await(sighting);
    const near = sighting.examined === undefined ? sighting.span : undefined;
    const { start, length } = near ?? { start: 0, length: Number.POSITIVE_INFINITY };
    awaited.from = Math.min(awaited.from, start - OVERLAP);
    awaited.to = Math.max(awaited.to, start + length + OVERLAP);
    sighting.examined = near === undefined ? 'whole' : 'near';
    this.#toExamine.set(`${originObject(sighting.origin)} ${rule.id} ${digest}`, sighting);
  }

  #await(sighting: Sighting): Awaited {
    const id = originObject(sighting.origin) ?? '';
    let awaited = this.#awaited.get(id);
    if (awaited === undefined) {
      awaited = { sightings: [], from: Number.POSITIVE_INFINITY, to: 0, hasCome: false };
      this.#awaited.set(id, awaited);
    }
    awaited.sightings.push(sighting);
    return awaited;
  }

  chunk(chunk: Chunk): void {
    const awaited = this.#awaited.get(originObject(chunk.origin) ?? '');
    if (awaited === undefined) return;
    awaited.hasCome = true;
    // What has a span is read in one piece; the pieces of anything else are examined whole.
    const from = Math.max(chunk.from, awaited.from);
    const to = Math.min(chunk.to, awaited.to);
    if (from < to) this.#examiner.chunk({ ...chunk, from, to });
    if (chunk.offset === 0 && chunk.final) locate(awaited.sightings, chunk);
  }

  /** Takes what the examiner found. */
  examined(finding: Finding): void {
    const { origin, ruleId, digest, region } = finding;
    const sighting = this.#toExamine.get(`${originObject(origin)} ${ruleId} ${digest}`);
    if (sighting === undefined) return;
    sighting.region ??= region;
    sighting.finding ??= finding;
    sighting.added ??= finding.added;
    if (finding.confidence === sighting.known.confidence) sighting.surest ??= finding;
  }

  skipped(skipped: Skipped): void {
    this.#examiner.skipped(skipped);
  }

  problem(problem: Problem): void {
    this.#examiner.problem(problem);
  }

  scanned(bytes: number, units?: number): void {
    this.#examiner.scanned(bytes, units);
  }

  /** Gives up on what could not be read again: another place may have to be told instead. */
  close(): void {
    for (const { sightings, hasCome } of this.#awaited.values())
      for (const sighting of sightings) sighting.lost = !hasCome || isMissing(sighting);
  }
}

/** True when examining it once more would tell no more. */
function isExamined(sighting: Sighting, { surest }: Placing): boolean {
  if (sighting.finding === undefined) return false;
  return sighting !== surest || sighting.surest !== undefined || sighting.examined === 'whole';
}

/** True when it is not where it was. */
function isMissing({ examined, finding, region }: Sighting): boolean {
  return examined === 'whole' ? finding === undefined : examined === undefined && region === undefined;
}

function locate(sightings: readonly Sighting[], chunk: Chunk): void {
  const cursor = new LineCursor(chunk.bytes, 0);
  const open = sightings.filter(({ region, span }) => region === undefined && span !== undefined);
  for (const sighting of open.sort((a, b) => a.span!.start - b.span!.start)) {
    const { start, length } = sighting.span!;
    sighting.region = regionAt(cursor, start, start + length);
    sighting.added = isAdded(chunk, sighting.region);
  }
}
