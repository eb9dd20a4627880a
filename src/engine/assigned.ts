/**
 * A word in a name → the matches of all assigned rules on the assignment around it. The assignment is read once; a
 * vendor's rule holds when the value has its form and its words and names stand in the name or near; the generic rules
 * weigh what is left.
 */
import { Secret } from '../core/secret.js';
import { appraise } from './appraise.js';
import { type Assignment, AssignmentReader } from './assignment.js';
import { type Form, parseForm } from './form.js';
import type { Match } from './match.js';
import { normalName, STRONG_NAMES } from './names.js';
import type { Hits } from './prefilter.js';
import { type Anchor, type CompiledRule, USE } from './ruleset.js';
import { scoreNamed } from './score.js';
import { ShapeWalk } from './shape.js';

/** How far from the assignment a vendor's word may stand, in bytes. */
const NEAR = 200;
/** How far around an assignment it must be text, in bytes. */
const AROUND = 32;
/** Values of telling names that are surely no secrets are no matches: four in five of all, and placing each would cost more than finding them. */
const PLAINLY_NONE = 0.05;
/** Longest value a vendor's assigned rule may ask for. */
const LONGEST = 512;
const SUGGESTING = STRONG_NAMES.map(normalName);

/** Names of calls that take a user and then a secret. */
const LOGIN_CALL = /(?:credentials?|login|auth|authenticate|authentication|basic)$/i;

export class AssignedRules {
  readonly #rules: readonly CompiledRule[];
  readonly #anchors: readonly Anchor[];
  readonly #reader = new AssignmentReader();
  /** Vendor rules by the value lengths they accept; those of one form together, since it is walked once for all. */
  readonly #byLength: (ValueForm[] | undefined)[] = [];
  readonly #generic: number[] = [];
  /** For each anchor, the rules whose vendor word it is. */
  readonly #vendors: Set<number>[] = [];

  constructor(rules: readonly CompiledRule[], anchors: readonly Anchor[], active: Uint8Array) {
    this.#rules = rules;
    this.#anchors = anchors;
    const forms = new Map<string, ValueForm>();
    rules.forEach((rule, index) => {
      if (rule.kind !== 'assigned' || active[index] === 0) return;
      if (rule.span === undefined) this.#generic.push(index);
      else if (forms.has(rule.form!)) forms.get(rule.form!)!.rules.push(index);
      else {
        const form = new ValueForm(rule.form!, index);
        forms.set(rule.form!, form);
        for (let n = rule.span[0]; n <= Math.min(LONGEST, rule.span[1]); n++) {
          const atLength = this.#byLength[n] ?? [];
          atLength.push(form);
          this.#byLength[n] = atLength;
        }
      }
    });
  }

  /** End of the name around hit `index`, without judging it: it belongs to a neighbouring range. */
  nameEnd(bytes: Buffer, hits: Hits, index: number): number {
    const at = hits.at[index]!;
    return this.#reader.name(bytes, at, at + this.#anchors[hits.anchor[index]!]!.text.length);
  }

  /** Reads the assignment at hit `index`; pushes its matches; returns the end of the name, where the next reading may begin. */
  judge(bytes: Buffer, hits: Hits, index: number, out: Match[]): number {
    const at = hits.at[index]!;
    const nameEnd = this.nameEnd(bytes, hits, index);
    if (!this.#reader.value()) return nameEnd;
    const found = this.#reader.result;
    // `login("user", "password")`: the first argument is whose it is.
    if (found.quote !== 0 && LOGIN_CALL.test(bytes.toString('latin1', found.nameStart, found.nameEnd)))
      this.#reader.second();
    const length = found.valueEnd - found.valueStart;
    if (length < 4 || isBinary(bytes, found.nameStart, found.valueEnd) || isExpression(bytes, found))
      return nameEnd;
    const before = out.length;
    if (length <= LONGEST) this.#vendorRules(bytes, hits, index, found, out);
    if (out.length === before) this.#genericRules(bytes, at, found, out);
    return nameEnd;
  }

  #vendorRules(bytes: Buffer, hits: Hits, index: number, found: Assignment, out: Match[]): void {
    const forms = this.#byLength[found.valueEnd - found.valueStart];
    if (forms === undefined) return;
    const kinds = kindsIn(bytes, found.valueStart, found.valueEnd);
    for (const form of forms) {
      if ((kinds & ~form.kinds) !== 0) continue;
      const { walk, rules } = form;
      if (!walk.exactly(bytes, found.valueStart, found.valueEnd)) continue;
      const [start, end] = [walk.secretStart, walk.secretEnd];
      const name = bytes.toString('latin1', found.nameStart, found.nameEnd);
      for (const rule of rules) {
        const reason = this.#context(this.#rules[rule]!, rule, name, hits, index);
        if (reason === undefined) continue;
        const match = appraise(this.#rules[rule]!, bytes, {
          rule,
          anchor: hits.at[index]!,
          start,
          end,
          publicPrefix: 0,
          reason,
        });
        if (match !== undefined) out.push(match);
      }
    }
  }

  /** Why the rule's words and names hold for this assignment, or undefined. */
  #context(rule: CompiledRule, index: number, name: string, hits: Hits, hit: number): string | undefined {
    const normal = normalName(name);
    const inName = rule.names!.length > 0 ? rule.names!.some((n) => normal.includes(n)) : undefined;
    const word = rule.words!.find((w) => holdsWord(name, normal, w));
    if (word !== undefined && inName !== false) return `given to a name of ${rule.provider}`;
    const suggests = inName ?? SUGGESTING.some((n) => holdsName(normal, n));
    if (!suggests) return undefined;
    if (rule.words!.length === 0) return 'given to a name of its own';
    return this.#vendorNear(index, hits, hit) ? `${rule.provider} is named near` : undefined;
  }

  #vendorNear(rule: number, hits: Hits, hit: number): boolean {
    const at = hits.at[hit]!;
    for (let i = hit; i >= 0 && at - hits.at[i]! <= NEAR; i--)
      if (this.#vendorsOf(hits.anchor[i]!).has(rule)) return true;
    for (let i = hit + 1; i < hits.count && hits.at[i]! - at <= NEAR; i++) {
      if (this.#vendorsOf(hits.anchor[i]!).has(rule)) return true;
    }
    return false;
  }

  #vendorsOf(anchor: number): Set<number> {
    let vendors = this.#vendors[anchor];
    if (vendors === undefined) {
      const { uses } = this.#anchors[anchor]!;
      vendors = new Set(uses.filter((_, i) => i % 2 === 0 && uses[i + 1] === USE.word));
      this.#vendors[anchor] = vendors;
    }
    return vendors;
  }

  #genericRules(bytes: Buffer, anchor: number, found: Assignment, out: Match[]): void {
    if (this.#generic.length === 0) return;
    const name = bytes.toString('utf8', found.nameStart, found.nameEnd);
    const normal = normalName(name);
    const rule = this.#generic.find((index) => this.#rules[index]!.names!.some((n) => holdsName(normal, n)));
    if (rule === undefined) return;
    const score = scoreNamed(bytes, found, name, bytes.toString('utf8', found.valueStart, found.valueEnd));
    if (score === undefined || score.confidence < PLAINLY_NONE) return;
    out.push({
      rule,
      anchor,
      start: found.valueStart,
      end: found.valueEnd,
      secret: new Secret(bytes.subarray(found.valueStart, found.valueEnd)),
      confidence: score.confidence,
      reasons: score.reasons,
      detail: {},
      decoders: [],
      parts: [],
    });
  }
}

