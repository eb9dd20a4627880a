/**
 * YAML text → plain data, for the files of tools that use it. The only file that knows the `yaml` package. Aliases are
 * bounded, nesting that exhausts the stack is an error, and no message quotes the input.
 */
import { parse } from 'yaml';
import { UserError } from '../../core/errors.js';

/** Larger files are refused, in UTF-16 units: a config is small, and a baseline of 50,000 entries fits. */
const MOST = 16 << 20;

/** @param file how the file is called in the error, already escaped. */
export function readYaml(content: string, file: string): unknown {
  if (content.length > MOST) throw new UserError(`${file}: larger than ${MOST} characters`, 'Split it up.');
  try {
    // Looking for double keys costs the square of their number.
    return parse(content, { uniqueKeys: false, maxAliasCount: 100, logLevel: 'silent', merge: false, schema: 'core' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`${file}: not valid YAML`, 'Mend the syntax, or check that it is the file you meant.', { cause: error });
  }
}
