import type { BotIo } from '../../src/bot/bot-io.js';
import { runBot } from '../../src/bot/run.js';
import type { BotRequest } from '../../src/bot/settings.js';
import { UserError } from '../../src/error.js';
import { rewrite, transforms } from '../../src/index.js';

export const REQUEST: BotRequest = {
  paths: ['.'],
  state: '.dockerslim-fix-state.json',
  remote: 'origin',
  api: false,
  groupBy: 'repository',
  branchPrefix: 'dockerslim-fix/',
  commitPrefix: '',
  signoff: false,
  draft: false,
  label: ['dockerslim-fix'],
  assignee: [],
  reviewer: [],
  maxOpen: 10,
  pause: 0,
  maxWait: 1,
  recreate: false,
  trust: false,
  dryRun: false,
  unsafe: false,
  skip: [],
  include: [],
  exclude: [],
};

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds that were slept. */
  readonly slept: readonly number[];
}

/** `dockerslim-fix pr` in this process; time passes only where it sleeps, and then at once. */
export async function bot(
  cwd: string,
  env: Readonly<Record<string, string>>,
  request: Partial<BotRequest> = {},
  io: Partial<BotIo> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const slept: number[] = [];
  let passed = 0;
  const streams = {
    stdout: (text: string) => void out.push(text),
    stderr: (text: string) => void err.push(text),
  };
  const code = await runBot(
    { ...REQUEST, ...request },
    {
      cwd,
      env,
      version: '1.2.3',
      interrupted: new AbortController().signal,
      transforms,
      wire: {
        fetch: (url, init) => fetch(url, init),
        async sleep(milliseconds) {
          slept.push(milliseconds);
          passed += milliseconds;
        },
        now: () => Date.now() + passed,
        log: text => void err.push(text),
      },
      rewrite,
      ...io,
    },
    streams,
  ).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    err.push(`error: ${error.message}\n`);
    return 2;
  });
  return { code, stdout: out.join(''), stderr: err.join(''), slept };
}
