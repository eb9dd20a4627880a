/**
 * The folder of rule files → what the build writes: the compiled pack and the rules' texts. Only the build runs this.
 */
import type { RuleText } from '../core/types.js';
import { activeTables, inDefaultGroup } from '../engine/inspector.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { tableBytes } from '../engine/tables.js';
import { compile } from './compile.js';
import { ruleText } from './describe.js';
import { loadRules } from './load.js';

export function buildRules(folder: string): { pack: CompiledPack; tables: Buffer; texts: RuleText[] } {
  const specs = loadRules([folder]);
  const pack = compile(specs);
  return { pack, tables: tableBytes(activeTables(pack, inDefaultGroup)), texts: specs.map(ruleText) };
}
