/**
 * The folder of rule files → what the build writes: the compiled pack and the rules' texts. Only the build runs this.
 */
import type { RuleText } from '../core/types.js';
import { activeTables } from '../engine/tables.js';
import { compile } from './compile.js';
import { ruleText } from './describe.js';
import { loadRules } from './load.js';
import { packBytes } from './packfile.js';

/** @param withTables the prefilter's tables, too: 1.4 MB that spare each start the making of them. */
export function buildRules(
  folder: string,
  withTables = true,
): { columns: Buffer; lines: Buffer; texts: RuleText[] } {
  const specs = loadRules([folder]);
  const pack = compile(specs);
  if (withTables) pack.tables = activeTables(pack, pack.rules.chosen());
  return { ...packBytes(pack), texts: specs.map(ruleText) };
}
