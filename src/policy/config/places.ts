/**
 * What a listing of the folders under scan showed of config files → whether a folder's has to be looked for. Without it,
 * each folder costs a look at a file that is hardly ever there.
 */

/** What is known of config files; paths from the policy's root, with `/`. */
export interface KnownPlaces {
  /** The folder that was listed with all in it: empty for the root, else with `/` at its end. */
  within: string;
  /** Where something is called as configs are, whatever it is. */
  places: readonly string[];
  /** Folders in it that were not looked into, with `/` at their end. */
  unknown: readonly string[];
}

/** Folders that nobody looked into, above which nothing is taken as known. */
const MOST_UNKNOWN = 100;

export class ConfigPlaces {
  #within: string | undefined;
  #places = new Set<string>();
  #unknown: readonly string[] = [];
  #isBare = false;

  /** Takes the place of what was known before. */
  learn({ within, places, unknown }: KnownPlaces): void {
    if (unknown.length > MOST_UNKNOWN) return;
    this.#within = within;
    this.#places = new Set(places);
    this.#unknown = unknown;
    this.#isBare = within === '' && unknown.length === 0 && !places.some((path) => path.includes('/'));
  }

  /** One more place in the folder that is being listed. */
  add(place: string): void {
    this.#places.add(place);
    if (place.includes('/')) this.#isBare = false;
  }

  /** True when the listing has shown all folders from the root on, and none below it has a config. */
  get isBare(): boolean {
    return this.#isBare;
  }

  /** False when the listing has shown that there is no such config. */
  mayExist(path: string): boolean {
    if (this.#within === undefined || !path.startsWith(this.#within) || this.#places.has(path)) return true;
    return this.#unknown.some((folder) => path.startsWith(folder));
  }
}
