/**
 * Every command as data: name, arguments, options, help. What a command does is in a file of its own under commands/;
 * which file that is, is told in program.ts (and, for the hooks' commands, in quick.ts).
 */
import { ENTRY_REASONS } from '../policy/baseline/types.js';
import { COMMON_OPTIONS, type OptionTable, POLICY_OPTIONS, RULE_OPTIONS } from './options.js';

export interface CommandSpec {
  /** Words of the name: `scan`, `rules check`. */
  name: string;
  /** Positional arguments as help shows them. */
  takes: string;
  /** Number of positional arguments at most. */
  most: number;
  about: string;
  options: OptionTable;
  /** Pairs: command line, what it does. */
  examples: readonly (readonly [string, string])[];
}

const MANY = Number.POSITIVE_INFINITY;
const CONFIG = { config: POLICY_OPTIONS['config']!, 'no-config': POLICY_OPTIONS['no-config']! };
const JSON_FLAG: OptionTable = { json: { type: 'flag', group: 'Options', about: 'Print JSON.' } };
const REASON: OptionTable = {
  reason: { type: 'text', value: 'word', choices: ENTRY_REASONS, group: 'Options', about: `Why it is in the baseline: ${ENTRY_REASONS.join(', ')}.` },
  note: { type: 'text', value: 'text', group: 'Options', about: 'The same in your own words.' },
  by: { type: 'text', value: 'name', group: 'Options', about: 'Who decided.' },
  expires: { type: 'text', value: 'yyyy-mm-dd', group: 'Options', about: 'Last day on which the entry counts.' },
};
const HISTORY: OptionTable = {
  exclude: { type: 'texts', value: 'revision', group: 'Scan', about: 'Leave out what is reachable from here. May be repeated.' },
  unreachable: { type: 'flag', group: 'Scan', about: 'Also scan objects that no ref reaches.' },
  incremental: { type: 'flag', group: 'Scan', about: 'Only report on lines that the range adds.' },
};
const TREE: OptionTable = { 'no-gitignore': { type: 'flag', group: 'Scan', about: 'Also scan files that git ignores.' } };
const WHICH: OptionTable = {
  'pre-push': { type: 'flag', group: 'Options', about: 'The hook that looks at what a push sends.' },
  'commit-msg': { type: 'flag', group: 'Options', about: 'The hook that looks at the message and the branch name.' },
  global: { type: 'flag', group: 'Options', about: 'For every repository of this user (core.hooksPath).' },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'scan',
    takes: '[path..]',
    most: MANY,
    about: 'Scan files and folders; - is standard input.',
    options: { ...COMMON_OPTIONS, ...TREE },
    examples: [
      ['stanch scan', 'the folder you are in, without what git ignores'],
      ['stanch scan src .env --output sarif=stanch.sarif', 'two paths; text here, SARIF in a file'],
      ['kubectl get secret -o yaml | stanch scan -', 'whatever a command prints'],
    ],
  },
  {
    name: 'staged',
    takes: '',
    most: 0,
    about: 'Scan what the next commit would add.',
    options: COMMON_OPTIONS,
    examples: [['stanch staged', 'what git add has put into the index']],
  },
  {
    name: 'history',
    takes: '[revision..]',
    most: MANY,
    about: 'Scan every version of every file, messages and tags; without revisions everything any ref or stash reaches.',
    options: { ...COMMON_OPTIONS, ...HISTORY },
    examples: [
      ['stanch history', 'everything'],
      ['stanch history origin/main..HEAD', 'the commits of this branch'],
      ['stanch history --unreachable', 'also what was amended or reset away'],
    ],
  },
  {
    name: 'log',
    takes: '[file..]',
    most: MANY,
    about: 'Scan build logs: colours, timestamps and carriage returns are seen through; without files standard input.',
    options: COMMON_OPTIONS,
    examples: [['stanch log build.log', 'one log']],
  },
  {
    name: 'redact',
    takes: '',
    most: 0,
    about: 'Copy standard input to standard output with every secret masked.',
    options: { ...RULE_OPTIONS, ...CONFIG },
    examples: [['make deploy 2>&1 | stanch redact', 'a log without its secrets']],
  },
  {
    name: 'protect',
    takes: '[message-file]',
    most: MANY,
    about: 'The entry for hook frameworks: finds out which hook it runs in.',
    options: {
      ...COMMON_OPTIONS,
      hook: { type: 'flag', group: 'Scan', about: 'Decide by the environment: a push when it names one, else what is staged.' },
      staged: { type: 'flag', group: 'Scan', about: 'What is staged.' },
      'commit-msg': { type: 'flag', group: 'Scan', about: 'The message in the given file, and the name of the branch.' },
    },
    examples: [
      ['stanch protect --hook', 'in .pre-commit-hooks.yaml, lefthook.yml or .husky/pre-commit'],
      ['stanch protect --commit-msg .git/COMMIT_EDITMSG', 'in a commit-msg hook'],
    ],
  },
  {
    name: 'rules check',
    takes: '[path..]',
    most: MANY,
    about: 'Prove rules: each finds its examples and nothing else. Without paths the built-in rules.',
    options: {},
    examples: [['stanch rules check my-rules/', 'your own rules']],
  },
  {
    name: 'rules list',
    takes: '',
    most: 0,
    about: 'List the rules.',
    options: { rules: RULE_OPTIONS['rules']!, ...CONFIG, ...JSON_FLAG },
    examples: [['stanch rules list --rules my-rules/', 'with your own']],
  },
  {
    name: 'rules explain',
    takes: '<id>',
    most: 1,
    about: 'Tell what a rule looks for, why it matters, what to do.',
    options: { ...RULE_OPTIONS, ...CONFIG },
    examples: [['stanch rules explain github-pat', '']],
  },
  {
    name: 'config show',
    takes: '[path]',
    most: 1,
    about: 'Print every setting in force, and where it comes from.',
    options: { ...CONFIG, ...JSON_FLAG },
    examples: [['stanch config show services/api', 'the settings for a folder']],
  },
  {
    name: 'config check',
    takes: '',
    most: 0,
    about: 'Read the config and say what is wrong with it.',
    options: CONFIG,
    examples: [['stanch config check', '']],
  },
  {
    name: 'baseline create',
    takes: '[path..]',
    most: MANY,
    about: 'Write down everything that is found now; from then on only new findings count.',
    options: { ...COMMON_OPTIONS, ...TREE, ...REASON, history: { type: 'flag', group: 'Scan', about: 'Also what is found in the history.' } },
    examples: [['stanch baseline create --reason accepted-risk --note "see issue 12"', '']],
  },
  {
    name: 'baseline update',
    takes: '[path..]',
    most: MANY,
    about: 'Add what is found now, keep what is there, with its reasons.',
    options: { ...COMMON_OPTIONS, ...TREE, ...REASON, history: { type: 'flag', group: 'Scan', about: 'Also what is found in the history.' } },
    examples: [['stanch baseline update', '']],
  },
  {
    name: 'baseline add',
    takes: '<finding-id..>',
    most: MANY,
    about: 'Add single findings, by the ids that reports show.',
    options: { ...COMMON_OPTIONS, ...TREE, ...REASON, history: { type: 'flag', group: 'Scan', about: 'Look for them in the history.' } },
    examples: [['stanch baseline add 5c0f9a1b2d3e4f60 --reason test-value --note "from the documentation"', '']],
  },
  {
    name: 'baseline prune',
    takes: '[path..]',
    most: MANY,
    about: 'Drop the entries that nothing matches any more.',
    options: { ...COMMON_OPTIONS, ...TREE, history: { type: 'flag', group: 'Scan', about: 'Entries of the history too.' } },
    examples: [['stanch baseline prune', '']],
  },
  {
    name: 'baseline stats',
    takes: '',
    most: 0,
    about: 'Count the entries: by rule, by age, with and without reason.',
    options: { baseline: POLICY_OPTIONS['baseline']!, ...CONFIG, ...JSON_FLAG },
    examples: [['stanch baseline stats', '']],
  },
  {
    name: 'baseline audit',
    takes: '',
    most: 0,
    about: 'List the entries to look at: without reason, expired, expiring soon. Exit code 1 when there are any.',
    options: { baseline: POLICY_OPTIONS['baseline']!, ...CONFIG, ...JSON_FLAG },
    examples: [['stanch baseline audit', '']],
  },
  {
    name: 'hook install',
    takes: '',
    most: 0,
    about: 'Put the guard into this repository: before every commit, and more on request. An existing hook keeps running.',
    options: WHICH,
    examples: [
      ['stanch hook install --pre-push --commit-msg', 'all three hooks'],
      ['stanch hook install --global', 'every repository of yours'],
    ],
  },
  {
    name: 'hook uninstall',
    takes: '',
    most: 0,
    about: 'Take the guard out again and put back what was there before.',
    options: { global: WHICH['global']! },
    examples: [['stanch hook uninstall', '']],
  },
  {
    name: 'hook doctor',
    takes: '',
    most: 0,
    about: 'Tell whether the guard really runs here.',
    options: {},
    examples: [['stanch hook doctor', '']],
  },
  {
    name: 'hook run',
    takes: '<hook> [argument..]',
    most: MANY,
    about: 'What the installed hooks call: pre-commit, pre-push or commit-msg.',
    options: COMMON_OPTIONS,
    examples: [['stanch hook run pre-push origin git@example.org:a.git', 'with git’s lines on standard input']],
  },
  {
    name: 'doctor',
    takes: '',
    most: 0,
    about: 'Tell what this installation can do: git, regular expressions, rules, config, baseline, hooks.',
    options: { ...RULE_OPTIONS, ...CONFIG },
    examples: [['stanch doctor', '']],
  },
  {
    name: 'explain',
    takes: '<finding-id>',
    most: 1,
    about: 'Scan again and tell everything about one finding.',
    options: { ...COMMON_OPTIONS, ...TREE, history: { type: 'flag', group: 'Scan', about: 'Look for it in the history.' } },
    examples: [['stanch explain 5c0f9a1b2d3e4f60', '']],
  },
];

/** The command that the arguments begin with, and the arguments after its name; the longest name wins. */
export function findCommand(argv: readonly string[]): { spec: CommandSpec; rest: readonly string[] } | undefined {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const spec = argv.length >= words ? COMMANDS.find((command) => command.name === name) : undefined;
    if (spec !== undefined) return { spec, rest: argv.slice(words) };
  }
  return undefined;
}
