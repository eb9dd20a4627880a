/**
 * Content → whether it is a Git LFS pointer, which stands for a file kept elsewhere. It is scanned as the text it is;
 * this only tells that the real content was not there. Format: github.com/git-lfs/git-lfs docs/spec.md.
 */

const FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/');
/** The specification's limit for pointer files, in bytes. */
const LARGEST = 1024;

export function isLfsPointer(content: Buffer): boolean {
  return content.length < LARGEST && content.subarray(0, FIRST_LINE.length).equals(FIRST_LINE);
}
