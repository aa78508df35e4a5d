// Mounts that hold nothing but the cache of a package manager: they may come and go where that is declared, and whoever
// needed what lies there is still served.
import type { Facts } from '../analysis/facts.js';
import type { Flag, Instruction } from '../dockerfile/model.js';
import { keptMounts, readMount } from '../dockerfile/mounts.js';
import { isPlainCacheMount, keepsDownloads } from '../shell/caches/mount-flags.js';
import type { Effect } from '../transform.js';
import type { Event } from './machine.js';

export function concernsMounts(effects: readonly Effect[]): boolean {
  return effects.includes('adds-mount') || effects.includes('removes-mount');
}

const bare = new WeakMap<Event, Event>();

/** The event as it would be without the mounts of known caches: their flags lead its surroundings. */
export function withoutMounts(event: Event): Event {
  let known = bare.get(event);
  if (!known) {
    const [flags = '', ...rest] = event.surroundings.split('\u0000');
    const text = event.kind === 'boundary' ? besideMounts(event.text) : event.text;
    known = { ...event, text, surroundings: [besideMounts(flags), ...rest].join('\u0000') };
    bare.set(event, known);
  }
  return known;
}

function besideMounts(flags: string): string {
  return flags
    .split(' ')
    .filter(flag => {
      const mount = flag.startsWith('--mount=') ? readMount(flag.slice('--mount='.length)) : undefined;
      return !mount || !isPlainCacheMount(mount);
    })
    .join(' ');
}

function cacheMountsOf(instruction: Instruction): readonly Flag[] {
  return keptMounts(instruction.trigger ?? instruction).flatMap(mount =>
    isPlainCacheMount(mount) ? [mount.flag] : [],
  );
}

/** What changed of the mounts though no effect allows it; undefined where nothing did. */
export function differenceInMounts(
  before: Facts,
  after: Facts,
  effects: readonly Effect[],
): string | undefined {
  if (!concernsMounts(effects)) return undefined;
  const texts = (facts: Facts) =>
    facts.file.instructions.flatMap(instruction => cacheMountsOf(instruction).map(({ text }) => text));
  const x = texts(before);
  const y = texts(after);
  if (!effects.includes('adds-mount') && !isWithin(y, x)) return 'a cache mount is new';
  return !effects.includes('removes-mount') && !isWithin(x, y) ? 'a cache mount is lost' : undefined;
}

/** Whether the texts stand in the others, in their order. */
function isWithin(texts: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === texts[at]) at++;
  return at === texts.length;
}

/** The RUNs of a file less those that only say that apt keeps its downloads: these come and go with the mounts. */
export function pairedRuns(facts: Facts): readonly Instruction[] {
  return facts.file.instructions.filter(
    instruction => instruction.keyword === 'RUN' && !keepsDownloads(facts.body(instruction)),
  );
}
