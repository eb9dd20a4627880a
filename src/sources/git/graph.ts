/**
 * Commit and tag objects → the graph of history, built from the objects themselves: grafts, replacements, shallow
 * files and missing commits cannot bend it. Says what is reachable and which of several commits came first.
 */
import { readSmallObjects } from './collect.js';
import { type CommitLinks, parseLinks, tagTarget } from './commit.js';
import type { Git } from './spawn.js';

export class CommitGraph {
  readonly #commits = new Map<string, CommitLinks>();
  readonly #tags = new Map<string, string>();
  readonly #when = new Map<string, number>();
  #children: Map<string, string[]> | undefined;

  /** @param ids commits and tags; those git cannot give are left out. */
  static async read(git: Git, ids: readonly string[], signal: AbortSignal): Promise<CommitGraph> {
    const graph = new CommitGraph();
    await graph.#add(git, ids, signal);
    return graph;
  }

  /** Also reads the parents of what is here: a range's commits have parents outside of it. */
  async addParents(git: Git, signal: AbortSignal): Promise<void> {
    const wanted = new Set<string>();
    for (const { parents } of this.#commits.values()) {
      for (const parent of parents) if (!this.#commits.has(parent)) wanted.add(parent);
    }
    if (wanted.size > 0) await this.#add(git, [...wanted], signal);
  }

  async #add(git: Git, ids: readonly string[], signal: AbortSignal): Promise<void> {
    const take = (id: string, type: string, content: Buffer) => {
      if (type === 'commit') this.#commits.set(id, parseLinks(content));
      const target = type === 'tag' ? tagTarget(content) : undefined;
      if (target !== undefined) this.#tags.set(id, target);
    };
    await readSmallObjects(git, ids, take, signal);
  }

  has(id: string): boolean {
    return this.#commits.has(id);
  }

  /** Parents that are here. `cut`: some are not, so what the commit seems to add may be older. */
  parents(id: string): { present: string[]; cut: boolean } {
    const all = this.#commits.get(id)?.parents ?? [];
    const present = all.filter((parent) => this.#commits.has(parent));
    return { present, cut: present.length < all.length };
  }

  /** What a ref's id stands for in the end: tags are followed. */
  peel(id: string): string {
    let current = id;
    for (let hops = 0; hops < 100; hops++) {
      const next = this.#tags.get(current);
      if (next === undefined) break;
      current = next;
    }
    return current;
  }

  /** Everything the tips lead to: commits, tags on the way, and what tags name. */
  reachable(tips: Iterable<string>): Set<string> {
    const seen = new Set<string>();
    const open = [...tips];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const target = this.#tags.get(id);
      if (target !== undefined) open.push(target);
      for (const parent of this.#commits.get(id)?.parents ?? []) if (!seen.has(parent)) open.push(parent);
    }
    return seen;
  }

  /** The commit and everything that leads to it: its children, theirs, and so on. */
  descendants(id: string): Set<string> {
    this.#children ??= this.#readChildren();
    const seen = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      for (const child of this.#children.get(next) ?? []) open.push(child);
    }
    return seen;
  }

  #readChildren(): Map<string, string[]> {
    const children = new Map<string, string[]>();
    for (const [id, { parents }] of this.#commits) {
      for (const parent of parents) {
        const known = children.get(parent);
        if (known === undefined) children.set(parent, [id]);
        else known.push(id);
      }
    }
    return children;
  }

  /**
   * Commit time, raised to be later than every parent's: sorts by time where clocks are right, and never puts a
   * commit before its ancestors where they are not.
   */
  when(id: string): number {
    const open = [id];
    while (open.length > 0) {
      const current = open.at(-1)!;
      const waiting = this.parents(current).present.filter((parent) => !this.#when.has(parent));
      if (waiting.length > 0 && !this.#when.has(current)) {
        open.push(...waiting);
        continue;
      }
      open.pop();
      if (!this.#when.has(current)) this.#when.set(current, this.#corrected(current));
    }
    return this.#when.get(id)!;
  }

  #corrected(id: string): number {
    let when = this.#commits.get(id)?.seconds ?? 0;
    for (const parent of this.parents(id).present) when = Math.max(when, this.#when.get(parent)! + 1);
    return when;
  }
}
