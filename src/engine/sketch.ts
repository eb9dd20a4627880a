/**
 * A pattern in RE2 syntax → a shorter one that matches wherever it does, and in some more places. Counts that go up to
 * hundreds are what makes a pattern long: a class up to 800 times is 800 instructions, which take longer to compile than
 * most texts take to search. Here a count has no upper end. Whether a pattern is valid is the regex engine's matter.
 */

/** A count that is asked for is asked for up to here. */
const MOST_COUNTED = 16;
/** What is copied as it stands (quoted runs, escapes with all that belongs to them, classes), or a count. */
const TOKEN =
  /\\Q[\s\S]*?(?:\\E|$)|\\[pPx]\{[^}]*\}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|\{(\d+)(,(\d*))?\}/g;

/** A pattern that matches in every text that `pattern` matches in. */
export function sketch(pattern: string): string {
  return pattern.replace(TOKEN, (token, least?: string, rest?: string) => {
    if (least === undefined) return token;
    const count = Math.min(Number(least), MOST_COUNTED);
    return rest === undefined && count === Number(least) ? token : `{${count},}`;
  });
}
