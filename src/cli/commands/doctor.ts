/** `stanch doctor`: what this installation can do here, one line each. Exit code 2 when it cannot scan at all. */

import { errorCode, UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import { regexEngineName } from '../../engine/regex.js';
import { prepare } from '../../scan/prepare.js';
import { openRepository } from '../../sources/git/repo.js';
import { baselineFile } from '../baseline-file.js';
import type { Command } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import { scanJob } from '../jobs.js';
import { contextOf } from '../run-scan.js';

export const doctor: Command = async (args, io) => {
  let code: ExitCode = 0;
  const row = async (name: string, needed: boolean, ask: () => string | Promise<string>) => {
    let text: string;
    try {
      text = await ask();
    } catch (error) {
      if (needed) code = 2;
      text = failure(error);
    }
    io.out.write(`${name.padEnd(10)} ${text}\n`);
  };
  await row('stanch', true, () => `${io.version}, ${printable(io.self.script)}`);
  await row('node', true, () => `${io.nodeVersion}, ${printable(io.self.node)}`);
  await row('git', false, () => repositoryLine(io));
  await row('rules', true, async () => {
    const { active, pack } = await prepare(
      scanJob({ kind: 'stream', name: 'stdin' }, args, io),
      contextOf(io),
    );
    return `${active} switched on of ${pack.rules.length}, digest ${printable(pack.digest)}`;
  });
  await row('regex', true, () => regexEngineName());
  await row('baseline', true, () => {
    const { path, baseline } = baselineFile(args, io);
    return baseline === undefined ? 'none' : `${printable(path)}, ${baseline.entries.length} entries`;
  });
  io.out.write('hooks      stanch hook doctor tells\n');
  return code;
};

function repositoryLine(io: Io): string {
  const { objectFormat, shallow, partial, bare, workTree } = openRepository({ cwd: io.cwd, env: io.env });
  const notes = [
    objectFormat,
    ...(bare ? ['bare'] : []),
    ...(shallow ? ['shallow: history is incomplete'] : []),
    ...(partial ? ['partial clone'] : []),
  ];
  return `${printable(workTree ?? io.cwd)} (${notes.join(', ')})`;
}

function failure(error: unknown): string {
  if (error instanceof UserError) return `${error.message}. ${error.hint ?? ''}`.trimEnd();
  return `fails (${printable(errorCode(error) ?? 'unknown reason')})`;
}
