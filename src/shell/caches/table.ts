// One entry for each cache that a package manager leaves behind: who fills it, where it lies, what keeps it out of the
// image. Each entry names its source.
import type { ToolCall } from '../vocabulary.js';

export interface PackageCache {
  /** As messages name it: `yum`, `npm`. */
  readonly name: string;
  /** Programs that work with it, by base name as the vocabulary has them. */
  readonly tools: readonly string[];
  /**
   * What a call of one of the tools does with it. `fills`: it leaves downloads there. `touches`: it may renew what lies
   * there, though nobody would call it for that. `cleans`: it empties it. `needs`: it works from it alone, without network.
   */
  readonly useOf: (call: ToolCall) => CacheUse | undefined;
  /** Absolute, or below `~`. The first is where it usually lies. */
  readonly paths: readonly string[];
  /** The command that empties it, run behind the call. */
  readonly cleanup: (call: ToolCall) => string;
  /** Whose it is: what lies in the system's folders only root can delete. */
  readonly owner: 'root' | 'user';
  /** Why the call's cache is not where the cleanup would look. */
  readonly elsewhere?: (call: ToolCall) => string | undefined;
  /** Variables that keep it out, or put it where somebody wants it. */
  readonly variables?: readonly string[];
}

export type CacheUse = 'fills' | 'touches' | 'cleans' | 'needs';

/** The words of a text. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
