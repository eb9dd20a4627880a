/**
 * GitLab's routable tokens → true or forged, and whom they route to. The last nine characters are the payload's
 * length and a CRC-32 of everything before it, both in base36 (gitlab-org/gitlab merge request 169322; recomputed on
 * published samples). The payload is base64url of `key:value` lines, then random bytes.
 */
import type { Check } from '../match.js';
import { decodeBase64 } from './codecs/base64.js';
import type { Signer } from './crc32-tokens.js';
import { fail, pass, unknown } from './results.js';
import { crc32 } from './sums/crc32.js';

const CRC_WIDTH = 7;
const LENGTH_WIDTH = 2;
/** Keys of the payload's lines that name what the token belongs to. */
const OWNERS: Record<string, string> = { o: 'organization', u: 'user', g: 'group', p: 'project', c: 'cell' };

/** Says nothing about the older tokens, which have no dots and no checksum. */
export const gitlabRoutable: Check = (bytes, start, end) => {
  const text = bytes.toString('latin1', start, end);
  const dot = text.indexOf('.');
  if (dot < 0) return unknown();
  const body = text.slice(0, -CRC_WIDTH);
  const sum = crc32(Buffer.from(body, 'latin1'));
  if (text.slice(-CRC_WIDTH) !== sum.toString(36).padStart(CRC_WIDTH, '0')) return fail('checksum is wrong');
  const payload = text.slice(payloadStart(text.slice(0, dot)), dot);
  const length = Number.parseInt(body.slice(-LENGTH_WIDTH), 36);
  return length === payload.length
    ? pass('checksum is right', owners(payload))
    : fail('length field is wrong');
};

/** Builds the form with a version part: `<prefix><payload>.01.<length><crc>`. */
export const signGitlabRoutable: Signer = (prefix, pick) => {
  const lines = `o:1\nu:${pick('[a-z]', 2)}\n`;
  const payload = Buffer.from(lines + pick('word', 32), 'latin1').toString('base64url');
  const body = `${prefix}${payload}.01.${payload.length.toString(36).padStart(LENGTH_WIDTH, '0')}`;
  return body + crc32(Buffer.from(body, 'latin1')).toString(36).padStart(CRC_WIDTH, '0');
};

/** The type prefix ends at the first hyphen, but runner tokens add `t1_`, and instances may put a prefix in front. */
function payloadStart(head: string): number {
  const marked = /(?:^|-)gl[a-z]+-(?:t\d_)?/.exec(head.slice(0, 64));
  return marked === null ? head.indexOf('-') + 1 : marked.index + marked[0].length;
}

function owners(payload: string): Record<string, string> {
  const detail: Record<string, string> = {};
  const text = decodeBase64(payload)?.toString('latin1') ?? '';
  for (const line of text.split('\n', 6)) {
    const found = /^([ougpc]):([0-9a-z]{1,13})$/.exec(line);
    if (found !== null) detail[OWNERS[found[1]!]!] = String(Number.parseInt(found[2]!, 36));
  }
  return detail;
}
