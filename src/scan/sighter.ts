/**
 * History's chunks → sightings: which secret stands in which object, and nothing more. The first of two looks: most
 * versions of a file hold the same secrets, and which of them count is known only when all objects have been read and
 * attributed. Those alone are looked at again, by an Examiner, and only then is asked which lines a range adds. What cannot be
 * asked for again by its id is examined at once.
 */
import { originObject } from '../core/origin.js';
import type { Chunk, ChunkSink, Problem, Skipped } from '../core/types.js';
import { Inspection, type View } from '../engine/inspect.js';
import type { Match } from '../engine/match.js';
import type { Examiner, Findings } from './examine.js';
import type { Places } from './places.js';
import type { Prepared } from './prepare.js';
import { Room } from './room.js';
import { RulePaths } from './rule-paths.js';
import type { Span } from './sighting.js';
import { unreadSkips } from './unread.js';

export class Sighter implements ChunkSink {
  readonly #prepared: Pick<Prepared, 'inspector' | 'key'>;
  readonly #inspection: Inspection;
  readonly #paths = new RulePaths();
  readonly #room: Room;
  readonly #examiner: Pick<Examiner, 'chunk' | 'scanned'>;
  readonly #places: Pick<Places, 'see'>;
  readonly #out: Pick<Findings, 'skipped' | 'problem'>;
  readonly #note: (object: string) => void;
  /** Content up to this many bytes comes in one piece when it is asked for again. */
  readonly #wholeBytes: number;

  /**
   * @param examiner for what is examined at once; it also hears of every unit.
   * @param note told of every object that a later scan must read again, because not all of it can be remembered.
   */
  constructor(
    prepared: Pick<Prepared, 'inspector' | 'key' | 'limits'>,
    examiner: Pick<Examiner, 'chunk' | 'scanned'>,
    places: Pick<Places, 'see'>,
    out: Pick<Findings, 'skipped' | 'problem'>,
    note: (object: string) => void,
  ) {
    this.#prepared = prepared;
    this.#inspection = new Inspection(prepared.inspector);
    this.#examiner = examiner;
    this.#places = places;
    this.#out = out;
    this.#note = note;
    this.#wholeBytes = prepared.limits.chunkBytes & ~3;
    this.#room = new Room(prepared.limits.findingsPerFile, (skipped) => this.skipped(skipped));
  }

  chunk(chunk: Chunk): void {
    const { origin } = chunk;
    const object = originObject(origin);
    if (origin.kind === 'entry' || object === undefined) {
      this.#examiner.chunk(chunk);
      return;
    }
    const { inspector, key } = this.#prepared;
    const views = this.#inspection.views(chunk);
    for (const skipped of unreadSkips(chunk, this.#inspection.unread)) this.skipped(skipped);
    const isWhole = chunk.offset === 0 && chunk.final && chunk.bytes.length <= this.#wholeBytes;
    for (const view of views) {
      for (const match of view.matches) {
        const rule = inspector.rules.at(match.rule);
        if (!this.#paths.fits(rule.path, origin) || !this.#room.take(origin)) continue;
        const span = isWhole ? spanOf(match, view) : undefined;
        this.#places.see(rule, match.secret.digest(key), origin, match, span);
      }
    }
  }

  skipped(skipped: Skipped): void {
    const object = originObject(skipped.origin);
    if (object !== undefined) this.#note(object);
    this.#out.skipped(skipped);
  }

  problem(problem: Problem): void {
    this.#out.problem(problem);
  }

  scanned(bytes: number, units?: number): void {
    this.#room.clear();
    this.#examiner.scanned(bytes, units);
  }
}

/** Where a match is stored; undefined where its view does not know. */
function spanOf({ start, end }: Match, { decoder, stored }: View): Span | undefined {
  if (decoder !== undefined) return undefined;
  if (stored === undefined) return { start, length: end - start };
  return { start: stored(start), length: stored(end) - stored(start) };
}
