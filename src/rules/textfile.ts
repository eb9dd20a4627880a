/**
 * What rules say about themselves ↔ the file that the build makes of it: JSON, each rule's text on a line of its own. All
 * of it is a megabyte, and a report wants a few rules of 1,500: only those lines are parsed.
 */
import type { RuleText } from '../core/types.js';

/** Up to so many are looked for one by one. */
const SINGLE = 50;

export function textFile(texts: readonly RuleText[]): string {
  return `[\n${texts.map((text) => JSON.stringify(text)).join('\n,\n')}\n]\n`;
}

/** @param ids the rules whose texts are wanted, others may come as well; without it, all. Unknown ones are left out. */
export function readTexts(file: Buffer, ids?: ReadonlySet<string>): RuleText[] {
  if (ids === undefined || ids.size > SINGLE) return JSON.parse(file.toString('utf8'));
  return [...ids].flatMap((id) => {
    const at = file.indexOf(`\n{"id":${JSON.stringify(id)},`);
    return at < 0 ? [] : [JSON.parse(file.toString('utf8', at, file.indexOf('\n', at + 1)))];
  });
}
