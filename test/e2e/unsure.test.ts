/** Findings that their confidence suppresses are only counted: told or not, every count and every other finding is the same. */
import { afterAll, describe, expect, test } from 'vitest';
import { githubToken } from '../cli/token.js';
import { removeTemporaryFolders } from '../helpers/repo.js';
import { Desk } from './built.js';

afterAll(removeTemporaryFolders);

interface Report {
  findings: { id: string; status: string; path: string; verdict: { by?: string } }[];
  summary: { findings: number; suppressed: Record<string, number>; exitCode: number; complete: boolean };
}

/** A value that reads like words: a match, and never a finding that counts. */
const doubtful = (name: string) => `${name}_token = "copper_lantern_station"\n`;

function scans(desk: Desk, ...args: string[]): { counted: Report; told: Report } {
  const report = (...more: string[]): Report =>
    JSON.parse(desk.stanch(['scan', '--format', 'json', ...args, ...more]).out);
  return { counted: report(), told: report('--include-suppressed') };
}

function expectTheSame({ counted, told }: { counted: Report; told: Report }): void {
  const { findings, suppressed, exitCode, complete } = counted.summary;
  expect({ findings, suppressed, exitCode, complete }).toEqual({
    findings: told.summary.findings,
    suppressed: told.summary.suppressed,
    exitCode: told.summary.exitCode,
    complete: told.summary.complete,
  });
  const fresh = (report: Report) => report.findings.filter((f) => f.status === 'new').map((f) => f.id);
  expect(fresh(counted)).toEqual(fresh(told));
  const by: Record<string, number> = {};
  for (const { verdict } of told.findings)
    if (verdict.by !== undefined) by[verdict.by] = (by[verdict.by] ?? 0) + 1;
  expect(suppressed).toEqual(by);
}

describe('unsure findings', () => {
  const desk = new Desk();
  desk.repo.commit('all kinds', {
    'plain.py': doubtful('a') + doubtful('b'),
    'sure.py': `token = "${githubToken(1)}"\n`,
    'noted.py': `x_token = "copper_lantern_station"  # stanch:allow -- made up\n`,
    'next.py': `# stanch:allow-next -- made up\n${doubtful('c')}`,
    'foreign.py': `y_token = "copper_lantern_station"  # gitleaks:allow\n`,
    'custom.py': `z_token = "copper_lantern_station"  # nosec\n`,
    'block.js': `/* secretlint-disable */\n${doubtful('d')}/* secretlint-enable */\n${doubtful('e')}`,
    'strict/a.py': doubtful('f'),
    'strict/.stanch.toml': 'min_confidence = 0.01\n',
    'allowed.rb': doubtful('g'),
    '.stanch.toml':
      '[inline]\nmarkers = ["nosec"]\n[[allow]]\npaths = ["*.rb"]\nwords = ["lantern"]\nreason = "made up"\n',
  });

  test('are counted among those that something else suppresses', () => {
    const both = scans(desk);
    expectTheSame(both);
    expect(both.counted.summary.suppressed).toEqual({ confidence: 3, inline: 5, config: 1 });
    expect(both.counted.summary.findings).toBe(2);
  });

  test('count towards the limit of findings per file', () => {
    const both = scans(desk, '--max-findings-per-file', '1');
    expectTheSame(both);
    expect(both.counted.summary.complete).toBe(false);
  });

  test('are known to a baseline that was made with a lower threshold', () => {
    desk.stanch(['baseline', 'create', '--min-confidence', '0.01']);
    const both = scans(desk);
    expectTheSame(both);
    expect(both.counted.summary.suppressed.baseline).toBe(5);
  });
});
