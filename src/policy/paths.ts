/**
 * Allow entries that speak of paths only → the filter that keeps such files from being read. Expired entries filter
 * nothing.
 */
import type { PathFilter } from '../core/types.js';
import type { CompiledAllow } from './allow.js';
import { isOver } from './dates.js';
import type { Policy } from './types.js';

/** @param compiled the entries of a policy; equal policies must give the identical list. @param used receives the name of each entry that excluded something. */
export function pathFilter(
  at: (path: string) => Policy,
  compiled: (policy: Policy) => readonly CompiledAllow[],
  today: string,
  used: (name: string) => void,
): PathFilter {
  const byPolicy = new WeakMap<Policy, CompiledAllow[]>();
  const excluding = (policy: Policy): CompiledAllow[] => {
    const known = byPolicy.get(policy);
    if (known) return known;
    const list = compiled(policy).filter((allow) => allow.pathsOnly && !isOver(allow.entry.expires, today));
    byPolicy.set(policy, list);
    return list;
  };
  return (path) => {
    const hit = excluding(at(path)).find((allow) => allow.matchesPath(path));
    if (!hit) return { excluded: false };
    used(hit.name);
    return { excluded: true, by: hit.entry.reason ? `${hit.name}: ${hit.entry.reason}` : hit.name };
  };
}
