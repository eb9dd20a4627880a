/**
 * The base's policy and an untrusted head's → the policy for judging head, which is never weaker than the base's: the
 * union of what is looked for, the intersection of exceptions. What head would let through is listed, so that a change of
 * policy is seen before it is merged. Rule packs and limits stay the base's: head's are data from a stranger.
 */
import { printable } from '../../core/printable.js';
import type { Limits, Severity } from '../../core/types.js';
import type { AllowEntry, Policy } from '../types.js';
import { snake } from './defaults.js';
import { fromText } from './merge.js';

const ORDER: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical'];

export function tighten(base: Policy, head: Policy): { policy: Policy; loosenings: string[] } {
  const kept = new Set(head.allow.map(sameAllow));
  const policy: Policy = {
    ...base,
    minConfidence: Math.min(base.minConfidence, head.minConfidence),
    failOn: ORDER[Math.min(ORDER.indexOf(base.failOn), ORDER.indexOf(head.failOn))]!,
    allowIncomplete: base.allowIncomplete.filter((reason) => head.allowIncomplete.includes(reason)),
    rules: {
      builtin: base.rules.builtin || head.rules.builtin,
      packs: base.rules.packs,
      enable: [...new Set([...base.rules.enable, ...head.rules.enable])],
      disable: base.rules.disable.filter((selector) => head.rules.disable.includes(selector)),
    },
    severity: worst(base.severity, head.severity),
    rotation: shortest(base.rotation, head.rotation),
    inline: {
      enabled: base.inline.enabled && head.inline.enabled,
      foreign: base.inline.foreign && head.inline.foreign,
      markers: base.inline.markers.filter((marker) => head.inline.markers.includes(marker)),
      permitInChanges: base.inline.permitInChanges.filter((rule) =>
        head.inline.permitInChanges.includes(rule),
      ),
    },
    allow: base.allow.filter((entry) => kept.has(sameAllow(entry))),
  };
  return { policy, loosenings: loosenings(base, head) };
}

/** Head may raise a severity that the base sets; one that only head sets could lower the rule's own, so it waits. */
function worst(base: Record<string, Severity>, head: Record<string, Severity>): Record<string, Severity> {
  return Object.fromEntries(
    Object.entries(base).map(([key, severity]) => {
      const theirs = Object.hasOwn(head, key) ? head[key]! : severity;
      return [key, ORDER[Math.max(ORDER.indexOf(severity), ORDER.indexOf(theirs))]!];
    }),
  );
}

function shortest(base: Record<string, number>, head: Record<string, number>): Record<string, number> {
  const days = (key: string) => Math.min(base[key] ?? Infinity, head[key] ?? Infinity);
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(head)])].map((key) => [key, days(key)]),
  );
}

/** Everything that makes an entry what it is, save its place in the file. */
function sameAllow({ where: _, ...entry }: AllowEntry): string {
  return JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function loosenings(base: Policy, head: Policy): string[] {
  const had = new Set(base.allow.map(sameAllow));
  const added = (now: readonly string[], before: readonly string[]) =>
    now.filter((item) => !before.includes(item));
  const list = [
    ...head.allow.filter((entry) => !had.has(sameAllow(entry))).map((entry) => `allows ${allowText(entry)}`),
    ...added(head.rules.disable, base.rules.disable).map((selector) => `switches off ${selector}`),
    ...added(base.rules.enable, head.rules.enable).map((selector) => `no longer switches on ${selector}`),
    ...added(base.rules.packs, head.rules.packs).map((pack) => `no longer uses the rules in ${pack}`),
    ...added(head.inline.markers, base.inline.markers).map((marker) => `honours comments with ${marker}`),
    ...added(head.inline.permitInChanges, base.inline.permitInChanges).map(
      (rule) => `honours comments of changes for ${rule}`,
    ),
    ...added(head.allowIncomplete, base.allowIncomplete).map((reason) => `takes ${reason} for complete`),
    ...lowered(base, head),
  ];
  if (head.minConfidence > base.minConfidence)
    list.push(`raises min_confidence from ${base.minConfidence} to ${head.minConfidence}`);
  if (ORDER.indexOf(head.failOn) > ORDER.indexOf(base.failOn))
    list.push(`raises fail_on from ${base.failOn} to ${head.failOn}`);
  if (base.rules.builtin && !head.rules.builtin) list.push('switches off the built-in rules');
  if (!base.inline.enabled && head.inline.enabled) list.push('switches inline comments on');
  return list.map(printable);
}

function lowered(base: Policy, head: Policy): string[] {
  const limits = (Object.keys(base.limits) as (keyof Limits)[]).filter(
    (name) => head.limits[name] < base.limits[name],
  );
  const severities = Object.entries(head.severity).filter(([key, severity]) => {
    const before = Object.hasOwn(base.severity, key) ? base.severity[key] : undefined;
    return before === undefined || ORDER.indexOf(severity) < ORDER.indexOf(before);
  });
  return [
    ...limits.map((name) => `lowers limits.${snake(name)} from ${base.limits[name]} to ${head.limits[name]}`),
    ...severities.map(([key, severity]) => `sets the severity of ${key} to ${severity}`),
  ];
}

/** Never the values: they may be secrets. */
function allowText(entry: AllowEntry): string {
  const paths = [...(entry.paths ?? []), ...(entry.pathPatterns ?? [])].slice(0, 3).join(', ');
  const said = [
    entry.rules ? `rules ${entry.rules.slice(0, 3).join(', ')}` : '',
    entry.values ? `${entry.values.length} values` : '',
    entry.patterns || entry.words || entry.lines ? 'a pattern' : '',
    paths ? `in ${paths.slice(0, 120)}` : '',
  ].filter((part) => part !== '');
  const what = entry.rules || said.length > 1 || !paths ? said : ['everything', ...said];
  return `${what.join(' ')} (${fromText(entry.where)})`;
}
