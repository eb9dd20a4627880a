/**
 * An environment → the switches in it that keep a guard from running, each as a line for people. Somebody exports one
 * of them once, forgets it, and commits unguarded from then on.
 */
import type { Io } from '../io.js';

const SWITCHES: readonly (readonly [name: string, isSet: (value: string) => boolean, what: string])[] = [
  ['STANCH_SKIP', (value) => value.trim() !== '', 'skips the guard at every commit'],
  [
    'SKIP',
    (value) => value.split(',').some((id) => id.trim().startsWith('stanch')),
    'skips it in the pre-commit framework',
  ],
  ['HUSKY', (value) => value === '0', 'keeps husky from running any hook'],
  ['LEFTHOOK', (value) => value === '0' || value === 'false', 'keeps lefthook from running any hook'],
];

/** Names only, never values: a reason may hold anything. */
export function bypasses(env: Io['env']): string[] {
  return SWITCHES.filter(([name, isSet]) => isSet(env[name] ?? '')).map(
    ([name, , what]) => `${name} is set in this environment: it ${what}`,
  );
}
