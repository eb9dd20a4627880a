/**
 * What stands behind an inline marker → rules, expiry and reason. Shared by our own markers and secretlint's, which has
 * the same form without the expiry.
 */
import type { InlineNote } from '../core/types.js';

/** Longest reason kept, in UTF-16 units. */
const REASON = 200;

const COMMENT_ENDS = ['*/', '-->', '--}}', '}}', '#}', '%>', '*)', '-}'];

/** `=rule-a,rule-b until=2027-01-31 -- reason -->` → its parts. The caller bounds the text. */
export function readNote(behind: string): Pick<InlineNote, 'rules' | 'reason' | 'expires'> {
  const text = withoutCommentEnd(behind);
  const dash = text.search(/(?:^|\s)--(?:\s|$)/);
  const said = dash < 0 ? text : text.slice(0, dash);
  const reason = dash < 0 ? '' : text.slice(dash).trim().slice(2).trim().slice(0, REASON);
  const rules: string[] = [];
  let expires: string | undefined;
  for (const word of said.replace(/^=/, '').split(/[\s,]+/)) {
    if (word.startsWith('until=')) expires = word.slice('until='.length);
    else if (word !== '') rules.push(word);
  }
  return { rules, ...(reason !== '' && { reason }), ...(expires !== undefined && { expires }) };
}

/** The end of a one-line comment, or of the JSON text that serves as one, is no part of the note. */
function withoutCommentEnd(text: string): string {
  let end = text.length;
  for (const close of COMMENT_ENDS) {
    const at = text.indexOf(close);
    if (at >= 0 && at < end) end = at;
  }
  return text
    .slice(0, end)
    .trim()
    .replace(/["'`,;\\]{1,8}$/, '');
}
