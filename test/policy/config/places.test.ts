/** What a listing shows of config files, and what has to be looked for all the same. */
import { describe, expect, it } from 'vitest';
import { ConfigPlaces } from '../../../src/policy/config/places.js';

const learned = (...known: Parameters<ConfigPlaces['learn']>) => {
  const places = new ConfigPlaces();
  places.learn(...known);
  return places;
};

describe('a config file', () => {
  it('may be anywhere before anything is known', () => {
    expect(new ConfigPlaces().mayExist('a/.stanch.toml')).toBe(true);
  });

  it('is only where it was seen, in folders that were listed', () => {
    const places = learned({ within: '', places: ['a/b/.stanch.toml'], unknown: ['new/'] });
    expect(places.mayExist('a/b/.stanch.toml')).toBe(true);
    expect(places.mayExist('a/.stanch.toml')).toBe(false);
    expect(places.mayExist('new/.stanch.toml')).toBe(true);
    expect(places.mayExist('new/deeper/.stanch.toml')).toBe(true);
    expect(places.mayExist('newer/.stanch.toml')).toBe(false);
  });

  it('may be anywhere outside of the folder that was listed', () => {
    const places = learned({ within: 'sub/', places: [], unknown: [] });
    expect(places.mayExist('sub/a/.stanch.toml')).toBe(false);
    expect(places.mayExist('sub/.stanch.toml')).toBe(false);
    expect(places.mayExist('.stanch.toml')).toBe(true);
    expect(places.mayExist('subway/.stanch.toml')).toBe(true);
  });

  it('may be anywhere when many folders were not looked into', () => {
    const unknown = Array.from({ length: 101 }, (_, i) => `${i}/`);
    expect(learned({ within: '', places: [], unknown }).mayExist('a/.stanch.toml')).toBe(true);
  });

  it('may come up while the listing goes on', () => {
    const places = learned({ within: '', places: [], unknown: [] });
    places.add('.stanch.toml');
    expect(places.isBare).toBe(true);
    places.add('a/.stanch.toml');
    expect(places.isBare).toBe(false);
    expect(places.mayExist('a/.stanch.toml')).toBe(true);
    expect(places.mayExist('b/.stanch.toml')).toBe(false);
  });

  it('is nowhere but in the root when all was listed and none was seen', () => {
    const bare = (within: string, places: string[], unknown: string[]) =>
      learned({ within, places, unknown }).isBare;
    expect(bare('', [], [])).toBe(true);
    expect(bare('', ['.stanch.toml'], [])).toBe(true);
    expect(bare('', ['a/.stanch.toml'], [])).toBe(false);
    expect(bare('', [], ['new/'])).toBe(false);
    expect(bare('sub/', [], [])).toBe(false);
    expect(new ConfigPlaces().isBare).toBe(false);
  });
});
