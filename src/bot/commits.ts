import type { FileChange, Plan } from '../plan.js';
import type { Transform } from '../transform.js';
import { subject } from './body.js';
import { plainName } from './markdown.js';
import { filesOf, stepFilesOf } from './plan-files.js';
import type { Commit, Entry, Identity, NewCommit, NewFile } from './repository.js';

export interface CommitStyle {
  readonly prefix: string;
  readonly version: string;
  readonly by: Identity;
  /** With a `Signed-off-by` of the identity. */
  readonly signOff: boolean;
}

const SHOWN = 20;
const TRAILER = 'Generated-by: dockerslim-fix ';
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
  // Two Dockerfiles of one build context change its .dockerignore one after the other: the last one has both lines.
  const ofLast = (files: readonly FileChange[]): readonly FileChange[] => [
    ...new Map(files.map(file => [file.path, file])).values(),
  ];
  const newFile = ({ path, after }: FileChange): NewFile => ({
    path,
    mode: modeOf(path, entries),
    bytes: new TextEncoder().encode(after),
  });
  const groups = transforms.flatMap(transform => {
    const files = ofLast(steps.filter(step => step.transform === transform.id).flatMap(step => step.files));
    return files.length === 0 ? [] : [{ transform, files }];
  });
  const all = ofLast(plans.flatMap(filesOf));
  const last = new Map(groups.flatMap(({ files }) => files.map(({ path, after }) => [path, after])));
  // Two configurations may put a transform of their own in two places: then no order is that of every file.
  if (all.some(({ path, after }) => last.get(path) !== after)) {
    const paths = all.map(({ path }) => path);
    return [{ message: messageOf('Slim Dockerfiles', '', paths, style), files: all.map(newFile) }];
  }
  return groups.map(({ transform: { id, summary }, files }) => {
    const paths = files.map(({ path }) => path);
    return { message: messageOf(summary, id, paths, style), files: files.map(newFile) };
  });
}

function modeOf(path: string, entries: ReadonlyMap<string, Entry>): string {
  const entry = entries.get(path);
  if (entry && !entry.mode.startsWith('100')) throw new Error(`not a regular file of the commit: ${path}`);
  return entry?.mode ?? '100644';
}

function messageOf(
  summary: string,
  id: string,
  paths: readonly string[],
  { prefix, version, by, signOff }: CommitStyle,
): string {
  const shown = paths.slice(0, SHOWN).map(path => `- ${plainName(path)}`);
  if (paths.length > SHOWN) shown.push(`- and ${paths.length - SHOWN} more`);
  const trailers = [`${TRAILER}${version}`];
  if (signOff) trailers.push(`Signed-off-by: ${by.name} <${by.email}>`);
  const about = id === '' ? 'In:' : `\`dockerslim-fix explain ${id}\` says why. In:`;
  const parts = [subject(prefix, plainSummary(summary)), about, shown.join('\n'), trailers.join('\n')];
  return `${parts.join('\n\n')}\n`;
}

/** A transform of a user's own may say anything. */
function plainSummary(summary: string): string {
  return summary.split('\n')[0]?.trim() || 'Slim Dockerfiles';
}

/** Whether the commit is as this tool made it: a person who amends or rebases it commits under their own name. */
export function isOwn({ message, author, committer, parents }: Commit, { email }: Identity): boolean {
  const isByUs = author === email && committer === email;
  const isByForge = committer === FORGE_COMMITTER && author.endsWith(FORGE_BOTS);
  const isMarked = message.split('\n').some(line => line.startsWith(TRAILER));
  return parents.length === 1 && (isByUs || isByForge) && isMarked;
}