/** A form that values may have, and the rules that ask for it; parsed when a value first comes near it. */
class ValueForm {
  readonly rules: number[];
  readonly #text: string;
  #walk: ShapeWalk | undefined;
  /** Kinds of bytes that it may hold: most values have one that it does not, and that is cheaper to see than to walk. */
  kinds = ALL_KINDS;

  constructor(text: string, rule: number) {
    this.#text = text;
    this.rules = [rule];
  }

  get walk(): ShapeWalk {
    if (this.#walk === undefined) {
      const form = parseForm(this.#text);
      this.#walk = new ShapeWalk(form, 'none', 'none');
      this.kinds = kindsOf(form);
    }
    return this.#walk;
  }
}

function kindsOf(form: Form): number {
  let kinds = 0;
  for (const element of form.elements) {
    if (element.kind === 'class') element.mask.forEach((bit, byte) => (kinds |= bit * KIND[byte]!));
    // A literal in any case may hold the letter's other case as well.
    else
      for (const char of element.choices.join(''))
        kinds |= KIND[char.charCodeAt(0)]! | (element.anyCase ? LETTERS : 0);
  }
  return kinds;
}

/** Each byte's kind as one bit: digit, a-f, g-z, A-F, G-Z, `-_`, `+/=`, the rest. */
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte);
  const kind = [/[0-9]/, /[a-f]/, /[g-z]/, /[A-F]/, /[G-Z]/, /[-_]/, /[+/=]/].findIndex((pattern) =>
    pattern.test(char),
  );
  return 1 << (kind < 0 ? 7 : kind);
});

const ALL_KINDS = 255;
const LETTERS = 0b11110;

function kindsIn(bytes: Buffer, start: number, end: number): number {
  let kinds = 0;
  for (let i = start; i < end; i++) kinds |= KIND[bytes[i]!]!;
  return kinds;
}

/** A bare value in code that opens a bracket is an expression; on a configuration line it may be a password. */
function isExpression(bytes: Buffer, found: Assignment): boolean {
  return found.quote === 0 && !found.line && '([{'.includes(String.fromCharCode(bytes[found.valueStart]!));
}

/** True when a normal name holds another; `auth` does not stand in `author` and `authored`. */
function holdsName(normal: string, name: string): boolean {
  if (name !== 'auth') return normal.includes(name);
  return /auth(?!or(?!iz))/.test(normal);
}

/** True when a vendor's word stands in a name as words of its own; long words may also stand inside one. */
function holdsWord(name: string, normal: string, word: string): boolean {
  if (word.length >= 6) return normal.includes(word);
  for (let at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
    if (delimited(name, word)) return true;
  }
  return false;
}

function delimited(name: string, word: string): boolean {
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return parts.includes(word) || parts.some((part, i) => part + (parts[i + 1] ?? '') === word);
}

/** Text holds no control characters but white space and escape: an assignment among them is a piece of a binary. */
function isBinary(bytes: Buffer, start: number, end: number): boolean {
  for (let i = Math.max(0, start - AROUND); i < Math.min(bytes.length, end + AROUND); i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) return true;
  }
  return false;
}
