/**
 * What is scanned × who made it → the plan, with the policy that counts. A change that
 * is not to be trusted is never judged by what it brings: by its base's policy, or by none at all, and then it cannot pass.
 */
import type { ScanJob, SourceSpec } from '../core/types.js';
import type { Inputs } from './inputs.js';

/** What is looked at, and why that. */
export interface Sight {
  /** undefined: there is nothing to scan, and that is fine. */
  source: SourceSpec | undefined;
  /** For the log and the summary: what is scanned, and why that. No untrusted text. */
  scope: string;
  /** False: the result counts as incomplete, whatever the scan says. */
  seen: boolean;
}

export interface Plan extends Sight {
  policy: Pick<ScanJob['policy'], 'config' | 'baseline' | 'baseRevision'> & { inline?: false };
}

/** Stricter than any policy: for an untrusted change whose base is not here to be asked. */
const NO_POLICY: Plan['policy'] = { config: null, baseline: null, inline: false };

/** A change by whom may push: the policy that stands beside it counts. */
export function trusting({ config, baseline }: Inputs, sight: Sight): Plan {
  return { ...sight, policy: files(config, baseline) };
}

/** A stranger's change: the base's policy counts. @param base full id; undefined when it is not in the clone. */
export function distrusting({ config, baseline }: Inputs, sight: Sight, base: string | undefined): Plan {
  if (base === undefined) {
    const scope = `${sight.scope} The base is not in this clone, so no policy can be trusted and none is used.`;
    return { ...sight, scope, seen: false, policy: NO_POLICY };
  }
  return { ...sight, policy: { ...files(config, baseline), baseRevision: base } };
}

function files(config: string | undefined, baseline: string | undefined): Plan['policy'] {
  return { ...(config !== undefined && { config }), ...(baseline !== undefined && { baseline }) };
}
