/**
 * What of a tree's bar Node takes before anything is scanned: a Node that does nothing, one that reads a given list of
 * files, and one that finds them itself, against ripgrep on the same files and against the whole command.
 */
import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copies, git } from '../corpora.mjs';
import { inTurns } from '../measure.mjs';
import { anchors, stanch } from '../tools.mjs';

const PROGRAM = join(import.meta.dirname, '../stages/floor.cjs');
const TIMES = 12;

export function floor({ list, rounds, scratch }) {
  const into = join(scratch, 'floor');
  mkdirSync(into);
  writeFileSync(join(into, 'empty.cjs'), '');
  for (const { name, path, commit } of list) tell(`${name}@${commit.slice(0, 10)}`, path, into, rounds);
  const [corpus] = list;
  if (corpus === undefined) return;
  const many = copies([corpus], TIMES, join(into, 'many'));
  const files = tracked(many);
  rmSync(join(many, '.git'), { recursive: true });
  tell(`${TIMES} x ${corpus.name} without git`, many, into, Math.min(3, rounds), files);
}

function tell(title, cwd, into, rounds, files = tracked(cwd)) {
  const names = join(into, 'names');
  writeFileSync(names, files.join('\0'));
  const node = (name, ...args) => ({ name, command: [process.execPath, ...args], cwd });
  const rg = anchors.rg(cwd);
  const results = inTurns(rounds, [
    ...(rg ? [rg] : []),
    node('node empty.cjs', join(into, 'empty.cjs')),
    node('open, read, close', PROGRAM, 'given', names),
    node('find, open, read, close', PROGRAM, 'found', '.'),
    stanch('stanch, one thread', ['scan', '--jobs', '1'], { cwd }),
  ]);
  const of = rg && results.get(rg.name).cpu;
  const than = of === undefined ? '' : ` (/ rg ${of.toFixed(3)} s)`;
  console.log(`\nfloor ${title}, ${files.length} files, processor time${than}`);
  for (const [name, { cpu }] of results) {
    if (name === rg?.name) continue;
    console.log(
      `  ${name.padEnd(25)}${cpu.toFixed(3)} s${of === undefined ? '' : ` (${(cpu / of).toFixed(2)})`}`,
    );
  }
}

/** Regular files that git tracks and that are there. */
function tracked(cwd) {
  return git(cwd, 'ls-files', '-z')
    .split('\0')
    .filter((file) => file !== '' && lstatSync(join(cwd, file), { throwIfNoEntry: false })?.isFile());
}
