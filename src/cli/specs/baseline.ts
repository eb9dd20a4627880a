/** The commands about the baseline: what is known, and why it may stay. */
import { ENTRY_REASONS } from '../../policy/baseline/types.js';
import { FINDING_OPTIONS, type OptionTable, POLICY_OPTIONS, REPORT_OPTIONS } from '../options.js';
import { CONFIG, type CommandSpec, JSON_FLAG, MANY, TREE } from './spec.js';

const REASON: OptionTable = {
  reason: {
    type: 'text',
    value: 'word',
    choices: ENTRY_REASONS,
    group: 'Options',
    about: 'Why it is in the baseline.',
  },
  note: { type: 'text', value: 'text', group: 'Options', about: 'The same in your own words.' },
  by: { type: 'text', value: 'name', group: 'Options', about: 'Who decided.' },
  expires: {
    type: 'text',
    value: 'yyyy-mm-dd',
    group: 'Options',
    about: 'Last day on which the entry counts.',
  },
};

export const BASELINE: readonly CommandSpec[] = [
  {
    name: 'baseline create',
    takes: '[path..]',
    most: MANY,
    about: 'Write down everything that is found now; from then on only new findings count.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      ...REASON,
      history: { type: 'flag', group: 'Scan', about: 'Also what is found in the history.' },
    },
    examples: [['stanch baseline create --reason accepted-risk --note "see issue 12"', '']],
  },
  {
    name: 'baseline update',
    takes: '[path..]',
    most: MANY,
    about: 'Add what is found now, keep what is there, with its reasons.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      ...REASON,
      history: { type: 'flag', group: 'Scan', about: 'Also what is found in the history.' },
    },
    examples: [['stanch baseline update', '']],
  },
  {
    name: 'baseline add',
    takes: '<finding-id..>',
    most: MANY,
    about: 'Add single findings, by the ids that reports show.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      ...REASON,
    },
    examples: [
      ['stanch baseline add 5c0f9a1b2d3e4f60 --reason test-value --note "from the documentation"', ''],
    ],
  },
  {
    name: 'baseline prune',
    takes: '[path..]',
    most: MANY,
    about: 'Drop the entries that nothing matches any more.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      history: { type: 'flag', group: 'Scan', about: 'Entries of the history too.' },
    },
    examples: [['stanch baseline prune', '']],
  },
  {
    name: 'baseline stats',
    takes: '',
    most: 0,
    about: 'Count the entries: by rule, by age, with and without reason.',
    options: { baseline: POLICY_OPTIONS.baseline!, ...CONFIG, ...JSON_FLAG },
    examples: [['stanch baseline stats', '']],
  },
  {
    name: 'baseline audit',
    takes: '',
    most: 0,
    about:
      'Look at the entries one by one in the terminal, one key each; goes on where the last audit ended.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      ...JSON_FLAG,
      by: REASON.by!,
      history: { type: 'flag', group: 'Scan', about: 'Show entries of the history in their place, too.' },
      all: { type: 'flag', group: 'Options', about: 'Also the entries that were audited before.' },
      list: {
        type: 'flag',
        group: 'Options',
        about:
          'Only list the entries to look at: expired, expiring soon, without note or end. Exit code 1 when there are any.',
      },
      color: REPORT_OPTIONS.color!,
      'no-color': REPORT_OPTIONS['no-color']!,
    },
    examples: [
      ['stanch baseline audit', ''],
      ['stanch baseline audit --list', 'in a build, say'],
    ],
  },
  {
    name: 'import',
    takes: '<tool> [file]',
    most: 2,
    about:
      "Turn another tool's config, ignore file or baseline into ours: gitleaks, betterleaks, detect-secrets, trufflehog, ggshield, secretlint or kingfisher.",
    options: {
      write: {
        type: 'flag',
        group: 'Options',
        about: 'Write the files instead of printing what would be written.',
      },
    },
    examples: [
      ['stanch import gitleaks', 'print what .gitleaks.toml and .gitleaksignore would become'],
      ['stanch import detect-secrets .secrets.baseline --write', 'and write it'],
    ],
  },
];
