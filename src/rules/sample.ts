/**
 * Example text with `<<…>>` templates → the text that a leak would look like. The same seed gives the same text. It
 * refuses unknown templates, since an example that is not what its author meant proves nothing.
 */
import { UserError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import { ALPHABETS } from '../engine/alphabet.js';
import { signers } from '../engine/checks/index.js';
import { type Form, type FormElement, parseForm } from '../engine/form.js';
import { webToken } from './samples/jwt.js';
import { password } from './samples/password.js';
import { pemBlock } from './samples/pem.js';
import { Random, seedOf } from './samples/random.js';
import { splitTemplates } from './template.js';

/** Longest value a template may ask for, in bytes. */
const LONGEST = 65_536;

/** Makes a template's value. `nested` expands templates inside the arguments. */
type Maker = (args: string, random: Random, nested: (text: string) => string) => string;

const MAKERS: Record<string, Maker> = {
  '': () => '',
  repeat: (args) => repeated(args),
  form: (args, random) => sampleForm(parseForm(args), random),
  pem: (args, random) => pem(args, random),
  jwt: (args, random, nested) => webToken(nested(args), random),
  uuid: (args, random) => uuid(args, random),
  password: (_, random) => password(random),
  b64: (args, _, nested) => Buffer.from(nested(args)).toString('base64'),
  json: (args, _, nested) => JSON.stringify(nested(args)).slice(1, -1),
};

/** Every template kind, for messages and docs: built-in ones, alphabets and checksums. */
export const TEMPLATES: readonly string[] = [
  ...Object.keys(MAKERS).filter((kind) => kind !== ''),
  ...ALPHABETS,
  ...Object.keys(signers),
];

/**
 * Expands every template of a text.
 * @param seed any 32-bit integer; the text itself is mixed into it.
 * @throws UserError naming the template that cannot be expanded.
 */
export function expand(text: string, seed = 1): string {
  const random = new Random(seedOf(seed, text));
  const nested = (inner: string): string =>
    splitTemplates(inner)
      .map((part) => ('literal' in part ? part.literal : expandOne(part.template, random, nested)))
      .join('');
  return nested(text);
}

/** One value of a form, random where the form is. Counts are drawn near the least, as real tokens' are. */
function sampleForm(form: Form, random: Random): string {
  return form.elements.map((element) => sampleElement(element, random)).join('');
}

function sampleElement(element: FormElement, random: Random): string {
  if (element.kind === 'literal') return element.choices[random.below(element.choices.length)]!;
  const most = Math.min(element.max, element.min + 64);
  return random.pick(element.name, random.between(element.min, most));
}

function expandOne(template: string, random: Random, nested: (text: string) => string): string {
  // A bracket class may hold a blank; every other kind ends at the first one.
  const kind = /^\[(?:\\.|[^\]\\])+\]|^[^\s]*/.exec(template)![0];
  const args = template.slice(kind.length).trim();
  if (Object.hasOwn(MAKERS, kind)) return MAKERS[kind]!(args, random, nested);
  if (Object.hasOwn(signers, kind)) return signers[kind]!(args, (name, count) => random.pick(name, count));
  if (kind.startsWith('[') || ALPHABETS.includes(kind))
    return random.pick(kind, drawCount(kind, args, random));
  const meant = nearest(kind, TEMPLATES);
  throw new UserError(
    `unknown template '<<${kind} …>>'`,
    meant === undefined ? `Use one of ${TEMPLATES.join(', ')}.` : `Did you mean '${meant}'?`,
  );
}

/** `36`, or a range `20,40` to draw from. */
function drawCount(kind: string, args: string, random: Random): number {
  const match = /^(\d{1,6})(?:,(\d{1,6}))?$/.exec(args);
  const least = Number(match?.[1]);
  const most = Number(match?.[2] ?? match?.[1]);
  if (match === null || most < least || most > LONGEST) {
    throw new UserError(
      `template '<<${kind} …>>' needs a count`,
      `Write it like <<${kind} 32>> or <<${kind} 20,40>>.`,
    );
  }
  return random.between(least, most);
}

function repeated(args: string): string {
  const match = /^(\S+) (\d{1,6})$/.exec(args);
  const count = Number(match?.[2]);
  if (match === null || count > LONGEST) {
    throw new UserError("template '<<repeat …>>' needs a text and a count", 'Write it like <<repeat x 36>>.');
  }
  return match[1]!.repeat(count).slice(0, LONGEST);
}

/** `"LABEL" [size] [encrypted]`; the quotes may be left out. */
function pem(args: string, random: Random): string {
  const match = /^"?([A-Z0-9][A-Z0-9 ]*?)"?(?: (\d{2,5}))?( encrypted)?$/.exec(args);
  if (match === null) {
    throw new UserError(
      "template '<<pem …>>' needs a label",
      'Write it like <<pem "RSA PRIVATE KEY" 2048>>.',
    );
  }
  const size = match[2] === undefined ? undefined : Number(match[2]);
  return pemBlock(random, match[1]!, size, match[3] !== undefined);
}

/** A random UUID (RFC 9562, version 4), in capitals for `<<uuid upper>>`. */
function uuid(args: string, random: Random): string {
  const hex = (count: number) => random.pick('hexlower', count);
  const text = `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick('[89ab]', 1)}${hex(3)}-${hex(12)}`;
  return args === 'upper' ? text.toUpperCase() : text;
}
