/**
 * One rule's proof: examples must be found, by this rule and by no rival, with fresh values too; non-examples must not
 * be reported, and because of the rule's conditions. Problems go to the caller; no message quotes a sample.
 */
import { UserError } from '../core/errors.js';
import { editDistance } from '../core/nearest.js';
import type { RuleSpec } from '../core/types.js';
import { patternWidth } from './pattern.js';
import { relaxed } from './relax.js';
import { expand } from './sample.js';
import { splitTemplates } from './template.js';

/** One place where a rule holds, in UTF-8 bytes of the text. */
export interface Hit {
  ruleId: string;
  start: number;
  end: number;
  confidence: number;
  /** True above the default threshold, or known to be encrypted or hashed: a user would see it, or sees it on request. */
  reported: boolean;
}

/** Makes an engine over some rules. */
export type Build = (specs: RuleSpec[]) => Find;
/** An engine over some rules: finds them in a text. */
export type Find = (text: string) => Hit[];

export interface ProofProblem {
  ruleId: string;
  level: 'error' | 'warning';
  /** What fails and what to do, in one line. */
  message: string;
}

/** Takes one problem of the rule under proof. */
export type Note = (level: ProofProblem['level'], message: string) => void;

export class RuleProver {
  readonly #spec: RuleSpec;
  readonly #note: Note;
  readonly #find: Find;

  constructor(spec: RuleSpec, note: Note, find: Find) {
    this.#spec = spec;
    this.#note = note;
    this.#find = find;
  }

  /** Ids group by provider in every list: they begin with one of its words. */
  proveName(): void {
    const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const words = [this.#spec.provider, ...this.#spec.provider.split(/[^A-Za-z0-9]+/)].map(squash);
    const id = squash(this.#spec.id);
    if (words.some((word) => word !== '' && id.startsWith(word))) return;
    this.#note('warning', 'the id does not begin with the provider, rename one of them');
  }

  provePattern(): void {
    const { regex } = this.#spec;
    if (regex === undefined) return;
    const { most } = patternWidth(regex.pattern);
    const window = regex.before + regex.after;
    if (most === Number.POSITIVE_INFINITY) {
      this.#note('warning', 'the pattern has no longest match, bound its repetitions as {1,64}');
    } else if (most > window) {
      this.#note(
        'warning',
        `the pattern matches up to ${most} bytes in a window of ${window}, widen the window`,
      );
    }
  }

  proveExamples(rivals: ReadonlySet<string>, seed: number, samples: number): void {
    this.#spec.examples.forEach((example, i) => {
      const title = `example ${i + 1}`;
      for (let n = 0; n <= samples; n++) {
        const text = this.#expand(example, seed + n, title);
        const wrong = text === undefined ? undefined : this.#exampleProblem(text, rivals);
        // One sample is enough to mend it by; five equal messages help nobody.
        if (wrong !== undefined) this.#note('error', `${title} (seed ${seed + n}) ${wrong}`);
        if (text === undefined || wrong !== undefined) return;
      }
    });
  }

  #exampleProblem(text: string, rivals: ReadonlySet<string>): string | undefined {
    const { id, keywords } = this.#spec;
    const hits = this.#find(text);
    const own = hits.filter((hit) => hit.ruleId === id);
    if (own.length === 0) {
      const other = hits.find((hit) => hit.reported);
      return other === undefined ? 'is not found' : `is found by '${other.ruleId}' instead`;
    }
    if (!own.some((hit) => hit.reported))
      return `is found with a confidence of ${own[0]!.confidence.toFixed(2)} only, too low to be reported`;
    const rival = hits.find((hit) => hit.reported && rivals.has(hit.ruleId));
    if (rival !== undefined) return `is also found by the precise rule '${rival.ruleId}', tell the two apart`;
    const folded = text.toLowerCase();
    if (keywords.length > 0 && !keywords.some((keyword) => folded.includes(keyword.toLowerCase()))) {
      return 'holds none of the keywords, add the missing one';
    }
    return undefined;
  }

  /**
   * @param loose engine over this rule (and others) without conditions.
   * @param build makes engines over variants of this rule alone, for when another rule outshines it in `loose`.
   */
  proveNonExamples(seed: number, loose?: Find, build?: Build): void {
    const { id, nonExamples } = this.#spec;
    const variants = build === undefined ? [] : relaxed(this.#spec).map((spec) => once(() => build([spec])));
    const firesIn = (find: Find, text: string): boolean => find(text).some((hit) => hit.ruleId === id);
    nonExamples.forEach((nonExample, i) => {
      const title = `non-example ${i + 1}`;
      const text = this.#expand(nonExample, seed, title);
      if (text === undefined) return;
      const own = this.#find(text).filter((hit) => hit.ruleId === id);
      if (own.some((hit) => hit.reported)) {
        this.#note('error', `${title} is reported, tighten the rule or mend the non-example`);
        return;
      }
      // Found without being sure of it: then it is the doubt that refuses it.
      if (own.length > 0 || this.#isNearExample(nonExample)) return;
      if (loose !== undefined && firesIn(loose, text)) return;
      if (variants.some((variant) => firesIn(variant(), text))) return;
      this.#note('warning', `${title} is refused by no condition of the rule, take one nearer to an example`);
    });
  }

  /** True when one word or template tells the non-example from an example. */
  #isNearExample(nonExample: string): boolean {
    const words = wordsOf(nonExample);
    return this.#spec.examples.map(wordsOf).some((other) => isOneEdit(words, other));
  }

  #expand(text: string, seed: number, title: string): string | undefined {
    try {
      return expand(text, seed);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#note('error', `${title} cannot be expanded: ${error.message}. ${error.hint ?? ''}`.trimEnd());
      return undefined;
    }
  }
}

/** Computed at the first call. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isOneEdit(a: string[], b: string[]): boolean {
  return Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1;
}

/** Words, single marks and whole templates of a snippet; one word when its templates are broken, which expansion tells. */
function wordsOf(snippet: string): string[] {
  try {
    return splitTemplates(snippet).flatMap((part) =>
      'template' in part ? [`<<${part.template}>>`] : (part.literal.match(/[\w-]+|\s+|[^\w\s]/g) ?? []),
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [snippet];
  }
}
