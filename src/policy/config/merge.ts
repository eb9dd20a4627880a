/**
 * A policy and one layer → the policy with the layer laid over it. Single settings: the later layer wins; tables: key by
 * key; lists of entries grow; switching a rule on takes back an earlier layer's switching off, and the other way round.
 */
import type { Limits } from '../../core/types.js';
import type { AllowEntry, Policy, Setting, Where } from '../types.js';
import { snake } from './defaults.js';
import { beside } from './extend.js';
import type { Layer, RawAllow } from './layer.js';

export function overlay(policy: Policy, layer: Layer): Policy {
  const { config } = layer;
  return {
    minConfidence: config.min_confidence ?? policy.minConfidence,
    failOn: config.fail_on ?? policy.failOn,
    baseline: config.baseline ?? policy.baseline,
    allowIncomplete: config.allow_incomplete ?? policy.allowIncomplete,
    rules: rulesOver(policy.rules, layer),
    severity: { ...policy.severity, ...config.severity },
    rotation: { ...policy.rotation, ...config.rotation },
    limits: limitsOver(policy.limits, config.limits ?? {}),
    inline: {
      enabled: config.inline?.enabled ?? policy.inline.enabled,
      foreign: config.inline?.foreign ?? policy.inline.foreign,
      markers: [...policy.inline.markers, ...(config.inline?.markers ?? [])],
      permitInChanges: [...policy.inline.permitInChanges, ...(config.inline?.permit_in_changes ?? [])],
    },
    allow: [...policy.allow, ...(config.allow ?? []).map((raw, i) => allowEntry(raw, layer, i))],
    owners: [
      ...policy.owners,
      ...(config.owners ?? []).map((owner, i) => ({
        ...owner,
        base: layer.base,
        where: layer.where(`owners[${i}]`),
      })),
    ],
    settings: settingsOver(policy.settings, layer),
    files: [...policy.files, layer.file],
  };
}

function rulesOver(rules: Policy['rules'], layer: Layer): Policy['rules'] {
  const { builtin, packs = [], enable = [], disable = [] } = layer.config.rules ?? {};
  return {
    builtin: builtin ?? rules.builtin,
    packs: [...rules.packs, ...packs.map((pack) => beside(layer.file, pack))],
    enable: union(without(rules.enable, disable), enable),
    disable: union(without(rules.disable, enable), disable),
  };
}

function without(list: string[], taken: string[]): string[] {
  const away = new Set(taken);
  return list.filter((item) => !away.has(item));
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])];
}

function limitsOver(limits: Limits, raw: Record<string, number>): Limits {
  const over = { ...limits };
  for (const name of Object.keys(limits) as (keyof Limits)[]) over[name] = raw[snake(name)] ?? limits[name];
  return over;
}

function allowEntry(raw: RawAllow, layer: Layer, index: number): AllowEntry {
  const { path_patterns, ...rest } = raw;
  const where = layer.where(`allow[${index}]`);
  return { ...rest, ...(path_patterns && { pathPatterns: path_patterns }), base: layer.base, where };
}

/** Single settings replace their former line; each entry of a list is a line of its own. */
function settingsOver(settings: Setting[], layer: Layer): Setting[] {
  const mine = flatten(layer.config, '').map(({ key, value }) => ({
    key,
    value,
    from: fromText(layer.where(key)),
  }));
  const replaced = new Set(mine.map((setting) => setting.key));
  return [...settings.filter((setting) => isEntry(setting.key) || !replaced.has(setting.key)), ...mine];
}

/** Settings that add to what is there and replace nothing. */
function isEntry(key: string): boolean {
  return /^(?:allow|owners)\[|^(?:extends|rules\.(?:packs|enable|disable)|inline\.(?:markers|permit_in_changes))$/.test(
    key,
  );
}

function flatten(value: unknown, key: string): { key: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  if (!Array.isArray(value)) {
    // One entry of [[allow]] or [[owners]] stays together.
    if (key.endsWith(']')) return [{ key, value }];
    return Object.entries(value).flatMap(([name, inner]) =>
      flatten(inner, key === '' ? name : `${key}.${name}`),
    );
  }
  const entries = key === 'allow' || key === 'owners';
  return entries ? value.flatMap((item, i) => flatten(item, `${key}[${i}]`)) : [{ key, value }];
}

/** `file:line`, or the file alone when the line is unknown. */
export function fromText(where: Where): string {
  return where.line > 0 ? `${where.file}:${where.line}` : where.file;
}
