/**
 * The folder of rule files → what the build writes: the compiled pack and the rules' texts. Only the build runs this.
 */
import { activeTables } from '../engine/tables.js';
import { compile } from './compile.js';
import { ruleText } from './describe.js';
import { loadRules } from './load.js';
import { packBytes } from './packfile.js';
import { textFile } from './textfile.js';

/** @param withTables the prefilter's tables, too: 1.4 MB that spare each start the making of them. */
export function buildRules(
  folder: string,
  withTables = true,
): { columns: Buffer; lines: Buffer; texts: string } {
  const specs = loadRules([folder]);
  const pack = compile(specs);
  if (withTables) pack.tables = activeTables(pack, pack.rules.chosen());
  return { ...packBytes(pack), texts: textFile(specs.map(ruleText)) };
}
