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
  global: { type: 'flag', group: 'Options', about: 'For every repository of this user (core.hooksPath).' },
};

export const HOOKS: readonly CommandSpec[] = [
  {
    name: 'hook install',
    takes: '',
    most: 0,
    about:
      'Put the guard into this repository: before every commit, and more on request. An existing hook keeps running.',
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
    about: 'What the installed hooks call: pre-commit, pre-push or commit-msg.',
    options: COMMON_OPTIONS,
    examples: [
      ['stanch hook run pre-push origin git@example.org:a.git', 'with git’s lines on standard input'],
    ],
  },
];
