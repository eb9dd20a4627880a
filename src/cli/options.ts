/**
 * Every option of every command, as data: the hooks' small parser, yargs, help and docs all read this table, so they
 * cannot differ. An option here does nothing by itself; the commands read it.
 */
import { DEFAULT_LIMITS } from '../core/limits.js';
import { SKIP_REASONS } from '../core/types.js';
import { FORMATS } from '../report/reporter.js';

/**
 * flag: present or not. text: one value, the last one counts. texts: may be repeated. words: may be repeated, or
 * several with commas. number, size (12, 12k, 3M, 1G): one value.
 */
export type OptionType = 'flag' | 'text' | 'texts' | 'words' | 'number' | 'size';

export interface OptionSpec {
  type: OptionType;
  about: string;
  /** What stands for the value in help. */
  value?: string;
  choices?: readonly string[];
  alias?: string;
  /** Heading in help. */
  group: 'Report' | 'Policy' | 'Scan' | 'Limits' | 'Options';
}
export type OptionTable = Readonly<Record<string, OptionSpec>>;

export const REPORT_OPTIONS: OptionTable = {
  format: {
    type: 'text',
    value: 'name',
    choices: FORMATS,
    alias: 'f',
    group: 'Report',
    about: 'Format of what goes to standard output (default: text).',
  },
  output: {
    type: 'texts',
    value: '[format=]file',
    alias: 'o',
    group: 'Report',
    about:
      'Also write a report to a file, in the format that is named or that its ending tells; - is standard output. May be repeated.',
  },
  'include-suppressed': {
    type: 'flag',
    group: 'Report',
    about: 'Also list what policy allows, marked as such.',
  },
  reveal: {
    type: 'flag',
    group: 'Report',
    about: 'Show secrets unmasked: on a terminal or in a named file only.',
  },
  color: { type: 'flag', group: 'Report', about: 'Colour even when standard output is no terminal.' },
  'no-color': { type: 'flag', group: 'Report', about: 'No colour.' },
  quiet: {
    type: 'flag',
    alias: 'q',
    group: 'Report',
    about: 'No text report when there is nothing to act on, no progress.',
  },
  verbose: {
    type: 'flag',
    alias: 'v',
    group: 'Report',
    about: 'List everything that is otherwise cut to a count.',
  },
  timing: { type: 'flag', group: 'Report', about: 'Tell on standard error where the time went.' },
};

export const POLICY_OPTIONS: OptionTable = {
  config: {
    type: 'text',
    value: 'file',
    alias: 'c',
    group: 'Policy',
    about: 'Config file to use instead of .stanch.toml.',
  },
  'no-config': { type: 'flag', group: 'Policy', about: 'Use no config at all.' },
  baseline: {
    type: 'text',
    value: 'file',
    alias: 'b',
    group: 'Policy',
    about: 'Baseline to use instead of .stanch-baseline.',
  },
  'no-baseline': { type: 'flag', group: 'Policy', about: 'Use no baseline at all.' },
  'no-inline': { type: 'flag', group: 'Policy', about: 'Do not honour stanch:allow comments.' },
  'policy-from': {
    type: 'text',
    value: 'revision',
    group: 'Policy',
    about: 'Read config, baseline and rules from this revision, not from the tree under scan.',
  },
  'min-confidence': {
    type: 'number',
    value: '0..1',
    group: 'Policy',
    about: 'Suppress findings that are less sure than this (default: 0.5).',
  },
  'allow-incomplete': {
    type: 'words',
    value: 'reasons',
    choices: SKIP_REASONS,
    group: 'Policy',
    about: 'What may stay unread without changing the exit code; with commas, several.',
  },
};

/** What a scan's exit code is made of besides what it finds. */
const EXIT_OPTIONS: OptionTable = {
  'exit-zero': {
    type: 'flag',
    group: 'Policy',
    about: 'Findings do not change the exit code (errors and incomplete scans still do).',
  },
  'require-nonempty': { type: 'flag', group: 'Policy', about: 'It is an error when nothing was scanned.' },
};

export const RULE_OPTIONS: OptionTable = {
  rules: {
    type: 'texts',
    value: 'path',
    group: 'Scan',
    about: 'Rule file or folder to add to the built-in rules. May be repeated.',
  },
  'no-builtin-rules': {
    type: 'flag',
    group: 'Scan',
    about: 'Only use the rules given with --rules and by the config.',
  },
  enable: {
    type: 'words',
    value: 'rules',
    group: 'Scan',
    about: 'Switch rules on: ids, group:…, tier:…, provider:…; with commas, several.',
  },
  disable: { type: 'words', value: 'rules', group: 'Scan', about: 'Switch rules off, in the same words.' },
};

const SCAN_OPTIONS: OptionTable = {
  'no-archives': { type: 'flag', group: 'Scan', about: 'Do not look inside archives, PDFs and databases.' },
  jobs: {
    type: 'number',
    value: 'n',
    alias: 'j',
    group: 'Scan',
    about: 'Threads at most (default: one per core).',
  },
};

const LIMIT_OPTIONS: OptionTable = {
  'max-file-size': {
    type: 'size',
    value: 'size',
    group: 'Limits',
    about: 'Largest file to scan (default: no limit; big files are read in pieces).',
  },
  'max-archive-depth': {
    type: 'number',
    value: 'n',
    group: 'Limits',
    about: `Archives inside archives (default: ${DEFAULT_LIMITS.archiveDepth}).`,
  },
  'max-archive-size': {
    type: 'size',
    value: 'size',
    group: 'Limits',
    about: `Bytes unpacked from one archive (default: ${DEFAULT_LIMITS.archiveBytes >> 20}M).`,
  },
  'max-archive-entries': {
    type: 'number',
    value: 'n',
    group: 'Limits',
    about: `Entries of one archive (default: ${DEFAULT_LIMITS.archiveEntries}).`,
  },
  'max-archive-ratio': {
    type: 'number',
    value: 'n',
    group: 'Limits',
    about: `Unpacked size over packed size (default: ${DEFAULT_LIMITS.archiveRatio}).`,
  },
  'max-decode-depth': {
    type: 'number',
    value: 'n',
    group: 'Limits',
    about: `Encodings inside encodings (default: ${DEFAULT_LIMITS.decodeDepth}).`,
  },
  'max-findings-per-file': {
    type: 'number',
    value: 'n',
    group: 'Limits',
    about: `Findings in one file (default: ${DEFAULT_LIMITS.findingsPerFile}).`,
  },
  'file-timeout': {
    type: 'number',
    value: 'seconds',
    group: 'Limits',
    about: `Time for one file: opening it, or reading it in pieces (default: ${DEFAULT_LIMITS.fileSeconds}).`,
  },
  timeout: {
    type: 'number',
    value: 'seconds',
    group: 'Limits',
    about: `Time for the whole run (default: ${DEFAULT_LIMITS.runSeconds}).`,
  },
};

/** What decides which findings there are. */
export const FINDING_OPTIONS: OptionTable = {
  ...RULE_OPTIONS,
  ...SCAN_OPTIONS,
  ...POLICY_OPTIONS,
  ...LIMIT_OPTIONS,
};

/** What every command that reports on a scan understands. */
export const COMMON_OPTIONS: OptionTable = { ...REPORT_OPTIONS, ...FINDING_OPTIONS, ...EXIT_OPTIONS };
