import { Worker } from 'node:worker_threads';
import { UserError } from '../error.js';
import type { Plan } from '../plan.js';
import { type Job, unpackPlan } from './job.js';
import type { Answer } from './work.js';

/** Rewrites beside the main thread, which alone reads the Dockerfiles, writes and reports. */
export interface Pool {
  /** How many jobs keep every thread busy. */
  readonly ahead: number;
  /** As `rewrite`, and rejects with what it throws; undefined where the thread has ended, and somebody else has to do it. */
  plan(job: Job): Promise<Plan | undefined>;
  /** Ends the threads, whatever they are at. */
  close(): void;
}

interface Pending {
  resolve(plan: Plan | undefined): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Pending>;
}

/** `entry`: the file of the build that a thread starts with. */
export function createPool(entry: string, threads: number): Pool {
  const all = new Set<Thread>();
  for (let i = 0; i < threads; i++) startThread(entry, all);
  let count = 0;
  return {
    ahead: threads * 4,
    plan(job) {
      const id = count++;
      const [thread] = [...all].sort((a, b) => a.jobs.size - b.jobs.size);
      if (!thread) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        thread.jobs.set(id, { resolve, reject });
        thread.worker.postMessage({ id, job });
      });
    },
    close() {
      for (const { worker } of all) void worker.terminate();
    },
  };
}

function startThread(entry: string, all: Set<Thread>): void {
  const worker = new Worker(entry);
  const jobs = new Map<number, Pending>();
  const thread = { worker, jobs };
  all.add(thread);
  worker.on('message', (answer: Answer) => {
    const pending = jobs.get(answer.id);
    jobs.delete(answer.id);
    if ('plan' in answer) pending?.resolve(unpackPlan(answer.plan));
    else pending?.reject(errorOf(answer));
  });
  // Out of memory, or it could not start: `exit` follows, and the main thread has the same work to do by itself.
  worker.on('error', () => {});
  worker.on('exit', () => {
    all.delete(thread);
    for (const { resolve } of jobs.values()) resolve(undefined);
  });
}

function errorOf({ failed, stack, isUsers }: Extract<Answer, { readonly failed: string }>): Error {
  if (isUsers) return new UserError(failed);
  const error = new Error(failed);
  if (stack !== undefined) error.stack = stack;
  return error;
}
