/** A match → whether a scan with the default policy would report it on the day these figures are of. */

export const THRESHOLD = 0.5;
/** Signed URLs whose time is over are not reported; a fixed day keeps the figures the same from day to day. */
const TODAY = '2026-11-21';

export function isReported({ confidence, detail }, threshold = THRESHOLD) {
  return confidence >= threshold && !isOver(detail);
}

export function isOver({ until }) {
  return until !== undefined && until.slice(0, 10) < TODAY;
}
