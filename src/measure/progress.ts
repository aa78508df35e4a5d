/** What is going on, for people, while it goes on. */
export interface Progress {
  /** A new step. */
  step(text: string): void;
  /** A piece of the log of this step. */
  log(text: string): void;
  end(): void;
}

/** On a terminal one line that changes, with the last of the log; elsewhere a line for each step. */
export function openProgress(write: (text: string) => void, columns: number | undefined): Progress {
  let current = '';
  const show = (text: string): void => {
    if (columns !== undefined) write(`\r\x1b[K${text.slice(0, columns - 1)}`);
  };
  return {
    step: text => {
      current = text;
      if (columns === undefined) write(`${text}\n`);
      else show(text);
    },
    log: text => {
      const last = text.trimEnd().split('\n').at(-1) ?? '';
      // Colours and cursor movements are the engine's own.
      if (last !== '') show(`${current}  ${last.replace(/\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x1f\x7f]/g, '')}`);
    },
    end: () => show(''),
  };
}
