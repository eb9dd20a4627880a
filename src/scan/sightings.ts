/**
 * What one thread saw in a slice of a pack ↔ what may cross to another. Sightings name secrets by rule and digest, so
 * no value leaves its thread, and each secret is told once per slice: most versions of a file hold the same ones.
 */
import type { ChunkSink, Origin, Problem, Skipped } from '../core/types.js';
import type { CompiledRule } from '../engine/ruleset.js';
import type { Doubtful } from '../policy/doubt.js';
import type { MetArchive } from '../sources/git/archives.js';
import type { CrewTold } from '../sources/git/pack/crew.js';
import { Numbered } from './numbered.js';
import type { Places } from './places.js';
import type { SightedRule, Span } from './sighting.js';

/** Numbers in one sighting. */
const WIDTH = 5;

/** What one slice of a pack came to. */
export interface PackSlice {
  index: number;
  secrets: { rule: string; digest: string }[];
  knowledge: Doubtful[];
  /** Objects in which something was seen. */
  objects: Origin[];
  /** Five numbers each: places in `objects`, `secrets` and `knowledge`; first byte and length, -1 where they are not known. */
  seen: Int32Array;
  /** Ids of objects that a later scan must read again. */
  noted: string[];
  archives: MetArchive[];
  left: string[];
  skipped: Skipped[];
  problems: Problem[];
  units: number;
  bytes: number;
}

const UNKNOWN: Span = { start: -1, length: -1 };

/** Gathers what a sighter says about slice after slice. */
export class Sightings implements Pick<Places, 'see'>, Omit<ChunkSink, 'chunk'> {
  readonly #secrets = new Numbered<{ rule: string; digest: string }>();
  readonly #knowledge = new Numbered<Doubtful>();
  #objects: Origin[] = [];
  #seen: number[] = [];
  /** By number of a secret in the object seen last: where in `seen` its knowledge stands. */
  readonly #inObject = new Map<number, number>();
  #noted = new Set<string>();
  #skipped: Skipped[] = [];
  #problems: Problem[] = [];
  #units = 0;
  #bytes = 0;

  see(
    { id }: SightedRule,
    digest: string,
    origin: Origin,
    { confidence, deadEnd, detail }: Doubtful,
    { start, length }: Span = UNKNOWN,
  ): void {
    if (this.#objects.at(-1) !== origin) {
      this.#objects.push(origin);
      this.#inObject.clear();
    }
    const secret = this.#secrets.of(`${id}\0${digest}`, () => ({ rule: id, digest }));
    const known = this.#inObject.get(secret);
    if (known !== undefined && this.#knowledge.all[this.#seen[known]!]!.confidence >= confidence) return;
    const facts = Object.keys(detail).length === 0 ? '' : JSON.stringify(detail);
    const knowledge = this.#knowledge.of(`${confidence} ${deadEnd} ${facts}`, () => ({
      confidence,
      detail,
      ...(deadEnd && { deadEnd }),
    }));
    if (known !== undefined) this.#seen[known] = knowledge;
    else {
      this.#inObject.set(secret, this.#seen.length + 2);
      this.#seen.push(this.#objects.length - 1, secret, knowledge, start, length);
    }
  }

  note(object: string): void {
    this.#noted.add(object);
  }

  skipped(skipped: Skipped): void {
    this.#skipped.push(skipped);
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
  }

  scanned(bytes: number, units = 1): void {
    this.#units += units;
    this.#bytes += bytes;
  }

  /** Everything since the last call. @param left ids of the slice that only git can read. @param archives blobs that begin like one. */
  take(index: number, left: string[], archives: MetArchive[]): PackSlice {
    const result: PackSlice = {
      index,
      secrets: this.#secrets.take(),
      knowledge: this.#knowledge.take(),
      objects: this.#objects,
      seen: Int32Array.from(this.#seen),
      noted: [...this.#noted],
      archives,
      left,
      skipped: this.#skipped,
      problems: this.#problems,
      units: this.#units,
      bytes: this.#bytes,
    };
    this.#objects = [];
    this.#seen = [];
    this.#inObject.clear();
    this.#noted = new Set();
    this.#skipped = [];
    this.#problems = [];
    this.#units = this.#bytes = 0;
    return result;
  }
}

type Sighted = [object: number, secret: number, known: number, start: number, length: number];

/** Who hears of sightings. */
export interface Seer {
  see: Places['see'];
  note(object: string): void;
  rule(id: string): CompiledRule;
}

/** Hands a slice's result on as if it had been read here. */
export function replay(slice: PackSlice, seer: Seer, { sink, leave, archives }: CrewTold): void {
  const { secrets, knowledge, objects, seen } = slice;
  const rules = secrets.map(({ rule }) => seer.rule(rule));
  for (let at = 0; at < seen.length; at += WIDTH) {
    const [object, secret, known, start, length] = seen.subarray(at, at + WIDTH) as unknown as Sighted;
    const span = start < 0 ? undefined : { start, length };
    seer.see(rules[secret]!, secrets[secret]!.digest, objects[object]!, knowledge[known]!, span);
  }
  for (const id of slice.noted) seer.note(id);
  for (const skipped of slice.skipped) sink.skipped(skipped);
  for (const problem of slice.problems) sink.problem(problem);
  sink.scanned(slice.bytes, slice.units);
  archives(slice.archives);
  leave(slice.left);
}
