/**
 * Text around findings → the same text with every secret of the run masked. A value can stand a second time where no
 * rule looked: in the file's own name, in the summary of the commit that brought it, in a branch's name. Excerpts are
 * masked when findings are made; this is for everything else a report says.
 */
import type { Finding, Origin, Place, Problem, Provenance, Skipped } from '../core/types.js';

/** Shortest value masked in prose, in UTF-16 units: what is shorter is a word like any other. */
const IN_TEXT = 6;
/** Shortest value masked in a path: a wrong address for a password that is also a folder's name helps nobody. */
const IN_PATH = 16;
/** A finding less sure than this holds no secret: a path named `key` in a config would hide the file of that name. */
const LEAST_SURE = 0.1;
const BULLETS = '********';

/** Knows the secrets seen so far. Looking costs a step per character, however many secrets there are. */
export class Veil {
  /** Values by their first IN_TEXT characters, longest first. */
  readonly #byStart = new Map<string, string[]>();

  add({ secret, confidence }: Pick<Finding, 'secret' | 'confidence'>): void {
    if (confidence < LEAST_SURE) return;
    const value = secret.reveal().toString('utf8');
    if (value.length < IN_TEXT) return;
    const start = value.slice(0, IN_TEXT);
    const there = this.#byStart.get(start) ?? [];
    if (there.includes(value)) return;
    this.#byStart.set(
      start,
      [...there, value].sort((a, b) => b.length - a.length),
    );
  }

  finding(finding: Finding): Finding {
    return {
      ...finding,
      ...this.#place(finding),
      excerpt: this.#mask(finding.excerpt, IN_PATH),
      detail: Object.fromEntries(
        Object.entries(finding.detail).map(([key, value]) => [key, this.#mask(value, IN_TEXT)]),
      ),
      places: finding.places.map((place) => ({ ...place, ...this.#place(place) })),
    };
  }

  /** Only what git's people wrote: summaries, authors, names of refs. Paths stay what policy is to match. */
  wordsOf(finding: Finding): Finding {
    const masked = <P extends Pick<Place, 'provenance'>>(place: P): P =>
      place.provenance === undefined ? place : { ...place, provenance: this.#provenance(place.provenance) };
    return { ...masked(finding), places: finding.places.map(masked) };
  }

  skipped(skipped: Skipped): Skipped {
    return { ...skipped, origin: this.#origin(skipped.origin) };
  }

  problem(problem: Problem): Problem {
    return {
      ...problem,
      message: this.#mask(problem.message, IN_PATH),
      ...(problem.origin && { origin: this.#origin(problem.origin) }),
    };
  }

  #place({ origin, provenance }: Pick<Place, 'origin' | 'provenance'>): Pick<Place, 'origin' | 'provenance'> {
    return { origin: this.#origin(origin), ...(provenance && { provenance: this.#provenance(provenance) }) };
  }

  #origin(origin: Origin): Origin {
    switch (origin.kind) {
      case 'entry':
        return { ...origin, outer: this.#origin(origin.outer), entry: this.#mask(origin.entry, IN_PATH) };
      case 'message':
        return origin;
      case 'blob':
        return origin.path === undefined ? origin : { ...origin, path: this.#mask(origin.path, IN_PATH) };
      default:
        return { ...origin, path: this.#mask(origin.path, IN_PATH) };
    }
  }

  #provenance(provenance: Provenance): Provenance {
    const { introduced, refs } = provenance;
    const text = (value: string) => this.#mask(value, IN_TEXT);
    return {
      ...provenance,
      ...(introduced && {
        introduced: {
          ...introduced,
          author: text(introduced.author),
          email: text(introduced.email),
          summary: text(introduced.summary),
        },
      }),
      refs: refs.map((ref) => this.#mask(ref, IN_PATH)),
    };
  }

  #mask(text: string, least: number): string {
    if (this.#byStart.size === 0 || text.length < least) return text;
    let out = '';
    let done = 0;
    for (let i = 0; i + IN_TEXT <= text.length; i++) {
      const value = this.#byStart
        .get(text.slice(i, i + IN_TEXT))
        ?.find((v) => v.length >= least && text.startsWith(v, i));
      if (value === undefined) continue;
      out += text.slice(done, i) + BULLETS;
      done = i + value.length;
      i = done - 1;
    }
    return done === 0 ? text : out + text.slice(done);
  }
}
