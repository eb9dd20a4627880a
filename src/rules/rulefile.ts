/**
 * Text of a rule file → its tables. A large one is parsed as several documents, cut before lines that say `[[rule]]`: the
 * parser keeps notes on every key until it is at a document's end. Where a cut would change what the file means, or what is
 * wrong with it, it is parsed as one.
 */
import { UserError } from '../core/errors.js';
import { parseToml } from '../core/toml.js';

const PIECE = 1 << 16;
const HEADER = '[[rule]]';

/**
 * @param name how the file is called in errors.
 * @param piece least size of a piece, in characters.
 * @throws UserError with line and column.
 */
export function parseRuleFile(text: string, name: string, piece: number = PIECE): Record<string, unknown> {
  return (text.length > 2 * piece ? inPieces(text, name, piece) : undefined) ?? parseToml(text, name);
}

/**
 * Undefined when it must be parsed as one. A cut within a text or a list leaves it without its end, and the piece before
 * the cut does not parse; so if all do, each cut stood between tables.
 */
function inPieces(text: string, name: string, size: number): Record<string, unknown> | undefined {
  const rules: unknown[] = [];
  const whole: Record<string, unknown> = Object.create(null);
  whole.rule = rules;
  for (let at = 0, end = nextHeader(text, 0); at < text.length; at = end, end = nextHeader(text, at + size)) {
    const piece = parsed(text.slice(at, end), name);
    if (piece === undefined) return undefined;
    for (const [key, value] of Object.entries(piece)) {
      // What stands before the first header has no rules; all else that is said is said once.
      if (key === 'rule' ? !text.startsWith(HEADER, at) : key in whole) return undefined;
      if (key !== 'rule') whole[key] = value;
      else for (const rule of value as unknown[]) rules.push(rule);
    }
  }
  return whole;
}

/** Where the next line that begins with a header does, from `from` on; the text's end when none does. */
function nextHeader(text: string, from: number): number {
  const before = text.indexOf(`\n${HEADER}`, from);
  return before < 0 ? text.length : before + 1;
}

function parsed(text: string, name: string): Record<string, unknown> | undefined {
  try {
    return parseToml(text, name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
