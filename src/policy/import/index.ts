/**
 * The name of a tool, and perhaps a file → everything of it that can be ours: config text, rule text, known findings,
 * and what could not be carried over. The table below is the list of tools. Nothing is written, and nothing is run.
 */
import { basename, isAbsolute } from 'node:path';
import { UserError } from '../../core/errors.js';
import { nearest } from '../../core/nearest.js';
import { printable } from '../../core/printable.js';
import type { Secret } from '../../core/secret.js';
import type { CompilePattern, ReadFile } from '../types.js';
import { importDetectSecrets } from './detect-secrets.js';
import { fittingAllows } from './fit.js';
import { importGgshield } from './ggshield.js';
import { importGitleaks } from './gitleaks.js';
import { importGitleaksReport, importIgnoreFile, importKingfisher } from './reports.js';
import { importSecretlint, importSecretlintIgnore } from './secretlint.js';
import { configToml, rulesToml } from './toml-text.js';
import { importTrufflehog } from './trufflehog.js';
import type { Draft, ForeignEntry, ImportContext, Importer, NotCarried } from './types.js';

/** File that imported rules are written to; the imported config names it as a pack. */
export const IMPORTED_RULES = '.stanch/imported-rules.toml';

/** A file's name or ending → its importer. The first that fits a given file is used; those with a name are looked for. */
type Kind = { name?: string; ending?: string; read: Importer };

const GITLEAKS: Kind[] = [
  { name: '.gitleaks.toml', ending: '.toml', read: importGitleaks },
  { name: '.gitleaksignore', ending: 'ignore', read: importIgnoreFile },
  { ending: '.json', read: importGitleaksReport },
];

const TOOLS: Readonly<Record<string, Kind[]>> = {
  gitleaks: GITLEAKS,
  betterleaks: [
    { name: '.betterleaks.toml', ending: '.toml', read: importGitleaks },
    { name: '.betterleaksignore', ending: 'ignore', read: importIgnoreFile },
    ...GITLEAKS,
  ],
  'detect-secrets': [{ name: '.secrets.baseline', ending: '', read: importDetectSecrets }],
  trufflehog: [{ ending: '', read: importTrufflehog }],
  ggshield: [
    { name: '.gitguardian.yaml', ending: '', read: importGgshield },
    { name: '.gitguardian.yml', read: importGgshield },
  ],
  secretlint: [
    ...['.secretlintrc.json', '.secretlintrc.yml', '.secretlintrc.yaml', '.secretlintrc'].map((name) => ({
      name,
      read: importSecretlint,
    })),
    { name: '.secretlintignore', ending: 'ignore', read: importSecretlintIgnore },
    { ending: '', read: importSecretlint },
  ],
  kingfisher: [{ ending: '', read: importKingfisher }],
};

/** Names of the tools, for help and messages. */
export const IMPORTABLE: readonly string[] = Object.keys(TOOLS);

export interface ImportOptions {
  readFile: ReadFile;
  knownRules: readonly string[];
  compilePattern: CompilePattern;
  /** SHA-256 of a value in hex. */
  sha256(secret: Secret): string;
}

export interface Imported {
  /** Files that were read. */
  files: string[];
  /** Text of a `.stanch.toml`; empty when there is nothing in it. */
  config: string;
  /** Text for `IMPORTED_RULES`; empty when there are no rules. */
  rules: string;
  /** To be matched with a scan's findings by `convertEntries`. */
  entries: ForeignEntry[];
  notCarried: NotCarried[];
}

/** Throws UserError for an unknown tool, a missing file, or one that cannot be read. */
export function importFrom(tool: string, file: string | undefined, options: ImportOptions): Imported {
  const kinds = Object.hasOwn(TOOLS, tool) ? TOOLS[tool]! : unknownTool(tool);
  const found =
    file === undefined ? lookedFor(kinds, options.readFile) : [given(kinds, file, options.readFile)];
  if (found.length === 0) {
    const names = kinds.flatMap(({ name }) => name ?? []);
    const hint = names.length > 0 ? `Looked for ${names.join(', ')}.` : 'This tool has no usual file name.';
    throw new UserError(`no file of ${tool} found`, `${hint} Name one: stanch import ${tool} FILE.`);
  }
  const drafts = found.map(({ path, content, read }) => read(content, contextFor(path, options)));
  const rules = drafts.flatMap((draft) => draft.rules);
  const { allow, notCarried } = fittingAllows(drafts.flatMap((draft) => draft.config.allow));
  return {
    files: found.map(({ path }) => path),
    config: configToml({ allow, ...rulesOf(drafts) }, rules.length > 0 ? [IMPORTED_RULES] : []),
    rules: rulesToml(rules),
    entries: drafts.flatMap((draft) => draft.entries),
    notCarried: [...drafts.flatMap((draft) => draft.notCarried), ...notCarried],
  };
}

function unknownTool(tool: string): never {
  const meant = nearest(tool, IMPORTABLE);
  throw new UserError(
    `nothing is known about '${printable(tool.slice(0, 60))}'`,
    `${meant ? `Did you mean ${meant}? ` : ''}Known: ${IMPORTABLE.join(', ')}.`,
  );
}

type Found = { path: string; content: string; read: Importer };

function lookedFor(kinds: readonly Kind[], readFile: ReadFile): Found[] {
  return kinds.flatMap(({ name, read }) => {
    const content = name === undefined ? undefined : readFile(name);
    return content === undefined ? [] : [{ path: name!, content, read }];
  });
}

function given(kinds: readonly Kind[], path: string, readFile: ReadFile): Found {
  const content = readFile(path);
  if (content === undefined) throw new UserError(`${printable(path)}: no such file`, 'Check the path.');
  const kind =
    kinds.find(({ name }) => name !== undefined && path.endsWith(name)) ??
    kinds.find(({ ending }) => ending !== undefined && path.endsWith(ending));
  if (!kind)
    throw new UserError(`${printable(path)}: not a file of that tool`, 'It goes by the end of the name.');
  return { path, content, read: kind.read };
}

function contextFor(path: string, options: ImportOptions): ImportContext {
  const isValid = (pattern: string): boolean => {
    try {
      options.compilePattern(pattern);
      return true;
    } catch {
      // Whatever the engine has against it, the importer says that it was left out.
      return false;
    }
  };
  // What is written must not hold the path of somebody's machine.
  return { ...options, path, file: printable(isAbsolute(path) ? basename(path) : path), isValid };
}

function rulesOf(drafts: readonly Draft[]): Pick<Draft['config'], 'rules'> {
  const disable = drafts.flatMap((draft) => draft.config.rules?.disable ?? []);
  return disable.length > 0 ? { rules: { disable } } : {};
}
