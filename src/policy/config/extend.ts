/**
 * The root config file → its layers, the weakest first: every file it extends, before it. Local files only, relative to
 * the file that names them; loops, depth and number are bounded.
 */
import { posix } from 'node:path';
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { ReadFile } from '../types.js';
import { type Layer, readLayer } from './layer.js';

/** Deepest chain of `extends`. */
const DEPTH = 5;
/** Most files that one config may be made of: a diamond is fine, a bomb is not. */
const FILES = 50;

/** @param file path of the root config; must exist. */
export function rootLayers(file: string, text: string, readFile: ReadFile): Layer[] {
  const layers: Layer[] = [];
  follow(file, text, [], layers, readFile);
  return layers;
}

function follow(file: string, text: string, chain: string[], layers: Layer[], readFile: ReadFile): void {
  const layer = readLayer(text, file, '');
  const parents = [layer.config.extends ?? []].flat();
  const at = `${printable(file)}:${layer.where('extends').line}`;
  if (chain.length >= DEPTH)
    throw new UserError(`${at}: extends more than ${DEPTH} files deep`, 'Flatten the chain.');
  for (const parent of parents) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(parent)) {
      throw new UserError(
        `${at}: extends must name a local file, not an address`,
        'Keep a copy in the repository.',
      );
    }
    const path = beside(file, parent);
    if (path === file || chain.includes(path)) {
      throw new UserError(`${at}: extends runs in a circle`, 'Take one of the files out of the circle.');
    }
    const parentText = readFile(path);
    if (parentText === undefined) {
      throw new UserError(
        `${at}: extends ${printable(parent)}, which is not there`,
        'Paths are relative to the file.',
      );
    }
    follow(path, parentText, [...chain, file], layers, readFile);
  }
  if (layers.length >= FILES)
    throw new UserError(`${at}: extends more than ${FILES} files`, 'Flatten the chain.');
  layers.push(layer);
}

/** A path that a config names, relative to that config; absolute ones stay. Windows' separators are read as `/`. */
export function beside(file: string, named: string): string {
  const path = named.replaceAll('\\', '/');
  return posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path) ? path : posix.join(posix.dirname(file), path);
}
