/**
 * `--format` and `--output` → the reports of a run: each a reporter and the place its text goes. Standard output gets
 * one report, files any number; a file report becomes visible when everything is written. Unmasked reports only go
 * where the user is looking or has said so by name.
 */
import { extname, resolve } from 'node:path';
import { UserError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import { printable } from '../core/printable.js';
import type { RuleText, ScanEvent } from '../core/types.js';
import { FORMATS, type FormatName, type Reporter, type ReportOptions, reporters } from '../report/index.js';
import type { Args } from './args.js';
import { wantsColor } from './color.js';
import type { Io } from './io.js';
import { ReportFile } from './report-file.js';
import { repositoryLabel } from './repository.js';

interface Target {
  format: FormatName;
  /** Absolute path; undefined = standard output. */
  file: string | undefined;
}

export interface Reports {
  event(event: ScanEvent): void;
  /**
   * Writes what remains and makes the files appear.
   * @param instead goes to standard output in place of a text report; undefined = the report itself.
   */
  finish(instead?: string): void;
  /** Takes unfinished files away. */
  discard(): void;
}

interface OpenReport {
  format: FormatName;
  reporter: Reporter;
  write: (text: string) => void;
  file: ReportFile | undefined;
}

const BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.txt': 'text',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.csv': 'csv',
  '.md': 'markdown',
  '.html': 'html',
};

/** @throws UserError for unknown formats, files that cannot be written, and secrets that would be shown to nobody in sight. */
export function openReports(
  args: Args,
  io: Io,
  ruleText: (id: string) => RuleText | undefined,
  most?: number,
): Reports {
  const targets = targetsOf(args, io);
  // What is piped on or logged stays masked beside a file that may have them.
  const mayReveal = (target: Target) =>
    args.flag('reveal') && (target.file !== undefined || io.out.isTerminal);
  if (args.flag('reveal') && !targets.some(mayReveal)) {
    throw new UserError(
      '--reveal only shows secrets on a terminal or in a named file',
      'Name one with --output format=file, or leave it out.',
    );
  }
  const label = repositoryLabel(io.env);
  const options = {
    verbose: args.flag('verbose'),
    includeSuppressed: args.flag('include-suppressed'),
    ruleText,
    width: io.out.columns,
    ...(most !== undefined && { most }),
    ...(label && { repository: label }),
  };
  const open: OpenReport[] = [];
  const discard = () => {
    for (const { file } of open) file?.discard();
  };
  try {
    for (const target of targets) {
      const color = target.file === undefined && wantsColor(args, io.env, io.out);
      open.push(openReport(target, { ...options, reveal: mayReveal(target), color }, io));
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    event(event) {
      for (const { reporter, write } of open) write(reporter.event(event));
    },
    finish(instead) {
      for (const { format, reporter, write, file } of open) {
        write(instead !== undefined && format === 'text' && file === undefined ? instead : reporter.end());
        file?.commit();
      }
    },
    discard,
  };
}

function openReport({ format, file: path }: Target, options: ReportOptions, io: Io): OpenReport {
  const reporter = reporters[format](options);
  if (path === undefined) return { format, reporter, write: (text) => io.out.write(text), file: undefined };
  const file = new ReportFile(path);
  return { format, reporter, write: (text) => file.write(text), file };
}

function targetsOf(args: Args, io: Io): Target[] {
  const named = args.texts('output').map((text) => targetOf(text, io.cwd));
  const toStdout = named.filter((target) => target.file === undefined);
  const format = args.text('format') as FormatName | undefined;
  if (toStdout.length + (format === undefined ? 0 : 1) > 1) {
    throw new UserError(
      'more than one report for standard output',
      'Give the others a file: --output format=file.',
    );
  }
  const own: Target[] = toStdout.length > 0 ? [] : [{ format: format ?? 'text', file: undefined }];
  const files = named.map((target) => target.file).filter((file) => file !== undefined);
  if (new Set(files).size < files.length)
    throw new UserError('two reports for one file', 'Give each its own --output.');
  return [...own, ...named];
}

/** `sarif=out.sarif`, `out.sarif`, `json=-`. */
function targetOf(text: string, cwd: string): Target {
  const at = text.indexOf('=');
  const name = at < 0 ? undefined : text.slice(0, at);
  const path = text.slice(at + 1);
  if (path === '')
    throw new UserError(`--output ${printable(text)}: no file is named`, 'Write --output format=file.');
  const file = path === '-' ? undefined : resolve(cwd, path);
  if (name !== undefined) return { format: formatOf(name), file };
  const format = path === '-' ? 'text' : BY_EXTENSION[extname(path).toLowerCase()];
  if (format === undefined)
    throw new UserError(`--output ${printable(text)}: which format?`, 'Write --output format=file.');
  return { format, file };
}

function formatOf(name: string): FormatName {
  if ((FORMATS as readonly string[]).includes(name)) return name as FormatName;
  const meant = nearest(name, FORMATS);
  throw new UserError(
    `--output: unknown format ${printable(name)}`,
    meant === undefined ? `One of: ${FORMATS.join(', ')}.` : `Did you mean ${meant}?`,
  );
}
