/** The quick look as this process is to take it: bundled to one small file for start.ts. */
import { glance } from './glance.js';

/** Whether everything has been said. */
export const answered = glance(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  // The global clock, `performance`, takes longer to load than all of a commit's files.
  clock: () => process.uptime() * 1000,
  user: process.geteuid?.(),
});
