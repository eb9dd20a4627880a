/** A .netrc entry around its password → machine and login (netrc(5); GNU inetutils, ".netrc file"). */
import type { Check } from '../match.js';
import { judgeEndpoint } from './endpoint.js';

const BEFORE = 600;

/** The secret is the password. */
export const netrc: Check = (bytes, start, end) => {
  const before = bytes.toString('latin1', Math.max(0, start - BEFORE), start);
  const words = before.slice(before.lastIndexOf('machine')).split(/(?:\s|\\n)+/);
  const after = (name: string): string => words[words.indexOf(name) + 1] ?? '';
  const [host, user] = [
    after('machine').slice(0, 120),
    words.includes('login') ? after('login').slice(0, 80) : '',
  ];
  return judgeEndpoint({
    user,
    password: bytes.toString('latin1', start, end),
    host,
    detail: { host, user },
  });
};
