/**
 * The library: what the command line runs, for programs. `scan` runs a job and emits its events; `redact` masks a
 * stream; `loadRules` reads rule files. No function here prints, exits or touches the network.
 */

export { UserError } from './core/errors.js';
export { DEFAULT_LIMITS } from './core/limits.js';
export type { Secret } from './core/secret.js';
export type * from './core/types.js';
export { type RedactOptions, redact } from './redact.js';
export { loadRules } from './rules/load.js';
export { type Emit, type ScanContext, scan } from './scan.js';
