/**
 * Every field of a `[[rule]]` table, with the sentence that editors show: the one list that the reader, the JSON
 * Schema and the error messages come from.
 */
import { checks } from '../engine/checks/index.js';
import {
  allow,
  assigned,
  checkNames,
  companions,
  LITERAL,
  near,
  path,
  regex,
  ruleId,
  shape,
} from './detection.js';
import { also, integer, line, list, number, oneOf, text, yesOrNo } from './kinds.js';
import { fill, may, need, type Table, table } from './table.js';
import { verify } from './verification.js';

export const CATEGORIES = [
  'cloud',
  'vcs',
  'ci',
  'registry',
  'payment',
  'messaging',
  'ai',
  'database',
  'identity',
  'crypto',
  'infra',
  'monitoring',
  'saas',
  'analytics',
  'network',
  'generic',
] as const;

/** A web page, or a file of a repository as `owner/name:path`. */
const REFERENCE = /^(https?:\/\/[^\s<>"]+|[\w.@/-]+:(?!\/\/)[^\s<>"]+)$/;

const reference = also(line(500), (v) =>
  REFERENCE.test(v) ? undefined : 'is neither a URL nor repo:path, write one of them',
);
const keyword = also(line(200), (v) =>
  v.length >= LITERAL ? undefined : `is shorter than ${LITERAL} bytes, take a longer literal of the pattern`,
);

const FIELDS = {
  id: need(ruleId, 'kebab-case name of the rule, unique, beginning with the provider'),
  name: need(line(120), 'what it finds, as a title'),
  provider: need(line(80), 'who issues it'),
  category: need(oneOf(CATEGORIES), 'what field the provider works in'),
  group: fill(
    oneOf(['default', 'logging', 'entropy']),
    'default',
    'default, or a group that is switched on by its name',
  ),
  why: need(line(), 'one or two sentences: why a leak matters'),
  fix: need(line(), 'one or two sentences: what to do when it leaks'),
  revoke: may(line(), 'where it is revoked: a URL, a menu path or a command'),
  audit: may(line(), 'what log tells who used it'),
  rotate: may(
    line(),
    'how to replace it without downtime, where that differs from making a second one first',
  ),
  severity: need(oneOf(['critical', 'high', 'medium', 'low', 'info']), 'how bad a leak is'),
  tier: need(oneOf(['precise', 'contextual', 'generic']), 'how sure: own shape, shape and context, neither'),
  rotate_days: may(integer(1, 3650), 'longest life before rotation, in days'),
  references: need(list(reference, 1), 'where the facts come from: URLs or repo:path'),
  examples: need(list(text(), 2), 'at least two snippets with <<…>> templates that must be found'),
  non_examples: need(list(text(), 1), 'at least one snippet that must not be found'),
  shape: may(shape, 'the token by its own form'),
  assigned: may(assigned, 'a value by the name it is given to'),
  regex: may(regex, 'RE2 pattern on a window around a keyword'),
  keywords: fill(list(keyword, 1), [], 'for regex: literals of which every match holds one, in any case'),
  check: fill(checkNames(Object.keys(checks)), [], 'named checks, run in order'),
  entropy: may(number(0, 8), 'least Shannon entropy of the secret, in bits per character'),
  min_digits: may(integer(1, 100), 'least number of digits in the secret'),
  near: may(near, 'words that must stand close by'),
  companions: fill(companions, [], 'rules whose finding close by belongs to this one'),
  part: may(yesOrNo, 'true: an id that is reported only as part of a finding whose companion it is'),
  allow: may(allow, 'values that are no findings'),
  path: may(path, 'RE2 pattern that the path must match'),
  verify: may(
    verify,
    'one request that would tell whether the secret is live; kept with the rule, sent by nothing yet',
  ),
};

/** A rule as its file has it, each field alone; what fields owe each other is schema.ts's matter. */
export const rule = table(FIELDS);
/** A rule as read, names in camelCase. */
export type Written = Table<typeof FIELDS>;
