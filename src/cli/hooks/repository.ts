/** The repository a hook runs in, as the hook's environment names it. */
import { openRepository, type Repository } from '../../sources/git/repo.js';
import type { Io } from '../io.js';

/** @throws UserError outside a repository. */
export function hookRepository(io: Io): Repository {
  return openRepository({ cwd: io.cwd, env: io.env, hook: true, killGroup: (pid) => io.killGroup(pid) });
}
