/**
 * Untrusted text → text that a terminal, a log or a CI runner cannot be made to obey. Control characters, bidirectional
 * overrides, zero-width characters, line separators and lone surrogates become `\u{…}`; GitHub's and Azure's command
 * markers are broken up. One function for all plain-text output; HTML, Markdown and CSV add their own on top.
 */

// C0, DEL, C1, soft hyphen, zero-width and joiners, bidi marks/embeddings/isolates, U+2028/9, BOM, tags, lone surrogates.
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Escapes everything that is not plainly visible and breaks up `::` at the start and `##[` / `##vso[` anywhere. */
export function printable(text: string): string {
  return text
    .replace(UNSAFE, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`)
    .replace(/##(?=\[|vso\[)/g, '#\\u{23}')
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}

/** Text that `printable` leaves alone at a glance: ASCII without what begins a command marker. */
const PLAIN = /^(?!\s*::)[ -"$-~]*$/;

/** True when `printable` would leave the text as it is. */
export function isPrintable(text: string): boolean {
  return PLAIN.test(text) || printable(text) === text;
}

/** A file name's bytes as text: UTF-8 where it is, `\xNN` for each byte that is not. */
export function pathText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd') || Buffer.from(text, 'utf8').equals(bytes)) return text;
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const width = utf8Width(bytes, i);
    out += width > 0 ? bytes.toString('utf8', i, i + width) : `\\x${bytes[i]!.toString(16).padStart(2, '0')}`;
    i += Math.max(1, width);
  }
  return out;
}

/** Width of the valid UTF-8 sequence at `i`, 0 when there is none. */
function utf8Width(bytes: Buffer, i: number): number {
  const lead = bytes[i]!;
  const width =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  if (width === 0 || i + width > bytes.length) return 0;
  return bytes.toString('utf8', i, i + width).includes('\ufffd') && !isReplacement(bytes, i) ? 0 : width;
}

/** True for a literal U+FFFD in the name itself. */
function isReplacement(bytes: Buffer, i: number): boolean {
  return bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd;
}
