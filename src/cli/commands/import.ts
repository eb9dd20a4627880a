/**
 * `stanch import <tool> [file]`: another tool's files → ours. Prints what it would write; with --write it writes, but
 * never over a file that is there, except that known findings are added to a baseline. What could not be carried over
 * is always told.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { Secret } from '../../core/secret.js';
import { compilePattern } from '../../engine/regex.js';
import { CONFIG_NAME } from '../../policy/config/defaults.js';
import { diskReader } from '../../policy/config/disk.js';
import { type Converted, convertEntries } from '../../policy/import/convert.js';
import { IMPORTED_RULES, type Imported, importFrom } from '../../policy/import/index.js';
import { count } from '../../report/words.js';
import { builtinTexts } from '../../rules/pack.js';
import { findTop } from '../../sources/top.js';
import { Args } from '../args.js';
import { type BaselineFile, baselineFile, emptyBaseline, today } from '../baseline-file.js';
import type { Command } from '../command.js';
import { findingsAnywhere } from '../everything.js';
import type { Io } from '../io.js';

export const importTool: Command = async (args, io) => {
  const [tool, file] = args.positionals;
  const top = findTop(io.cwd) ?? io.cwd;
  const imported = importFrom(tool!, file === undefined ? undefined : resolve(io.cwd, file), {
    readFile: diskReader(top),
    knownRules: (await builtinTexts()).map(({ id }) => id),
    compilePattern: (pattern) => compilePattern(pattern),
    sha256: (secret) => hash('sha256', secret),
  });
  const write = args.flag('write');
  for (const [name, text] of [
    [CONFIG_NAME, imported.config],
    [IMPORTED_RULES, imported.rules],
  ] as const) {
    if (text === '') continue;
    if (write) create(resolve(top, name), text);
    io.out.write(write ? `wrote ${name}\n` : `# ${name}\n${shown(text)}\n`);
  }
  if (imported.entries.length > 0) await importEntries(imported, write, args, io);
  for (const { what, why, inPart } of imported.notCarried)
    io.err.write(
      `${inPart ? 'carried over in part' : 'not carried over'}: ${printable(what)}: ${printable(why)}\n`,
    );
  if (!write) io.out.write('Nothing was written; --write does it.\n');
  return 0;
};

/** Known findings have no digest of ours, so a scan must find them again before they can be known here. */
async function importEntries({ entries }: Imported, write: boolean, args: Args, io: Io): Promise<void> {
  const file: BaselineFile = baselineFile(args, io);
  const before = file.baseline ?? emptyBaseline(io);
  const { findings } = await findingsAnywhere(new Args([], new Map()), io);
  const options = { key: before.key, today: today(io), sha1: (secret: Secret) => hash('sha1', secret) };
  const converted: Converted = convertEntries(entries, findings, options);
  if (write) file.save({ ...before, entries: [...before.entries, ...converted.entries] });
  const verb = write ? 'added to' : 'would be added to';
  io.out.write(`${count(converted.entries.length, 'known finding')} ${verb} ${printable(file.path)}\n`);
  if (converted.unmatched.length > 0) {
    io.err.write(
      `not carried over: ${count(converted.unmatched.length, 'known finding')} that a scan does not find (any more)\n`,
    );
  }
}

function create(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST')
      throw new UserError(
        `${printable(path)}: is there already`,
        'Run it without --write and add what you need by hand.',
      );
    throw new UserError(
      `${printable(path)}: cannot be written (${code ?? 'unknown reason'})`,
      'Check the folder.',
      { cause: error },
    );
  }
}

/** Imported text holds foreign patterns and reasons: shown line by line, escaped. */
function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function hash(algorithm: 'sha1' | 'sha256', secret: Secret): string {
  return createHash(algorithm).update(secret.reveal()).digest('hex');
}
