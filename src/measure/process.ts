import { spawn } from 'node:child_process';

export interface ProcessOptions {
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; what runs longer is ended. */
  readonly timeout?: number;
  /** Each piece of output as it comes; standard output and error in one stream. */
  readonly onOutput?: (text: string) => void;
  /** Standard output as bytes; it is then no part of `output`. */
  readonly onBytes?: (bytes: Uint8Array) => void | Promise<void>;
}

export interface Finished {
  /** The exit code; 127 where the program is not there, 128 where a signal ended it. */
  readonly code: number;
  /** Standard output and standard error, as they came. */
  readonly output: string;
  readonly stdout: string;
  readonly seconds: number;
  readonly timedOut: boolean;
}

/**
 * Runs a program to its end, without a shell and with nothing on its standard input. It never throws for what the
 * program does. It has a process group of its own: an interrupt from the terminal reaches it only through the signal.
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  { cwd, env, signal, timeout, onOutput, onBytes }: ProcessOptions = {},
): Promise<Finished> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const parts: string[] = [];
  const take = (text: string): void => {
    parts.push(text);
    onOutput?.(text);
  };
  const standard: string[] = [];
  const decoder = new TextDecoder();
  child.stderr.setEncoding('utf8').on('data', take);
  const end = (): void => endGroup(child.pid);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  let timedOut = false;
  const timer =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          end();
        }, timeout);
  const closed = new Promise<number>(resolve => {
    child.on('error', error => {
      take(`${error.message}\n`);
      resolve(127);
    });
    child.on('close', code => resolve(code ?? 128));
  });
  try {
    for await (const bytes of child.stdout) {
      if (onBytes) {
        await onBytes(bytes);
        continue;
      }
      const text = decoder.decode(bytes, { stream: true });
      standard.push(text);
      take(text);
    }
    const code = await closed;
    const seconds = (performance.now() - started) / 1000;
    return { code, output: parts.join(''), stdout: standard.join(''), seconds, timedOut };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

/** The program and what it started: asked first, then ended. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  setTimeout(() => signalGroup(pid, 'SIGKILL'), 10_000).unref();
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}
