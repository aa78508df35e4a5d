import type { Plan } from '../plan.js';
import type { Transform } from '../transform.js';
import { subject } from './body.js';
import { plainName } from './markdown.js';
import { stepFilesOf } from './plan-files.js';
import type { Commit, Entry, Identity, NewCommit } from './repository.js';

export interface CommitStyle {
  readonly prefix: string;
  readonly version: string;
  readonly by: Identity;
  /** With a `Signed-off-by` of the identity. */
  readonly signOff: boolean;
}

const SHOWN = 20;
const TRAILER = 'Generated-by: dockerslim-fix ';
const WIDTH = 72;
/** Who commits where GitHub makes the commit for a bot, and signs it. */
const FORGE_COMMITTER = 'noreply@github.com';
const FORGE_BOTS = '[bot]@users.noreply.github.com';

/**
 * One commit for each transform that changed something, in the order they ran. `entries` are the files of the base:
 * their modes stay, and what is no regular file there is not written.
 */
export function commitsOf(
  plans: readonly Plan[],
  transforms: readonly Transform[],
  entries: ReadonlyMap<string, Entry>,
  style: CommitStyle,
): readonly NewCommit[] {
  const steps = plans.flatMap(stepFilesOf);
  return transforms.flatMap(transform => {
    const files = steps.filter(step => step.transform === transform.id).flatMap(step => step.files);
    if (files.length === 0) return [];
    return [
      {
        message: messageOf(
          transform,
          files.map(({ path }) => path),
          style,
        ),
        files: files.map(({ path, after }) => ({
          path,
          mode: modeOf(path, entries),
          bytes: new TextEncoder().encode(after),
        })),
      },
    ];
  });
}

function modeOf(path: string, entries: ReadonlyMap<string, Entry>): string {
  const entry = entries.get(path);
  if (entry && !entry.mode.startsWith('100')) throw new Error(`not a regular file of the commit: ${path}`);
  return entry?.mode ?? '100644';
}

function messageOf(
  { id, summary }: Transform,
  paths: readonly string[],
  { prefix, version, by, signOff }: CommitStyle,
): string {
  const shown = paths.slice(0, SHOWN).map(path => `- ${plainName(path)}`);
  if (paths.length > SHOWN) shown.push(`- and ${paths.length - SHOWN} more`);
  const trailers = [`${TRAILER}${version}`];
  if (signOff) trailers.push(`Signed-off-by: ${by.name} <${by.email}>`);
  const about = wrap(`\`dockerslim-fix explain ${id}\` says why. In:`);
  return `${subject(prefix, summary)}\n\n${about}\n\n${shown.join('\n')}\n\n${trailers.join('\n')}\n`;
}

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Whether the commit is as this tool made it: a person who amends or rebases it commits under their own name. */
export function isOwn({ message, author, committer, parents }: Commit, { email }: Identity): boolean {
  const isByUs = author === email && committer === email;
  const isByForge = committer === FORGE_COMMITTER && author.endsWith(FORGE_BOTS);
  const isMarked = message.split('\n').some(line => line.startsWith(TRAILER));
  return parents.length === 1 && (isByUs || isByForge) && isMarked;
}
