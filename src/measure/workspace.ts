import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { BuildContext } from '../context/context.js';
import { UserError } from '../error.js';

/** A temporary folder with all that the builds of one Dockerfile read: nothing of the user's is touched. */
export interface Workspace {
  readonly root: string;
  /** The copy of the build context. */
  readonly context: string;
  /** Of the two Dockerfiles. */
  readonly dockerfiles: { readonly before: string; readonly after: string };
  /** The files of the context, with `/`. */
  readonly files: readonly string[];
  /** Changes a file of the copy as an edit would. */
  touch(file: string): void;
  remove(): void;
}

export interface WorkspaceRequest {
  /** Absolute; `<its name>.dockerignore` beside it goes with it. */
  readonly dockerfile: string;
  /** Absolute path of the build context, and what COPY can see of it. */
  readonly contextRoot: string;
  readonly context: BuildContext;
  readonly before: string;
  readonly after: string;
  /** The `.dockerignore` that comes with the rewrite, where it is another one. */
  readonly ignoreAfter?: string | undefined;
}

/** Throws UserError where a file of the context cannot be read. */
export function openWorkspace(request: WorkspaceRequest): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'dockerslim-fix-measure-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    const context = join(root, 'context');
    const files = copyContext(request, context);
    return {
      root,
      context,
      dockerfiles: {
        before: writeDockerfile(join(root, 'before'), request.dockerfile, request.before),
        after: writeDockerfile(join(root, 'after'), request.dockerfile, request.after, request.ignoreAfter),
      },
      files,
      touch: file => appendFileSync(join(context, file), '\n'.repeat(1 + Math.floor(Math.random() * 4000))),
      remove,
    };
  } catch (error) {
    remove();
    if (!(error instanceof Error) || error instanceof UserError) throw error;
    throw new UserError(`the build context cannot be copied: ${error.message}`);
  }
}

function writeDockerfile(folder: string, original: string, text: string, ignore?: string): string {
  const path = join(folder, basename(original));
  mkdirSync(folder);
  writeFileSync(path, text);
  // It comes before the one of the context.
  const ignores = ignore ?? readIfThere(`${original}.dockerignore`);
  if (ignores !== undefined) writeFileSync(`${path}.dockerignore`, ignores);
  return path;
}

function readIfThere(path: string): Uint8Array | undefined {
  return lstatSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : undefined;
}

/** What the engine would be sent, and the list of what it is not sent. */
function copyContext({ contextRoot, context }: WorkspaceRequest, target: string): readonly string[] {
  mkdirSync(target);
  const files: string[] = [];
  const copyFolder = (folder: string): void => {
    for (const entry of context.list(folder) ?? []) {
      const path = folder === '' ? entry : `${folder}/${entry}`;
      if (!entry.endsWith('/')) {
        if (copyEntry(join(contextRoot, path), join(target, path))) files.push(path);
        continue;
      }
      const inner = path.slice(0, -1);
      mkdirSync(join(target, inner));
      copyFolder(inner);
      chmodSync(join(target, inner), lstatSync(join(contextRoot, inner)).mode);
    }
  };
  copyFolder('');
  const ignores = readIfThere(join(contextRoot, '.dockerignore'));
  if (ignores) writeFileSync(join(target, '.dockerignore'), ignores);
  return files;
}

/** Whether it is a file whose text could be changed. */
function copyEntry(from: string, to: string): boolean {
  const found = lstatSync(from);
  if (found.isSymbolicLink()) {
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(readlinkSync(from), to);
  } else if (found.isFile()) {
    copyFileSync(from, to);
  }
  // Sockets and pipes are sent to no engine.
  return found.isFile();
}
