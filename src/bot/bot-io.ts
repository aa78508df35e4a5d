import type { RewriteOptions } from '../pipeline.js';
import type { Plan } from '../plan.js';
import type { Transform } from '../transform.js';
import type { Wire } from './forges/http.js';
import type { Patience } from './forges/index.js';
import type { BotRequest, Environment } from './settings.js';

/** All that a run of the bot touches. */
export interface BotIo {
  readonly cwd: string;
  readonly env: Environment;
  readonly version: string;
  readonly interrupted: AbortSignal;
  readonly transforms: readonly Transform[];
  readonly wire: Wire;
  rewrite(text: string, options: RewriteOptions): Plan;
}

/** One repository's. */
export interface Run {
  readonly request: BotRequest;
  readonly named: string | undefined;
  readonly io: BotIo;
  /** Empty folders of our own. */
  readonly gitHome: string;
  readonly files: string;
}

export function patienceOf({ pause, maxWait, dryRun }: BotRequest): Patience {
  return { pause: dryRun ? 0 : pause * 1000, patience: maxWait * 60_000 };
}
