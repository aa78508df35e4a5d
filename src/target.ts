/** Watches whether any file of a run has the stage that `--target` names: a mistyped one would be taken for no target. */
export interface TargetWatch {
  see(text: string): void;
  /** For people, with a newline; empty where some file has it, or none was read. */
  warning(): string;
}

export function watchTarget(target: string | undefined): TargetWatch {
  const wanted = target?.toLowerCase();
  let files = 0;
  // A number fits every file that has so many stages.
  let isFound = /^\d+$/.test(target ?? '');
  return {
    see(text) {
      files++;
      isFound ||= stageNames(text).includes(wanted ?? '');
    },
    warning: () =>
      target === undefined || isFound || files === 0
        ? ''
        : `warning: --target: no Dockerfile has a stage "${target}"; the last stage of each was taken for what ships\n`,
  };
}

/** Approximately: it decides about a warning only. */
function stageNames(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*FROM\b.*[ \t]AS[ \t]+(\S+)/gim)].map(([, name = '']) =>
    name.toLowerCase(),
  );
}
