/** Format name → reporter. A new format is a file here and a line in this table. */
import { codequality } from './codequality.js';
import { csv } from './csv.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { gitleaks } from './gitleaks.js';
import { html } from './html/index.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { junit } from './junit.js';
import { markdown } from './markdown/index.js';
import { rdjson } from './rdjson.js';
import type { FormatName, Reporter, ReportOptions } from './reporter.js';
import { sarif } from './sarif/index.js';
import { text } from './text/index.js';
import { unix } from './unix.js';

export {
  FORMATS,
  type FormatName,
  type Reporter,
  type ReportOptions,
  type RepositoryLabel,
} from './reporter.js';

export const reporters: Record<FormatName, (options: ReportOptions) => Reporter> = {
  text,
  json,
  jsonl,
  sarif,
  github,
  gitlab,
  codequality,
  junit,
  csv,
  markdown,
  html,
  unix,
  gitleaks,
  rdjson,
};
