/**
 * A shape, or the value of an assigned rule → its form: the one that is written, or that of its parts. Rules repeat their
 * alphabets and lengths, so each is read once for all rules of a pack.
 */
import { UserError } from '../core/errors.js';
import type { RuleSpec, ShapeSpec } from '../core/types.js';
import { type Form, type FormElement, parseForm } from '../engine/form.js';

/** The text of a form: the one given, or made of prefix, alphabet, length and suffix. */
export function formText(shape: ShapeSpec): string {
  if (shape.form !== undefined) return shape.form;
  const { prefix, alphabet, suffix } = shape;
  return `${prefix ? choice(prefix) : ''} ${alphabet ? classText(shape) : ''} ${suffix ? choice(suffix) : ''}`;
}

function choice(texts: readonly string[]): string {
  return `(${texts.map((text) => `"${text}"`).join('|')})`;
}

function classText({ alphabet, length = 1 }: ShapeSpec): string {
  const [min, max] = typeof length === 'number' ? [length, length] : length;
  return `${alphabet}{${min},${max}}`;
}

/** Least and greatest length in bytes that a form matches. */
export type Span = [least: number, most: number];

export function formSpan({ elements }: Form): Span {
  let [least, most] = [0, 0];
  for (const element of elements) {
    // Choices stand in order, the longest first.
    least += element.kind === 'class' ? element.min : element.choices.at(-1)!.length;
    most += element.kind === 'class' ? element.max : element.choices[0]!.length;
  }
  return [least, most];
}

export class Forms {
  readonly #classes = new Map<string, readonly FormElement[]>();
  readonly #spans = new Map<string, Span>();

  /** The form of a rule's shape. @throws UserError that names the rule. */
  of(spec: RuleSpec, shape: ShapeSpec): Form {
    const { form, prefix = [], alphabet, suffix = [] } = shape;
    if (form !== undefined || prefix.some(isQuoted) || suffix.some(isQuoted))
      return parsed(spec, formText(shape));
    const elements: FormElement[] = [];
    if (prefix.length > 0) elements.push(literal(prefix));
    if (alphabet) elements.push(...this.#classOf(spec, classText(shape)));
    if (suffix.length > 0) elements.push(literal(suffix));
    return { elements, secretFrom: 0, secretTo: elements.length };
  }

  /** Span of the form that a text stands for. @throws UserError that names the rule. */
  spanOf(spec: RuleSpec, text: string): Span {
    const span = this.#spans.get(text) ?? formSpan(parsed(spec, text));
    this.#spans.set(text, span);
    return span;
  }

  #classOf(spec: RuleSpec, text: string): readonly FormElement[] {
    const elements = this.#classes.get(text) ?? parsed(spec, text).elements;
    this.#classes.set(text, elements);
    return elements;
  }
}

/** In the text of a form it would end its literal. */
function isQuoted(text: string): boolean {
  return text.includes('"');
}

function literal(texts: readonly string[]): FormElement {
  const choices = texts.length === 1 ? [texts[0]!] : [...texts].sort((a, b) => b.length - a.length);
  return { kind: 'literal', choices, anyCase: false };
}

function parsed(spec: RuleSpec, text: string): Form {
  try {
    return parseForm(text);
  } catch (error) {
    if (error instanceof UserError) throw new UserError(`rule '${spec.id}': ${error.message}`, error.hint);
    throw error;
  }
}
