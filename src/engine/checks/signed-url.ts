/**
 * The parameters around a URL's signature → until when it opens anything (`until`, told as a fact; no clock is read
 * here). Amazon's query authentication (X-Amz-Date, X-Amz-Expires in seconds) and Azure's shared access signatures
 * (`se`, ISO 8601 or seconds since 1970).
 */
import type { Check } from '../match.js';
import { unknown } from './results.js';

/** Bytes looked at on either side of the signature: with it, no more than REACH from the anchor. */
const AROUND = 860;
/** Cannot stand in a URL, whatever it is quoted with. */
const OUTSIDE = /[\s"'`<>|]/;

/** The secret is the signature. */
export const signedUrl: Check = (bytes, start, end) => {
  const before = bytes.toString('latin1', Math.max(0, start - AROUND), start);
  const after = bytes.toString('latin1', end, Math.min(bytes.length, end + AROUND));
  const url = `${before.split(OUTSIDE).at(-1)}${after.split(OUTSIDE)[0]}`;
  const until = amazon(url) ?? azure(url);
  return until === undefined || Number.isNaN(until.getTime())
    ? unknown()
    : unknown({ until: until.toISOString() });
};

function amazon(url: string): Date | undefined {
  const date = /X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i.exec(url);
  const seconds = /X-Amz-Expires=(\d{1,7})/i.exec(url);
  if (date === null || seconds === null) return undefined;
  const [year, month, day, hour, minute, second] = date.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) + Number(seconds[1]) * 1000);
}

function azure(url: string): Date | undefined {
  const expiry = /[?&;]se=(\d{10}(?!\d)|\d{4}-\d\d-\d\d(?:T[\d:%A-Fa-f]{4,12}Z)?)/.exec(url)?.[1];
  if (expiry === undefined) return undefined;
  return new Date(/^\d{10}$/.test(expiry) ? Number(expiry) * 1000 : expiry.replace(/%3a/gi, ':'));
}
