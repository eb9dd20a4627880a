/** Work trees → what the engine reports in them at the default threshold, with each file's role weighed as a scan does. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isOver } from './reported.mjs';

const TEXT_PROBE = 8000;

/** @returns { name, commit, lines, findings: [{ path, rule, tier, role, confidence, line, excerpt }] } */
export function scanRepository(engine, inspector, folder, threshold = 0.5) {
  const git = (...args) => execFileSync('git', args, { cwd: folder, maxBuffer: 1 << 28 }).toString();
  const result = {
    name: basename(folder),
    commit: git('rev-parse', '--short', 'HEAD').trim(),
    lines: 0,
    findings: [],
  };
  for (const path of git('ls-files', '-z').split('\0')) {
    const bytes = path === '' ? undefined : read(join(folder, path));
    if (bytes === undefined) continue;
    result.lines += newlines(bytes, bytes.length);
    const role = engine.roleOf(path);
    for (const match of inspector.inspect(bytes)) {
      const { id, tier } = inspector.rules.at(match.rule);
      const confidence = engine.weigh(match.confidence, tier, role, match.deadEnd === 'sealed');
      if (confidence < threshold || isOver(match.detail)) continue;
      const line = newlines(bytes, match.start) + 1;
      result.findings.push({ path, rule: id, tier, role, confidence, line, excerpt: excerpt(bytes, match) });
    }
  }
  return result;
}

/** The finding's line with its secret masked. */
function excerpt(bytes, { start, end }) {
  const from = Math.max(bytes.lastIndexOf(0x0a, start - 1) + 1, start - 80);
  const stop = bytes.indexOf(0x0a, end);
  const to = Math.min(stop < 0 ? bytes.length : stop, end + 40);
  return `${bytes.toString('utf8', from, start)}********${bytes.toString('utf8', end, to)}`.trim();
}

function read(path) {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, TEXT_PROBE).includes(0) ? undefined : bytes;
  } catch (error) {
    // Links to nowhere, submodules.
    if (['ENOENT', 'EISDIR', 'ELOOP'].includes(error.code)) return undefined;
    throw error;
  }
}

function newlines(bytes, end) {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
