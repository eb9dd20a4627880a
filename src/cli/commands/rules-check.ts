/** `stanch rules check [path..]`: each rule finds its examples and nothing it should not. Exit code 1 when one does not. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printable } from '../../core/printable.js';
import type { RuleSpec } from '../../core/types.js';
import { defaultPolicy } from '../../policy/config/defaults.js';
import { count } from '../../report/words.js';
import { loadPack, loadRules } from '../../rules/load.js';
import { builtinPack } from '../../rules/pack.js';
import { proveRules } from '../../rules/proof.js';
import { trialOf } from '../../rules/trial.js';
import type { Command } from '../command.js';

export const rulesCheck: Command = async (args, io) => {
  const paths = args.positionals.map((path) => resolve(io.cwd, path));
  const specs =
    paths.length === 0
      ? loadRules([builtinFolder()])
      : loadPack(paths, (await builtinPack()).rules.ids).specs;
  const { minConfidence } = defaultPolicy();
  const build = (some: readonly RuleSpec[]) => trialOf(some, minConfidence);
  const report = proveRules(specs, build(specs), { build });
  for (const { level, ruleId, message } of report.problems)
    io.out.write(`${level.padEnd(8)} ${printable(ruleId)}: ${printable(message)}\n`);
  const errors = report.problems.filter((problem) => problem.level === 'error').length;
  io.out.write(
    `${count(report.rules, 'rule')}, ${count(report.texts, 'text')} searched, ${count(errors, 'error')}\n`,
  );
  return errors > 0 ? 1 : 0;
};

/** The rule files that come with the program: beside dist/ once it is built, at the top of the repository before. */
function builtinFolder(): string {
  const places = ['../rules', '../../../rules'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((place) => existsSync(resolve(place, 'github.toml'))) ?? places[0]!;
}
