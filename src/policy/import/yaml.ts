/**
 * YAML text → plain data, for the files of tools that use it. The only file that knows the `yaml` package. Aliases and
 * nesting are bounded, and no message quotes the input.
 */
import { parse } from 'yaml';
import { UserError } from '../../core/errors.js';

/** Larger files are refused, in UTF-16 units: a config is small, and a baseline of 50,000 entries fits. */
const MOST = 16 << 20;

/**
 * Deepest nesting parsed. The parser recurses, and at the end of the stack V8 cannot compile a regular expression: that
 * ends the process instead of throwing (measured with yaml 2.9.1, Node 20.20.2, 100,000 brackets).
 */
const DEPTH = 100;

/** @param file how the file is called in the error, already escaped. */
export function readYaml(content: string, file: string): unknown {
  if (content.length > MOST) throw new UserError(`${file}: larger than ${MOST} characters`, 'Split it up.');
  if (nesting(content) > DEPTH) throw new UserError(`${file}: nested too deeply`, 'Flatten the file.');
  try {
    // Looking for double keys costs the square of their number.
    return parse(content, {
      uniqueKeys: false,
      maxAliasCount: 100,
      logLevel: 'silent',
      merge: false,
      schema: 'core',
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(
      `${file}: not valid YAML`,
      'Mend the syntax, or check that it is the file you meant.',
      { cause: error },
    );
  }
}

/** At least the depth of the text as YAML: brackets open at once, plus the deepest indent and run of `- ` and `? `. */
function nesting(content: string): number {
  let open = 0;
  let mostOpen = 0;
  let indent = 0;
  let mostIndent = 0;
  let atStart = true;
  for (let i = 0; i < content.length; i++) {
    const c = content[i]!;
    if (c === '[' || c === '{') mostOpen = Math.max(mostOpen, ++open);
    else if ((c === ']' || c === '}') && open > 0) open--;
    if (c === '\n') {
      atStart = true;
      indent = 0;
    } else if (atStart && ' -?:\t'.includes(c)) mostIndent = Math.max(mostIndent, ++indent);
    else atStart = false;
  }
  return mostOpen + mostIndent;
}
