import { parentPort } from 'node:worker_threads';
import { unknownContext } from '../context/context.js';
import { diskContext } from '../context/disk.js';
import { UserError } from '../error.js';
import { rewrite } from '../pipeline.js';
import { type Job, type PackedPlan, packPlan } from './job.js';

/** What comes back for one job. `isUsers`: a UserError, which is no fault of ours. */
export type Answer = { readonly id: number } & (
  | { readonly plan: PackedPlan }
  | { readonly failed: string; readonly stack: string | undefined; readonly isUsers: boolean }
);

/** Rewrites what the main thread sends, one after the other. */
export function work(): void {
  parentPort?.on('message', ({ id, job }: { readonly id: number; readonly job: Job }) => {
    parentPort?.postMessage(answer(id, job));
  });
}

function answer(id: number, { file, text, contextRoot, options }: Job): Answer {
  try {
    const context = contextRoot === undefined ? unknownContext : diskContext(contextRoot, file);
    return { id, plan: packPlan(rewrite(text, { ...options, context })) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { id, failed: message, stack, isUsers: error instanceof UserError };
  }
}
