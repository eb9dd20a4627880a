/**
 * The corpora: repositories named by commit in corpora.json, cloned by whoever runs the benchmarks; nothing is fetched
 * here. And copies of one, for scaling.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Corpora that are there, at the commit that is named or (said so) another. */
export function corpora(folder, only) {
  const all = JSON.parse(readFileSync(join(import.meta.dirname, 'corpora.json'), 'utf8'));
  return all.flatMap(({ name, repository, commit }) => {
    if (only && !only.includes(name)) return [];
    const path = join(folder, name);
    if (!existsSync(join(path, '.git'))) {
      console.log(`${name}: absent; git clone ${repository} ${path} && git -C ${path} checkout ${commit}`);
      return [];
    }
    const head = git(path, 'rev-parse', 'HEAD').trim();
    if (head !== commit) console.log(`${name}: is at ${head}, not at ${commit}`);
    return [{ name, path, commit: head }];
  });
}

export function git(cwd, ...args) {
  return execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
}

/** The tracked files of corpora, each `times` over, as a repository of its own. */
export function copies(list, times, into) {
  for (const { name, path } of list) {
    const files = git(path, 'ls-files', '-z')
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(path, file)));
    for (let i = 0; i < times; i++) {
      for (const file of files)
        cpSync(join(path, file), join(into, `${name}-${i}`, file), { verbatimSymlinks: true });
    }
  }
  commitAll(into);
  return into;
}

/** Makes a folder a repository with one commit of all that is in it. */
export function commitAll(folder) {
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'config', 'gc.auto', '0');
  git(folder, 'add', '-A', '-f');
  git(folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', 'bench');
}
