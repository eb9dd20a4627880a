/**
 * Event streams for the reporter tests: an ordinary scan, an empty one, a stopped one, and a hostile one in which
 * every untrusted field tries to be obeyed. Secrets are put together at run time.
 */

import { DEFAULT_LIMITS } from '../../src/core/limits.js';
import { maskValue } from '../../src/core/mask.js';
import { Secret } from '../../src/core/secret.js';
import type {
  Finding,
  Origin,
  RuleText,
  ScanEvent,
  ScanJob,
  SourceSpec,
  Summary,
} from '../../src/core/types.js';
import type { ReportOptions } from '../../src/report/index.js';

export const VALUES = {
  token: ['gh', 'p_', 'wJalrXUtnFEMIK7MDENGbPxRfiCYzQ3v9T2a'].join(''),
  password: ['correct', 'horse', '7', 'battery'].join('-'),
  short: ['hun', 'ter', '2'].join(''),
};

export const RULES: Record<string, RuleText> = {
  'github-pat': {
    id: 'github-pat',
    name: 'GitHub personal access token (classic)',
    provider: 'github',
    category: 'vcs',
    why: 'Acts as its owner on every repository its scopes reach.',
    fix: "Revoke it in the owner's token settings, read the audit log for its uses, then issue a fine-grained token.",
    revoke: 'https://github.com/settings/tokens',
    audit: 'https://github.com/settings/security-log',
    severity: 'critical',
    tier: 'precise',
    group: 'default',
    rotateDays: 90,
    references: ['https://docs.github.com/en/authentication'],
    example: 'GITHUB_TOKEN=<<github-token>>',
  },
  'generic-password': {
    id: 'generic-password',
    name: 'Password',
    provider: 'generic',
    category: 'generic',
    why: 'Whoever reads the file can log in with it.',
    fix: 'Change it, then read it from a secret store.',
    severity: 'medium',
    tier: 'generic',
    group: 'default',
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    example: 'password = "<<password>>"',
  },
};

export const OPTIONS: ReportOptions = {
  color: false,
  width: 100,
  reveal: false,
  verbose: false,
  includeSuppressed: false,
  ruleText: (id) => RULES[id],
};

export function job(
  source: SourceSpec = { kind: 'tree', paths: ['.'], gitignore: true, archives: true },
): ScanJob {
  return {
    source,
    cwd: '/repository',
    rules: { packs: [], builtin: true, enable: [], disable: [] },
    policy: { inline: true, allowIncomplete: [] },
    limits: DEFAULT_LIMITS,
    jobs: 1,
    reveal: false,
  };
}

export function start(source?: SourceSpec): ScanEvent {
  return {
    type: 'start',
    tool: { name: 'stanch', version: '1.2.3' },
    job: job(source),
    startedAt: '2026-11-21T09:00:00.000Z',
  };
}

export function end(changes: Partial<Summary> = {}): ScanEvent {
  const summary: Summary = {
    scanned: 42,
    bytes: 123456,
    findings: 0,
    suppressed: {},
    notScanned: 0,
    excluded: 0,
    ignored: 0,
    problems: 0,
    complete: true,
    exitCode: 0,
    seconds: 0.25,
    regexEngine: 're2js',
    rules: 412,
    rulesDigest: '0123456789abcdef',
    ...changes,
  };
  return { type: 'end', summary };
}

/** A token finding in `src/config.ts`; anything can be said otherwise. */
export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: '5c0f9a1b2d3e4f60',
    ruleId: 'github-pat',
    ruleName: 'GitHub personal access token (classic)',
    severity: 'critical',
    tier: 'precise',
    origin: { kind: 'file', path: 'src/config.ts' },
    region: { startLine: 12, startColumn: 16, endLine: 12, endColumn: 56, byteOffset: 300, byteLength: 40 },
    excerpt: `const token = "${maskValue(VALUES.token, 4)}";`,
    secret: new Secret(Buffer.from(VALUES.token), 4),
    digest: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
    confidence: 0.99,
    reasons: ['checksum is right', 'given to a name that says token'],
    decoders: [],
    detail: {},
    parts: [],
    added: true,
    verdict: { status: 'new' },
    places: [],
    ...changes,
  };
}

const COMMIT = {
  id: '3f2a9c1d4e5b6a7c8d9e0f1a2b3c4d5e6f708192',
  author: 'Ada Lovelace',
  email: 'ada@example.org',
  date: '2024-11-03T10:20:30+01:00',
  summary: 'Add deploy script',
};

/** A password in history with two places, still on branches. */
export function oldPassword(changes: Partial<Finding> = {}): Finding {
  const region = { startLine: 3, startColumn: 13, endLine: 3, endColumn: 38, byteOffset: 60, byteLength: 25 };
  const provenance = { introduced: COMMIT, atHead: true, refs: ['main', 'release/2'], unreachable: false };
  return finding({
    id: '00aa11bb22cc33dd',
    ruleId: 'generic-password',
    ruleName: 'Password',
    severity: 'medium',
    tier: 'generic',
    origin: { kind: 'blob', blob: '9'.repeat(40), path: 'deploy/prod.env' },
    region,
    excerpt: `DB_PASSWORD=${maskValue(VALUES.password)}`,
    secret: new Secret(Buffer.from(VALUES.password)),
    digest: 'ffeeddccbbaa99887766554433221100',
    confidence: 0.7,
    reasons: ['given to a name that says password'],
    decoders: ['base64'],
    detail: { user: 'deploy', host: 'db.example.org' },
    provenance,
    places: [{ origin: { kind: 'blob', blob: '8'.repeat(40), path: 'deploy/old.env' }, region, provenance }],
    owner: '@acme/platform',
    ...changes,
  });
}

