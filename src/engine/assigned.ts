/**
 * A word in a name → the matches of all assigned rules on the assignment around it. The assignment is read once; a
 * vendor's rule holds when the value has its form and its words and names stand in the name or near; the generic rules
 * weigh what is left.
 */
import { Secret } from '../core/secret.js';
import { type AnchorList, anchorLength, eachUse } from './anchorlist.js';
import { appraisalReach, appraise } from './appraise.js';
import { type Assignment, AssignmentReader, NAME_REACH } from './assignment.js';
import { kindsIn } from './bytekinds.js';
import { type EscapeKind, escapeIn, LONGEST_ESCAPE, operatorAt } from './decode/escapes.js';
import type { Extent } from './extent.js';
import { parseForm } from './form.js';
import { byteMask } from './literal.js';
import type { Match } from './match.js';
import { normalName, STRONG_NAMES } from './names.js';
import type { Hits } from './prefilter.js';
import { TRAIT } from './rulelist.js';
import { type CompiledPack, type CompiledRule, USE } from './ruleset.js';
import { scoreNamed } from './score.js';
import { isListed } from './scorer/listed.js';
import { ShapeWalk } from './shape.js';
import { LONGEST } from './valueforms.js';

/** How far from the assignment a vendor's word may stand, in bytes. */
const NEAR = 200;
/** Longest anchor that is a word or a name, in bytes, and what the prefilter looks at around it. */
const LONGEST_WORD = 56;
/** Bytes before a name and behind its value that say what it is: the rest of the line, and what weighs it (scorer/around.ts). */
const AROUND_LINE = 160;
/** How far around an assignment it must be text, in bytes. */
const AROUND = 32;
/** Values of telling names that are surely no secrets are no matches: four in five of all, and placing each would cost more than finding them. */
const PLAINLY_NONE = 0.05;
/** Bytes of quotes, blanks and operators between a name and its value. */
const LONGEST_OPERATOR = 8;
const BACKSLASH = 0x5c;
const OPERATOR = byteMask(' "\'\t:=>');
const SUGGESTING = STRONG_NAMES.map(normalName);

/** Names of calls that take a user and then a secret. */
const LOGIN_CALL = /(?:credentials?|login|auth|authenticate|authentication|basic)$/i;

export class AssignedRules {
  readonly #pack: CompiledPack;
  readonly #active: Uint8Array;
  readonly #reader = new AssignmentReader();
  /** Vendor rules' forms by the value length they accept, made when a value first has that length. */
  readonly #byLength: (ValueForm[] | undefined)[] = [];
  readonly #forms: (ValueForm | undefined)[] = [];
  readonly #generic: readonly number[];
  /** For each anchor, the rules whose vendor word it is. */
  readonly #vendors: Set<number>[] = [];

  /** The kind of escapes in the assignment read last, in its value or in what stands for its operator; undefined = none. */
  escape: EscapeKind | undefined;
  /** True when the borders of its value hold however it is written. */
  isBordered = false;
  /** Values weighed so far. */
  values = 0;

  constructor(pack: CompiledPack, active: Uint8Array) {
    this.#pack = pack;
    this.#active = active;
    this.#generic = genericRules(pack, active);
  }

  /** The assignment read last; the next reading changes it. */
  get found(): Assignment {
    return this.#reader.result;
  }

