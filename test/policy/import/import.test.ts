import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.js';
import { parseToml } from '../../../src/core/toml.js';
import { compilePattern } from '../../../src/engine/regex.js';
import { resolvePolicy } from '../../../src/policy/config/resolve.js';
import { convertEntries, matchesDetectSecrets } from '../../../src/policy/import/convert.js';
import { IMPORTABLE, type Imported, IMPORTED_RULES, importFrom } from '../../../src/policy/import/index.js';
import { createJudge } from '../../../src/policy/judge.js';
import { proveRule } from '../../helpers/prove-imported.js';
import { filesReader, sampleFinding, sampleValue, TODAY, TOOLS } from '../sample.js';

const fixture = (name: string) => readFileSync(join('fixtures/foreign', name), 'utf8');
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const knownRules = ['acme-api-key', 'acme-token', 'github-pat', 'github-app-token'];
const run = (tool: string, files: Record<string, string>, file?: string): Imported =>
  importFrom(tool, file, { readFile: filesReader(files), knownRules, compilePattern, sha256: TOOLS.sha256 });
const losses = ({ notCarried }: Imported) => notCarried.map(({ what, why }) => `${what}: ${why}`);
const allows = (imported: Imported) =>
  resolvePolicy({ readFile: filesReader({ '.stanch.toml': imported.config }) }).root.allow.map(({ base: _, where: __, ...entry }) => entry);
