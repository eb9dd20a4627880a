/**
 * A folder → may one of the folders in it stand in a second place there too? Linux gives a folder one name only, unless
 * it is mounted a second time, and tells what is mounted where; of other systems (macOS has links to folders, and makes
 * some of its own) it is taken that one may.
 */
import { readFileSync, realpathSync } from 'node:fs';

const TABLE = '/proc/self/mountinfo';
/** How the table writes spaces, tabs, line ends and backslashes. */
const ESCAPED = /\\([0-7]{3})/g;

/** @param folder absolute path of the folder whose tree is meant. @param table mounts as Linux tells them. */
export function mayRepeatFolders(folder: string, table: string = TABLE): boolean {
  try {
    const below = `${realpathSync.native(folder, 'latin1')}/`.replace(/^\/\/$/, '/');
    return mountPoints(readFileSync(table, 'latin1')).some(
      (point) => point.length > below.length && point.startsWith(below),
    );
  } catch {
    return true;
  }
}

/** The fifth field of each line (proc_pid_mountinfo(5)). */
function mountPoints(table: string): string[] {
  const points: string[] = [];
  for (const line of table.split('\n')) {
    const point = line.split(' ', 5)[4];
    if (point !== undefined)
      points.push(point.replace(ESCAPED, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
  }
  return points;
}
