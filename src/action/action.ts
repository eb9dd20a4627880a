/** x */
import { parseArgs } from '../cli/args.js';
import { FINDING_OPTIONS } from '../cli/options.js';
import { contextOf } from '../cli/run-scan.js';
import { scanJob } from '../cli/jobs.js';
import { scan } from '../scan.js';
export const action = async (io: any): Promise<any> => {
  await scan(scanJob({ kind: 'tree', paths: [], gitignore: true, archives: true }, parseArgs([], FINDING_OPTIONS), io), (e) => { if (e.type==='end') io.out.write(JSON.stringify(e)+'\n'); }, contextOf(io));
  return 0;
};
