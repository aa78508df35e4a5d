import type { Dockerfile } from './model.js';

/** Dockerfile reference, https://docs.docker.com/reference/dockerfile/ */
const KEYWORDS = new Set([
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

/** Why Docker refuses to build a file that its parser accepts; the line is the instruction's. */
export function whyRefused(file: Dockerfile): { readonly line: number; readonly error: string } | undefined {
  for (const instruction of file.instructions) {
    const { keyword, startLine: line, stage } = instruction.trigger ?? instruction;
    if (!KEYWORDS.has(keyword)) return { line, error: `unknown instruction: ${keyword}` };
    if (stage === undefined && keyword !== 'ARG') {
      return { line, error: `${keyword} stands before the first FROM` };
    }
  }
  return file.stages.length === 0 ? { line: 1, error: 'no FROM' } : undefined;
}
