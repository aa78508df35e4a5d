/** Maps up to this size are copied: that is faster than what follows. */
const SMALL = 64;

interface Entry<V> {
  readonly version: number;
  readonly value: V;
}

/** Every value that a name ever had, oldest first. */
interface Log<V> {
  readonly entries: Map<string, Entry<V>[]>;
  last: number;
}

/** A map that shares its entries with those that it was made from, and that can be added to without being copied. */
interface Version<V> extends ReadonlyMap<string, V> {
  with(added: Iterable<readonly [name: string, value: V]>): ReadonlyMap<string, V>;
}

/**
 * The map with more entries; the map itself stays as it is. Of a large one only what is added takes room, so that a
 * file of thousands of ENVs does not take the square of that.
 */
export function withEntries<V>(
  map: ReadonlyMap<string, V>,
  added: readonly (readonly [name: string, value: V])[],
): ReadonlyMap<string, V> {
  if (isVersion(map)) return map.with(added);
  if (map.size < SMALL) return new Map([...map, ...added]);
  return versionOf<V>({ entries: new Map(), last: 0 }, 0, 0).with([...map, ...added]);
}

function isVersion<V>(map: ReadonlyMap<string, V>): map is Version<V> {
  return 'with' in map;
}

function versionOf<V>(log: Log<V>, version: number, size: number): Version<V> {
  const find = (name: string): Entry<V> | undefined =>
    log.entries.get(name)?.findLast(entry => entry.version <= version);
  const all = (): Map<string, V> => {
    const found = new Map<string, V>();
    for (const name of log.entries.keys()) {
      const entry = find(name);
      if (entry) found.set(name, entry.value);
    }
    return found;
  };
  return {
    size,
    get: name => find(name)?.value,
    has: name => find(name) !== undefined,
    forEach: (act, self) => all().forEach(act, self),
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all().entries(),
    with(added) {
      // Another branch has been added to it already: this one goes on by itself.
      if (log.last !== version)
        return versionOf<V>({ entries: new Map(), last: 0 }, 0, 0).with([...all(), ...added]);
      log.last++;
      let grown = size;
      for (const [name, value] of added) {
        const known = log.entries.get(name);
        if (!known) {
          grown++;
          log.entries.set(name, [{ version: log.last, value }]);
        } else known.push({ version: log.last, value });
      }
      return versionOf(log, log.last, grown);
    },
  };
}
