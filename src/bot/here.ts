import { setTimeout } from 'node:timers/promises';
import { UserError } from '../error.js';
import { rewrite, transforms } from '../index.js';
import { runBot } from './run.js';
import type { BotRequest } from './settings.js';

/** The bot, in this process: its streams, its folder, its network, its signals. Returns the exit code. */
export async function runBotHere(request: BotRequest, version: string): Promise<number> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort()).once('SIGTERM', () => controller.abort());
  const stderr = (text: string): void => void process.stderr.write(text);
  const io = {
    cwd: process.cwd(),
    env: process.env,
    version,
    interrupted: controller.signal,
    transforms,
    wire: {
      fetch: (url: string, init: RequestInit) => fetch(url, init),
      async sleep(milliseconds: number) {
        await setTimeout(milliseconds, undefined, { signal: controller.signal }).catch(() => {
          throw new UserError('interrupted');
        });
      },
      now: () => Date.now(),
      log: stderr,
    },
    rewrite,
  };
  return runBot(request, io, { stdout: text => void process.stdout.write(text), stderr });
}
