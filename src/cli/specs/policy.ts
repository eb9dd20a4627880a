/** The commands about what counts: rules, config, and what this installation can do. */
import { RULE_OPTIONS } from '../options.js';
import { CONFIG, type CommandSpec, JSON_FLAG, MANY } from './spec.js';

export const POLICY: readonly CommandSpec[] = [
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
    options: { rules: RULE_OPTIONS.rules!, ...CONFIG, ...JSON_FLAG },
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
    name: 'doctor',
    takes: '',
    most: 0,
    about: 'Tell what this installation can do: git, regular expressions, rules, config, baseline, hooks.',
    options: { ...RULE_OPTIONS, ...CONFIG },
    examples: [['stanch doctor', '']],
  },
];
