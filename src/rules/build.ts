/**
 * The folder of rule files → what the build writes: the compiled pack and the rules' texts. Only the build runs this.
 */
import type { RuleText } from '../core/types.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { compile } from './compile.js';
import { ruleText } from './describe.js';
import { loadRules } from './load.js';

export function buildRules(folder: string): { pack: CompiledPack; texts: RuleText[] } {
  const specs = loadRules([folder]);
  return { pack: compile(specs), texts: specs.map(ruleText) };
}
