/** Base64 of JSON → the object, for the many tokens that are just that; and the few fields of it that may be told. */
import { decodeBase64 } from './codecs/base64.js';

/** The JSON object that a base64 or base64url text holds, or undefined. */
export function decodeJson(text: string): Record<string, unknown> | undefined {
  const bytes = decodeBase64(text);
  return bytes === undefined ? undefined : parseObject(bytes.toString('utf8'));
}

/** The object a JSON text holds; undefined for anything else. Never throws. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (error) {
    // Content is not ours to complain about: it is just no JSON.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text that an escaped JSON string stands for (`{\\"a\\": 1}` without its outer quotes), or undefined. */
export function parseEscaped(text: string): string | undefined {
  return parseObject(`{"text":"${text}"}`)?.text as string | undefined;
}

/** The named fields that are short strings or numbers, under the names a report should use. */
export function tell(
  object: Record<string, unknown>,
  fields: Record<string, string>,
): Record<string, string> {
  const detail: Record<string, string> = {};
  for (const [field, name] of Object.entries(fields)) {
    const value = object[field];
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      detail[name] = String(value).slice(0, 120);
  }
  return detail;
}

/** Seconds since 1970 as an ISO date and time, or undefined when it is no date. */
export function isoTime(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12)
    return undefined;
  return new Date(seconds * 1000).toISOString().replace(/\.000Z$/, 'Z');
}
