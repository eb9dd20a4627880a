/**
 * `stanch baseline audit`: entry by entry in the terminal, one key each, remembered at once; it goes on where the last
 * audit ended. `--list` and `--json` only list the entries somebody should look at, with exit code 1 when there are any.
 */
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { Finding } from '../../core/types.js';
import { entryId, indexBaseline } from '../../policy/baseline/entry.js';
import { diskReader } from '../../policy/config/disk.js';
import { safeJson } from '../../report/safejson.js';
import { palette } from '../../report/text/palette.js';
import { count } from '../../report/words.js';
import { prepare } from '../../scan/prepare.js';
import { findTop } from '../../sources/top.js';
import type { Args } from '../args.js';
import { cardText } from '../audit/card.js';
import { doubtful } from '../audit/doubtful.js';
import { keys } from '../audit/keys.js';
import { surroundings } from '../audit/surroundings.js';
import { beginWalk, inView, press, type Walk } from '../audit/walk.js';
import { existingBaseline, today } from '../baseline-file.js';
import { wantsColor } from '../color.js';
import type { Command } from '../command.js';
import { findingsAnywhere } from '../everything.js';
import type { ExitCode, Io } from '../io.js';
import { scanJob } from '../jobs.js';
import { person } from '../person.js';
import { contextOf } from '../run-scan.js';

export const baselineAudit: Command = async (args, io) => {
  const file = existingBaseline(args, io);
  if (args.flag('list') || args.flag('json')) return list(args, io);
  if (!io.stdinIsTerminal || !io.out.isTerminal) {
    throw new UserError(
      'an audit needs a terminal: each entry is answered with a key',
      'stanch baseline audit --list works anywhere.',
    );
  }
  let walk = beginWalk(file.baseline, args.flag('all'));
  if (walk.queue.length === 0) {
    io.out.write('Every entry has been audited; --all begins again.\n');
    return 0;
  }
  const show = await shower(file.baseline, args, io);
  const facts = { today: today(io), by: args.text('by') ?? person(io) };
  show(walk);
  for await (const key of keys(io.stdin())) {
    const next = press(walk, key, facts);
    if (next === walk) continue;
    if (next.baseline !== walk.baseline) file.save(next.baseline);
    walk = next;
    if (inView(walk) === undefined) break;
    show(walk);
  }
  io.out.write(farewell(walk));
  return 0;
};

function farewell({ queue, at, judged }: Walk): string {
  const left = queue.length - at;
  const rest = left === 0 ? 'none left' : `${left} left; the next audit goes on here`;
  return `\n${count(judged, 'entry', 'entries')} judged, ${rest}\n`;
}

/** Scans once; shows the entry in view with what was found for it. */
async function shower(baseline: Walk['baseline'], args: Args, io: Io): Promise<(walk: Walk) => void> {
  io.err.write('scanning, to show each entry in its place ...\n');
  const { findings } = await findingsAnywhere(args, io);
  const tree = { kind: 'tree', paths: [], gitignore: true, archives: true } as const;
  const { inspector } = await prepare(scanJob({ ...tree, paths: [] }, args, io), contextOf(io));
  const read = diskReader(findTop(io.cwd) ?? io.cwd);
  const index = indexBaseline(baseline);
  const byEntry = new Map<string, Finding>();
  for (const finding of findings) {
    const entry = index.find(finding, today(io));
    if (entry !== undefined && !byEntry.has(entryId(entry))) byEntry.set(entryId(entry), finding);
  }
  const paint = palette(wantsColor(args, io.env, io.out));
  return (walk) => {
    const entry = inView(walk)!;
    const finding = byEntry.get(entryId(entry));
    const around =
      finding?.origin.kind === 'file'
        ? surroundings(finding.origin.path, finding.region.startLine, finding.region.endLine, read, inspector)
        : { before: [], after: [] };
    const card = { entry, number: walk.at + 1, total: walk.queue.length, finding, around };
    io.out.write(cardText(card, io.out.columns, paint));
  };
}

function list(args: Args, io: Io): ExitCode {
  const { baseline } = existingBaseline(args, io);
  const found = doubtful(baseline, today(io));
  if (args.flag('json')) {
    const rows = found.map(({ entry, why }) => ({ ...entry, why }));
    io.out.write(`${safeJson(rows, 2)}\n`);
  } else {
    for (const { entry, why } of found)
      io.out.write(`${printable(entry.rule)}  ${printable(entry.path)}: ${why.join(', ')}\n`);
    io.out.write(`${count(found.length, 'entry', 'entries')} of ${baseline.entries.length} to look at\n`);
  }
  return found.length > 0 ? 1 : 0;
}
