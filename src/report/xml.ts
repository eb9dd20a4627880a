/** Untrusted text → XML 1.0 character data or attribute value; characters XML cannot hold come out as `\u{…}`. */
import { printable } from '../core/printable.js';

const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function xml(text: string): string {
  return printable(text).replace(/[&<>"']|[\ufffe\uffff]/g, (c) => ENTITY[c] ?? '\ufffd');
}
