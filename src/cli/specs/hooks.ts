/** The commands about git hooks. */
import { COMMON_OPTIONS, type OptionTable } from '../options.js';
import { type CommandSpec, MANY } from './spec.js';

const WHICH: OptionTable = {
  'pre-push': { type: 'flag', group: 'Options', about: 'The hook that looks at what a push sends.' },
  'commit-msg': {
    type: 'flag',
    group: 'Options',
    about: 'The hook that looks at the message and the branch name.',
  },
  'pre-receive': {
    type: 'flag',
    group: 'Options',
    about:
      'On a server, in a bare repository: the hook that looks at what a push brings, before it is taken.',
  },
  global: { type: 'flag', group: 'Options', about: 'For every repository of this user (core.hooksPath).' },
};

const BUDGET: OptionTable = {
  'time-budget': {
    type: 'number',
    value: 'seconds',
    group: 'Limits',
    about: 'pre-receive: time for one push; what is not scanned by then refuses it (default: 60).',
  },
};

export const HOOKS: readonly CommandSpec[] = [
  {
    name: 'hook install',
    takes: '',
    most: 0,
    about:
      'Put the guard into this repository: before every commit, and more on request. An existing hook keeps running.',
    options: { ...WHICH, ...BUDGET },
    examples: [
      ['stanch hook install --pre-push --commit-msg', 'all three hooks'],
      ['stanch hook install --global', 'every repository of yours'],
      ['stanch hook install --pre-receive', 'on a server, in the bare repository'],
    ],
  },
  {
    name: 'hook uninstall',
    takes: '',
    most: 0,
    about: 'Take the guard out again and put back what was there before.',
    options: { global: WHICH.global! },
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
    about: 'What the installed hooks call: pre-commit, pre-push, commit-msg or pre-receive.',
    options: { ...COMMON_OPTIONS, ...BUDGET },
    examples: [
      ['stanch hook run pre-push origin git@example.org:a.git', 'with git’s lines on standard input'],
    ],
  },
];
