// Files that change together with a Dockerfile: written with it or not at all, and seen as changed by what comes later.
import { resolve } from 'node:path';
import type { BuildContext } from './context/context.js';
import { UserError } from './error.js';
import type { Files } from './files.js';
import type { FileChange, Plan } from './plan.js';

export interface Others {
  /** The build context as the run has left it so far. */
  over(context: BuildContext, root: string): BuildContext;
  /** Whether that differs from what lay there when the run began. */
  hasChanged(root: string): boolean;
  /** Takes note of what the plan changes beside the Dockerfile; its paths become absolute. */
  settle(plan: Plan, root: string): Plan;
}

export function createOthers(): Others {
  const texts = new Map<string, string>();
  const roots = new Set<string>();
  return {
    hasChanged: root => roots.has(root),
    over(context, root) {
      const text = texts.get(resolve(root, context.ignorePath));
      return text === undefined ? context : context.withDockerignore(text);
    },
    settle(plan, root) {
      if (!plan.others) return plan;
      roots.add(root);
      const others = plan.others.map(other => ({ ...other, path: resolve(root, other.path) }));
      for (const { path, after } of others) texts.set(path, after);
      return { ...plan, others };
    },
  };
}

/** Writes the files (absolute paths), then the Dockerfile; where one fails, those before it are put back. */
export function writeTogether(
  files: Files,
  others: readonly FileChange[],
  writeDockerfile: () => void,
): void {
  const undo: (() => void)[] = [];
  try {
    for (const other of others) undo.push(write(files, other));
    writeDockerfile();
  } catch (error) {
    for (const back of undo.toReversed()) back();
    throw error;
  }
}

/** Returns what takes it back. */
function write(files: Files, { path, before, after }: FileChange): () => void {
  const named = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw error instanceof UserError ? new UserError(`${path}: ${error.message}`) : error;
    }
  };
  if (before === undefined) {
    named(() => {
      const sink = files.create(path);
      sink.append(after);
      sink.close();
    });
    return () => files.remove(path);
  }
  return named(() => {
    const bytes = files.read(path);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (text.slice(mark.length) !== before.replace(/^\uFEFF/, '')) {
      throw new UserError('was changed by someone else meanwhile and is left as it is; run again');
    }
    const changed = new TextEncoder().encode(`${mark}${after.replace(/^\uFEFF/, '')}`);
    files.replace(path, bytes, changed);
    return () => files.replace(path, changed, bytes);
  });
}
