/**
 * A pattern that the user typed and the shell left alone → the files it stands for. The only use of fast-glob, loaded
 * when there is such a pattern; it follows no links and leaves nothing out but `.git`.
 */

/** True for text that no shell would take as a plain name. */
export function isGlob(text: string): boolean {
  return /[*?[\]{}!()]/.test(text);
}

/** Files and links that match, as paths relative to the root (absolute for absolute patterns), in byte order. */
export async function expandGlob(pattern: string, root: string): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const found = await glob(pattern, {
    cwd: root,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/.git'],
  });
  return found.sort();
}
