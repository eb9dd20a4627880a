/** Findings and readers for the tests of this room. Values are made at run time: none looks like a live secret. */
import { createHash } from 'node:crypto';
import { PUBLIC_KEY } from '../../src/core/digest.js';
import { Secret } from '../../src/core/secret.js';
import type { Finding } from '../../src/core/types.js';
import type { AllowTools } from '../../src/policy/allow.js';
import type { ReadFile } from '../../src/policy/types.js';

export const TODAY = '2026-11-21';

/** A value of 40 hex digits that depends on the seed only. */
export function sampleValue(seed: string): string {
  return createHash('sha1').update(seed).digest('hex');
}

type Changes = Partial<Finding> & { path?: string; value?: string; line?: number };

export function sampleFinding({
  path = 'src/app.ts',
  value = sampleValue('a'),
  line = 3,
  ...changes
}: Changes = {}): Finding {
  const secret = new Secret(Buffer.from(value));
  return {
    id: 'f1',
    ruleId: 'acme-token',
    ruleName: 'Acme token',
    severity: 'high',
    tier: 'precise',
    origin: { kind: 'file', path },
    region: { startLine: line, startColumn: 1, endLine: line, endColumn: 9, byteOffset: 0, byteLength: 8 },
    excerpt: `token = ${secret}`,
    secret,
    digest: secret.digest(PUBLIC_KEY),
    confidence: 0.95,
    reasons: [],
    decoders: [],
    detail: {},
    parts: [],
    added: true,
    verdict: { status: 'new' },
    places: [],
    ...changes,
  };
}

/** Policy files from memory, as from the blobs of a base commit. */
export function filesReader(files: Record<string, string>): ReadFile {
  return (path) => (Object.hasOwn(files, path) ? files[path] : undefined);
}

export const TOOLS: AllowTools = {
  // The tests' own patterns are harmless; the product passes its linear engine.
  compilePattern: (pattern) => new RegExp(pattern),
  sha256: (secret) => createHash('sha256').update(secret.reveal()).digest('hex'),
  digestKey: PUBLIC_KEY,
};
