/**
 * Nothing → the policy that holds when no config says otherwise: every default in one place.
 */
import { DEFAULT_LIMITS } from '../../core/limits.js';
import type { Policy, Setting } from '../types.js';

/** Path of the config file, from the root or from the folder it is for. */
export const CONFIG_NAME = '.stanch.toml';

export function defaultPolicy(): Policy {
  const policy: Policy = {
    minConfidence: 0.5,
    failOn: 'info',
    baseline: undefined,
    allowIncomplete: [],
    rules: { builtin: true, packs: [], enable: [], disable: [] },
    severity: {},
    rotation: {},
    limits: DEFAULT_LIMITS,
    inline: { enabled: true, foreign: true, markers: [], permitInChanges: [] },
    allow: [],
    owners: [],
    settings: [],
    files: [],
  };
  return { ...policy, settings: builtInSettings(policy) };
}

function builtInSettings(policy: Policy): Setting[] {
  const setting = (key: string, value: unknown): Setting => ({ key, value, from: 'built-in' });
  return [
    setting('min_confidence', policy.minConfidence),
    setting('fail_on', policy.failOn),
    setting('rules.builtin', policy.rules.builtin),
    setting('inline.enabled', policy.inline.enabled),
    setting('inline.foreign', policy.inline.foreign),
    ...Object.entries(policy.limits).map(([name, value]) => setting(`limits.${snake(name)}`, value)),
  ];
}

/** `maxFileBytes` → `max_file_bytes`, as config files write it. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
