/** The first bytes of some content → whether it is a Jupyter notebook (nbformat 4, a JSON file); see notebook.ts. */

/** Bytes looked at to recognise a notebook. */
const HEAD = 4096;

/** True for content that begins like a notebook: a JSON object, and one of nbformat's words near its beginning. */
export function isNotebook(bytes: Buffer): boolean {
  let at = bytes[0] === 0xef ? 3 : 0;
  while (isSpace(bytes[at])) at++;
  if (bytes[at] !== 0x7b) return false;
  const head = bytes.subarray(at, at + HEAD);
  return head.indexOf('"cell_type"') >= 0 || head.indexOf('"nbformat"') >= 0;
}

/** White space as JSON has it. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
