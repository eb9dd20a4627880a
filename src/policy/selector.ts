/**
 * Which rules a word means: `aws-access-key` is one rule; `group:logging`, `tier:generic` and `provider:aws` are many.
 */
import type { Tier } from '../core/types.js';

/** What a selector can be about. */
export interface RuleFacts {
  id: string;
  tier: Tier;
  /** Undefined when the caller cannot tell; such a rule belongs to no `group:`. */
  group?: string | undefined;
  /** Undefined when the caller cannot tell; then the id's beginning decides. */
  provider?: string | undefined;
}

export function selects(selector: string, rule: RuleFacts): boolean {
  const colon = selector.indexOf(':');
  if (colon < 0) return selector === rule.id;
  const name = selector.slice(colon + 1);
  switch (selector.slice(0, colon)) {
    case 'tier':
      return name === rule.tier;
    case 'group':
      return name === rule.group;
    case 'provider':
      return rule.provider === undefined
        ? rule.id === name || rule.id.startsWith(`${name}-`)
        : slug(rule.provider) === slug(name);
    default:
      return false;
  }
}

/** A provider's name as people type it: `provider:github`, `provider:google-cloud`. */
function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

export function selectsAny(selectors: readonly string[], rule: RuleFacts): boolean {
  return selectors.some((selector) => selects(selector, rule));
}

/** The setting for a rule: its own id beats a selector; of several selectors the last written counts. */
export function settingFor<T>(table: Readonly<Record<string, T>>, rule: RuleFacts): T | undefined {
  if (Object.hasOwn(table, rule.id)) return table[rule.id];
  const selector = Object.keys(table).findLast((key) => key.includes(':') && selects(key, rule));
  return selector === undefined ? undefined : table[selector];
}
