/**
 * A repository → the name of its state: equal names say that the same refs lead into the same objects, so what was found
 * out about reachability then holds still. Only for plain stores; undefined where that cannot be told.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../core/digest.js';
import { findLoose, isPlainStore } from './pack/store.js';
import type { Ref } from './refs.js';
import type { Repository } from './repo.js';
import { shallowBoundary } from './shallow.js';
import { stampOf } from './stamp.js';

export function stateOf(repository: Repository, refs: readonly Ref[]): string | undefined {
  if (!isPlainStore(repository)) return undefined;
  try {
    return digestOf(factsOf(repository, refs));
  } catch {
    // A folder that cannot be read: git says what that means.
    return undefined;
  }
}

function* factsOf(repository: Repository, refs: readonly Ref[]): Generator<Uint8Array> {
  const { objectsDir, head } = repository;
  yield Buffer.from(JSON.stringify([head, [...shallowBoundary(repository)].sort(), refs]));
  const packs = join(objectsDir, 'pack');
  yield Buffer.from(JSON.stringify(readdirSync(packs).map((name) => [name, stampOf(join(packs, name))])));
  for (const id of findLoose(repository)) {
    const stamp = stampOf(join(objectsDir, id.slice(0, 2), id.slice(2)));
    yield Buffer.from(`${id} ${stamp}\n`);
  }
}
