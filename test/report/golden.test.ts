/** Every format, byte for byte, as fixtures/golden shows it; `vitest -u` rewrites them for review. */
import { expect, test } from 'vitest';
import { FORMATS, type FormatName } from '../../src/report/index.js';
import { render } from './run.js';
import { ordinary } from './samples.js';

const EXTENSION: Record<FormatName, string> = {
  text: 'txt',
  json: 'json',
  jsonl: 'jsonl',
  sarif: 'sarif',
  github: 'txt',
  gitlab: 'json',
  codequality: 'json',
  junit: 'xml',
  csv: 'csv',
  markdown: 'md',
  html: 'html',
  unix: 'txt',
  gitleaks: 'json',
  rdjson: 'json',
};

test.each(FORMATS)('%s', async (format) => {
  const file = `../../fixtures/golden/${format}.${EXTENSION[format]}`;
  await expect(render(format, ordinary())).toMatchFileSnapshot(file);
});
