/** Shorter runs show nothing. */
const AFTER = 1000;

/**
 * Shows on a terminal how many files are done, in a run of more than a second; `done` is undefined when it is over.
 * What is printed meanwhile stands above it.
 */
export function terminalProgress(
  stream: NodeJS.WriteStream,
): (done: number | undefined, files: number) => void {
  const started = Date.now();
  let spinner: import('yocto-spinner').Spinner | undefined;
  let state: 'waiting' | 'shown' | 'over' = 'waiting';
  const show = async (text: string): Promise<void> => {
    const { default: yoctoSpinner } = await import('yocto-spinner');
    if (state === 'shown') spinner = yoctoSpinner({ stream, text, handleSignals: false }).start();
  };
  return (done, files) => {
    const text = `${done} of ${files} Dockerfiles`;
    if (done === undefined) {
      state = 'over';
      spinner?.stop();
    } else if (spinner) {
      spinner.text = text;
    } else if (state === 'waiting' && Date.now() - started > AFTER) {
      state = 'shown';
      void show(text);
    }
  };
}
