// The scan that Docker's official images use where no table knows which libraries a compiled program loads.

import type { Command, RunBody } from './body.js';

export const RUN_DEPS = '.run-deps';

/**
 * One pipeline: the libraries that the files under the folder name, of these the ones that installed packages provide, and
 * these packages kept by the virtual package `.run-deps`. A library that lies under the folder itself is of no package,
 * and left out. scanelf is part of Alpine's base image: musl-utils depends on it.
 */
export function scanFor(folder: string): string {
  return [
    `scanelf --needed --nobanner --format '%n#p' --recursive ${folder}`,
    `tr ',' '\\n'`,
    `sed 's/^/so:/'`,
    'sort -u',
    'xargs -r apk info --installed',
    'sort -u',
    `xargs -r apk add --no-network --virtual ${RUN_DEPS}`,
  ].join(' | ');
}

/** The folder that a pipeline scans; undefined for every other text. */
export function scannedFolder(pipeline: string): string | undefined {
  const text = pipeline.replaceAll(/\s+/g, ' ');
  const folder = /--recursive (\/[\w./-]*\w) \|/.exec(text)?.[1];
  return folder !== undefined && scanFor(folder) === text ? folder : undefined;
}

/** Whether the command is part of a pipeline that keeps the packages whose libraries the built files name. */
export function isScan(body: RunBody, { ancestors }: Command): boolean {
  const pipeline = ancestors.findLast(({ type }) => type === 'Pipeline');
  return pipeline !== undefined && scannedFolder(body.source.slice(pipeline.pos, pipeline.end)) !== undefined;
}
