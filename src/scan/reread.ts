/**
 * History's second look: objects read once more → the findings that are told, and where their secrets stand in others.
 * Of a secret that stands in a hundred places only those are examined whose text, note or confidence is told; in the rest
 * its line and column are counted, from where the first look saw it.
 */
import { LineCursor } from '../core/lines.js';
import { originObject } from '../core/origin.js';
import type { Chunk, ChunkSink, Finding, Problem, Skipped } from '../core/types.js';
import { regionAt } from '../engine/locate.js';
import { type Placing, type Sighting, tellingOf } from './places.js';

export class Reread implements ChunkSink {
  /** Ids of the objects to read; none when all is known that can be. */
  readonly objects: string[];
  /** By object, rule and digest. */
  readonly #toExamine = new Map<string, Sighting>();
  /** By object; objects that are to be examined are in it too. */
  readonly #awaited = new Map<string, { examine: boolean; sightings: Sighting[] }>();
  readonly #examiner: ChunkSink;

  constructor(placings: readonly Placing[], examiner: ChunkSink) {
    this.#examiner = examiner;
    for (const placing of placings) {
      const { places, standing } = tellingOf(placing.places);
      const whole = new Set([places[0]?.sighting, standing?.sighting, placing.surest]);
      for (const sighting of new Set([...places.map((placed) => placed.sighting), placing.surest])) {
        if (sighting.lost || sighting.finding !== undefined) continue;
        if (whole.has(sighting) || sighting.span === undefined) this.#examine(placing, sighting);
        else if (sighting.region === undefined) this.#await(sighting, false);
      }
    }
    this.objects = [...this.#awaited.keys()];
  }

  #examine({ rule, digest }: Placing, sighting: Sighting): void {
    this.#await(sighting, true);
    this.#toExamine.set(`${originObject(sighting.origin)} ${rule.id} ${digest}`, sighting);
  }

  #await(sighting: Sighting, examine: boolean): void {
    const id = originObject(sighting.origin) ?? '';
    const known = this.#awaited.get(id);
    if (known === undefined) this.#awaited.set(id, { examine, sightings: [sighting] });
    else {
      known.examine ||= examine;
      known.sightings.push(sighting);
    }
  }

  chunk(chunk: Chunk): void {
    const awaited = this.#awaited.get(originObject(chunk.origin) ?? '');
    if (awaited === undefined) return;
    if (awaited.examine) this.#examiner.chunk(chunk);
    // What is seen whole first comes whole again.
    if (chunk.offset === 0 && chunk.final) locate(awaited.sightings, chunk.bytes);
  }

  /** Takes what the examiner found. */
  examined(finding: Finding): void {
    const { origin, ruleId, digest, region } = finding;
    const sighting = this.#toExamine.get(`${originObject(origin)} ${ruleId} ${digest}`);
    if (sighting === undefined) return;
    sighting.region ??= region;
    sighting.finding ??= finding;
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
    for (const sighting of this.#toExamine.values()) sighting.lost = sighting.finding === undefined;
    for (const { sightings } of this.#awaited.values())
      for (const sighting of sightings) sighting.lost ||= sighting.region === undefined;
  }
}

function locate(sightings: readonly Sighting[], bytes: Buffer): void {
  const cursor = new LineCursor(bytes, 0);
  const open = sightings.filter(({ region, span }) => region === undefined && span !== undefined);
  for (const sighting of open.sort((a, b) => a.span!.start - b.span!.start)) {
    const { start, length } = sighting.span!;
    sighting.region = regionAt(cursor, start, start + length);
  }
}