  /** Sets the name around hit `index`; returns its end. */
  #name(bytes: Buffer, hits: Hits, index: number): number {
    const at = hits.at[index]!;
    return this.#reader.name(bytes, at, at + anchorLength(this.#pack.anchors, hits.anchor[index]!));
  }

  /**
   * True when an earlier hit stands in the same name: a name is judged once, for the first word in it. An earlier word
   * whose name does not come as far as this one's is too far away to stand for it.
   */
  #isTaken(bytes: Buffer, hits: Hits, index: number, isName: (anchor: number) => boolean): boolean {
    const at = hits.at[index]!;
    const { nameStart, nameEnd } = this.#reader.result;
    // A name that is cut off may have begun before.
    const isWhole = at - nameStart < NAME_REACH;
    const least = (isWhole ? nameStart : at - NAME_REACH) - LONGEST_WORD;
    for (let i = index - 1; i >= 0 && hits.at[i]! >= least; i--) {
      const anchor = hits.anchor[i]!;
      const end = hits.at[i]! + anchorLength(this.#pack.anchors, anchor);
      if ((isWhole && end < nameStart) || !isName(anchor)) continue;
      if (isWhole && nameEnd - end <= NAME_REACH) return true;
      const reaches = this.#name(bytes, hits, i) >= nameEnd;
      this.#name(bytes, hits, index);
      if (reaches) return true;
    }
    return false;
  }

  /** Reads the assignment at hit `index` and pushes its matches. @param extent takes in what was looked at. */
  judge(
    bytes: Buffer,
    hits: Hits,
    index: number,
    isName: (anchor: number) => boolean,
    extent: Extent,
    out: Match[],
  ): void {
    const nameEnd = this.#name(bytes, hits, index);
    const { found } = this;
    this.escape = undefined;
    extent.add(found.nameStart - LONGEST_WORD, this.#reader.seenTo);
    if (this.#isTaken(bytes, hits, index, isName)) return;
    const isGiven = this.#reader.value();
    extent.add(this.#reader.seenFrom, this.#reader.seenTo);
    if (!isGiven) {
      extent.add(nameEnd, nameEnd + LONGEST_OPERATOR + LONGEST_ESCAPE);
      this.escape = escapedOperator(bytes, nameEnd);
      this.isBordered = false;
      return;
    }
    // `login("user", "password")`: the first argument is whose it is.
    if (found.quote !== 0 && LOGIN_CALL.test(bytes.toString('latin1', found.nameStart, found.nameEnd)))
      this.#reader.second();
    extent.add(found.nameStart - AROUND_LINE, Math.max(this.#reader.seenTo, found.valueEnd + AROUND_LINE));
    this.escape = escapeIn(bytes, found.valueStart, found.valueEnd);
    // A quote that is itself escaped is the border of a text in another; so may be what ends a bare value.
    const isNested =
      found.quote === 0 ? this.escape === 'backslash' : bytes[found.valueStart - 2] === BACKSLASH;
    this.isBordered = !isNested;
    this.#weigh(bytes, hits, index, extent, out);
  }

  /** Judges the assignment at hit `index`, which is known. */
  judgeGiven(
    bytes: Buffer,
    hits: Hits,
    index: number,
    given: Assignment,
    extent: Extent,
    out: Match[],
  ): void {
    Object.assign(this.#reader.result, given);
    this.#weigh(bytes, hits, index, extent, out);
  }

  #weigh(bytes: Buffer, hits: Hits, index: number, extent: Extent, out: Match[]): void {
    const { found } = this;
    const length = found.valueEnd - found.valueStart;
    if (
      length < 4 ||
      isBinary(bytes, found.nameStart, found.valueEnd) ||
      isExpression(bytes, found) ||
      isListed(bytes, found)
    )
      return;
    this.values++;
    const before = out.length;
    if (length <= LONGEST) this.#vendorRules(bytes, hits, index, found, extent, out);
    if (out.length === before) this.#genericRules(bytes, hits.at[index]!, found, out);
  }

  #formsOf(length: number): readonly ValueForm[] {
    let forms = this.#byLength[length];
    if (forms === undefined) {
      const { spans, kinds } = this.#pack.forms;
      forms = [];
      for (let form = 0; form < kinds.length; form++) {
        if (spans[2 * form]! > length || spans[2 * form + 1]! < length) continue;
        const known = this.#forms[form] ?? {
          rules: this.#rulesOf(form),
          kinds: kinds[form]!,
          walk: undefined,
        };
        this.#forms[form] = known;
        if (known.rules.length > 0) forms.push(known);
      }
      this.#byLength[length] = forms;
    }
    return forms;
  }

  #rulesOf(form: number): number[] {
    const { rules, ends } = this.#pack.forms;
    const all = rules.subarray(form === 0 ? 0 : ends[form - 1]!, ends[form]!);
    return [...all].filter((rule) => this.#active[rule] === 1);
  }

  #vendorRules(
    bytes: Buffer,
    hits: Hits,
    index: number,
    found: Assignment,
    extent: Extent,
    out: Match[],
  ): void {
    const forms = this.#formsOf(found.valueEnd - found.valueStart);
    if (forms.length === 0) return;
    const at = hits.at[index]!;
    const kinds = kindsIn(bytes, found.valueStart, found.valueEnd);
    for (const form of forms) {
      if ((kinds & ~form.kinds) !== 0) continue;
      const { rules } = form;
      form.walk ??= new ShapeWalk(parseForm(this.#pack.rules.at(rules[0]!).form!), 'none', 'none');
      const { walk } = form;
      if (!walk.exactly(bytes, found.valueStart, found.valueEnd)) continue;
      const [start, end] = [walk.secretStart, walk.secretEnd];
      const name = bytes.toString('latin1', found.nameStart, found.nameEnd);
      for (const rule of rules) {
        extent.add(at - NEAR - LONGEST_WORD, at + NEAR + LONGEST_WORD);
        const reason = this.#context(this.#pack.rules.at(rule), rule, name, hits, index);
        if (reason === undefined) continue;
        const [back, ahead] = appraisalReach(this.#pack.rules.at(rule));
        extent.add(start - back, end + ahead);
        const match = appraise(this.#pack.rules.at(rule), bytes, {
          rule,
          anchor: at,
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
      vendors = vendorsOf(this.#pack.anchors, anchor);
      this.#vendors[anchor] = vendors;
    }
    return vendors;
  }

  #genericRules(bytes: Buffer, anchor: number, found: Assignment, out: Match[]): void {
    if (this.#generic.length === 0) return;
    const name = bytes.toString('utf8', found.nameStart, found.nameEnd);
    const normal = normalName(name);
    const rule = this.#generic.find((index) =>
      this.#pack.rules.at(index).names!.some((n) => holdsName(normal, n)),
    );
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
      ...(score.deadEnd && { deadEnd: score.deadEnd }),
      detail: {},
      decoders: [],
      parts: [],
    });
  }
}

/** A form that values may have; parsed when a value first comes near it. */
interface ValueForm {
  /** Those that run. */
  rules: number[];
  kinds: number;
  walk: ShapeWalk | undefined;
}

/** Rules whose vendor's word an anchor is. */
function vendorsOf(anchors: AnchorList, anchor: number): Set<number> {
  const vendors = new Set<number>();
  eachUse(anchors, anchor, (rule, use) => {
    if (use === USE.word) vendors.add(rule);
  });
  return vendors;
}

/** Rules that run and ask for a name, whatever the value. */
function genericRules({ rules, forms }: CompiledPack, active: Uint8Array): number[] {
  const formed = new Uint8Array(rules.length);
  for (const rule of forms.rules) formed[rule] = 1;
  const generic: number[] = [];
  for (let index = 0; index < rules.length; index++)
    if (active[index] === 1 && formed[index] === 0 && rules.has(index, TRAIT.assigned)) generic.push(index);
  return generic;
}

/** The kind of escape that a quote or an operator behind a name is written in, `&quot;:` or ` = &quot;`; undefined = none. */
function escapedOperator(bytes: Buffer, nameEnd: number): EscapeKind | undefined {
  let at = nameEnd;
  while (at < nameEnd + LONGEST_OPERATOR && OPERATOR[bytes[at]!] === 1) at++;
  return operatorAt(bytes, at);
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
