/** The commands that scan: files, what is staged, history, logs, streams. */
import {
  COMMON_OPTIONS,
  FINDING_OPTIONS,
  type OptionTable,
  REPORT_OPTIONS,
  RULE_OPTIONS,
} from '../options.js';
import { CONFIG, type CommandSpec, MANY, TREE } from './spec.js';

const HISTORY: OptionTable = {
  exclude: {
    type: 'texts',
    value: 'revision',
    group: 'Scan',
    about: 'Leave out what is reachable from here. May be repeated.',
  },
  unreachable: { type: 'flag', group: 'Scan', about: 'Also scan objects that no ref reaches.' },
  incremental: { type: 'flag', group: 'Scan', about: 'Only report on lines that the range adds.' },
  'cache-dir': {
    type: 'text',
    value: 'folder',
    group: 'Scan',
    about:
      'Where to remember which packs were scanned (default: the git folder; not in CI). Who can write there is trusted.',
  },
  'no-cache': { type: 'flag', group: 'Scan', about: 'Read everything anew, and remember nothing.' },
};

export const SCANNING: readonly CommandSpec[] = [
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
    about:
      'Scan every version of every file, messages and tags; without revisions everything any ref or stash reaches.',
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
    about:
      'Scan build logs: colours, timestamps and carriage returns are seen through; without files standard input.',
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
      hook: {
        type: 'flag',
        group: 'Scan',
        about: 'Decide by the environment: a push when it names one, else what is staged.',
      },
      staged: { type: 'flag', group: 'Scan', about: 'What is staged.' },
      'commit-msg': {
        type: 'flag',
        group: 'Scan',
        about: 'The message in the given file, and the name of the branch.',
      },
    },
    examples: [
      ['stanch protect --hook', 'in .pre-commit-hooks.yaml, lefthook.yml or .husky/pre-commit'],
      ['stanch protect --commit-msg .git/COMMIT_EDITMSG', 'in a commit-msg hook'],
    ],
  },
  {
    name: 'explain',
    takes: '<finding-id>',
    most: 1,
    about: 'Scan again and tell everything about one finding.',
    options: {
      ...FINDING_OPTIONS,
      ...TREE,
      color: REPORT_OPTIONS.color!,
      'no-color': REPORT_OPTIONS['no-color']!,
    },
    examples: [['stanch explain 5c0f9a1b2d3e4f60', '']],
  },
];
