/**
 * A path as the system has it, bytes of any kind ↔ a string with one character (U+0000 to U+00FF) for each byte. Lists of
 * files hold such strings: they sort and compare as their bytes do, at a fraction of what buffers cost. Nearly all are
 * ASCII, and then the string is the path's text and the system's name at once.
 */
import { sep } from 'node:path';
import { pathText } from '../core/printable.js';

/** A path's bytes, one character for each; never printed as it stands (`shown`). */
export type BytePath = string;

const BEYOND_ASCII = /[\x80-\xff]/;
const BEYOND_ASCII_TEXT = /[^\0-\x7f]/;

/** Between slashes: nothing, a dot, or two. */
const NO_NAME = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** The bytes of a path that is text. */
export function bytePath(text: string): BytePath {
  return BEYOND_ASCII_TEXT.test(text) ? Buffer.from(text).toString('latin1') : text;
}

/** How reports call it: UTF-8 where it is, `\xNN` for each byte that is not. */
export function shown(path: BytePath): string {
  return BEYOND_ASCII.test(path) ? pathText(bytesOf(path)) : path;
}

/** What Node's functions are given: text where that means the same bytes, since taking it apart costs half as much. */
export function systemPath(path: BytePath): string | Buffer {
  return BEYOND_ASCII.test(path) ? bytesOf(path) : path;
}

/** The bytes themselves. */
export function bytesOf(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** A name in a folder; the folder may be empty for none. */
export function inFolder(folder: BytePath, name: BytePath): BytePath {
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** True for names of folders and a name, with one slash between each: a path that leads down from where it starts. */
export function isInFolders(path: BytePath): boolean {
  return !NO_NAME.test(path);
}

/** True for `/…` and, on Windows, `C:…`. */
export function isAbsolute(path: BytePath): boolean {
  return path[0] === '/' || (sep === '\\' && path[1] === ':');
}