export function suppressed(): Finding {
  return finding({
    id: 'dddddddddddddddd',
    digest: '11111111111111111111111111111111',
    origin: { kind: 'file', path: 'test/fixture.ts' },
    verdict: { status: 'suppressed', by: 'baseline', reason: 'known since 2026-01-01: test data' },
  });
}

const found = (f: Finding): ScanEvent => ({ type: 'finding', finding: f });

/** Two secrets, one suppressed finding, one thing not scanned, one warning. */
export function ordinary(): ScanEvent[] {
  return [
    start(),
    found(oldPassword()),
    found(suppressed()),
    found(finding()),
    found(
      finding({
        id: '77aa11bb22cc33dd',
        origin: { kind: 'file', path: '.env' },
        region: { ...finding().region, startLine: 3, endLine: 3 },
      }),
    ),
    {
      type: 'skipped',
      skipped: {
        origin: { kind: 'file', path: 'locked.bin' },
        reason: 'unreadable',
        level: 'failure',
        bytes: 77,
      },
    },
    {
      type: 'problem',
      problem: {
        level: 'warning',
        code: 'shallow-clone',
        message: 'The history is cut off: run git fetch --unshallow.',
      },
    },
    end({
      findings: 3,
      suppressed: { baseline: 1 },
      notScanned: 1,
      complete: false,
      exitCode: 4,
      problems: 1,
    }),
  ];
}

export function empty(): ScanEvent[] {
  return [start(), end()];
}

/** A scan that was cut off after its first finding. */
export function cutOff(): ScanEvent[] {
  return [start(), found(finding())];
}

/** Names and texts that try to be commands, markup, formulas or terminal control. */
export const HOSTILE = [
  'a\n::stop-commands::x',
  '::error::owned',
  'x ##[add-mask]y',
  '##vso[task.complete]z',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u009b31m',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  ']]><x>',
  '=cmd|calc!A1',
  '+1+1',
  '@SUM(1)',
  '`|` | ``` ]( javascript:x )',
  'safe\u202egnp.exe',
  'zero\u200bwidth\ufeff',
  'line\u2028end',
  'lone\ud800surrogate',
  '\r\nX-Header: 1',
  '%0A::warning::y',
  '@everyone',
  '--output=x',
  '\u{e0041}tag',
];

export function hostile(): ScanEvent[] {
  const events: ScanEvent[] = [start()];
  HOSTILE.forEach((name, i) => {
    const origins: Origin[] = [
      { kind: 'file', path: name },
      { kind: 'entry', outer: { kind: 'file', path: name }, entry: name },
      { kind: 'log', path: name, step: name },
    ];
    for (const origin of origins) {
      events.push(
        found(
          finding({
            id: `${origin.kind.padEnd(8, '0')}${String(i).padStart(8, '0')}`.replace(/[^0-9a-f]/g, 'a'),
            digest: `${i}`.padStart(32, '0'),
            origin,
            excerpt: `${name} = ${maskValue(VALUES.token, 4)}`,
            reasons: [name],
            detail: { user: name },
            owner: name,
            decoders: ['base64'],
            provenance: {
              introduced: { ...COMMIT, author: name, email: name, summary: name },
              atHead: false,
              refs: [name],
              unreachable: false,
            },
            places: [{ origin, region: finding().region }],
          }),
        ),
      );
      events.push({
        type: 'skipped',
        skipped: { origin, reason: 'unreadable', level: 'failure', detail: 'Give read permission.' },
      });
    }
  });
  events.push(
    end({ findings: HOSTILE.length * 3, complete: false, exitCode: 4, notScanned: HOSTILE.length * 3 }),
  );
  return events;
}

/** A history in which the secrets stand again in paths, commits, branches and logs; the one in the message is found last. */
export function repeated(): ScanEvent[] {
  const { token, password } = VALUES;
  const provenance = {
    introduced: {
      ...COMMIT,
      author: `A ${password}`,
      email: `${password}@x.org`,
      summary: `Set ${token} and ${password}`,
    },
    atHead: true,
    refs: [`fix/${token}`],
    unreachable: false,
  };
  const origin: Origin = { kind: 'blob', blob: '7'.repeat(40), path: `keys/${token}/a.txt` };
  return [
    start({ kind: 'history', revisions: [], exclude: [], unreachable: false, archives: true }),
    found(finding({ origin, provenance, places: [{ origin, region: finding().region, provenance }] })),
    found(oldPassword({ provenance, detail: { host: `${password}.example.org` } })),
    {
      type: 'skipped',
      skipped: { origin: { kind: 'file', path: `${token}.zip` }, reason: 'archive-broken', level: 'failure' },
    },
    { type: 'problem', problem: { level: 'warning', code: 'odd', message: `Look at ${token}.`, origin } },
    end({ findings: 2, notScanned: 1, complete: false, exitCode: 4 }),
  ];
}
