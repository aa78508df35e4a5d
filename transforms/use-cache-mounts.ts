import { type PlannedMount, planMounts } from '../src/analysis/cache-mounts.js';
import { chainOf } from '../src/analysis/caches.js';
import type { Facts } from '../src/analysis/facts.js';
import type { BuildContext } from '../src/context/context.js';
import type { Dockerfile, Instruction, Stage } from '../src/dockerfile/model.js';
import type { Edit } from '../src/edit.js';
import { voidUpdates } from '../src/shell/apk.js';
import { listEventsOf } from '../src/shell/apt.js';
import type { Command, RunBody, ShellWord } from '../src/shell/body.js';
import { isCachePath, isCleanup } from '../src/shell/caches/cleanups.js';
import { cacheEventsOf, empties, homely } from '../src/shell/caches/events.js';
import { CACHES } from '../src/shell/caches/index.js';
import { KEEP_DOWNLOADS } from '../src/shell/caches/mount-flags.js';
import { removeWord } from '../src/shell/edits.js';
import { removeCommands } from '../src/shell/remove.js';
import { callsOf, readCall } from '../src/shell/vocabulary.js';
import { type Change, defineTransform, type Skip } from '../src/transform.js';

export default defineTransform({
  id: 'use-cache-mounts',
  summary: 'Hold the downloads of package managers in cache mounts, where the repository asks for it',
  why: `With \`RUN --mount=type=cache,target=...\` what a package manager downloads stays on the machine that builds, and out of the
image: the next build does not download it again. It needs BuildKit, and pays where builds share a machine.

By default nothing changes: a repository has one strategy or the other. With \`strategy\` \`cache-mounts\` every RUN that downloads
gets its mounts, and loses the flags and cleanups that would keep the cache empty; the mounts say for which distribution
they are where packages of one do not fit another, and for which user. It comes last: what cannot be mounted has been cleaned.
With \`cleanups\` the mounts go again (\`drop-cache-mounts\`), and the other transforms keep the caches out.

Left alone, with the reason: what works from the cache alone (\`--offline\`), or reads it in a later RUN, in another stage, or when
the image runs; package lists that an earlier RUN downloaded; users whose UID, and images whose user, are not known; Yarn 2
and later; NuGet and Cargo's \`target\`, where the result of the RUN lies in the folder.`,
  safety: 'safe',
  effects: ['adds-mount', 'removes-cleanup', 'removes-flag', 'removes-update'],
  options: {
    strategy: {
      description: 'Where downloads go: as it is, into cache mounts, or nowhere.',
      values: ['as-it-is', 'cache-mounts', 'cleanups'],
      default: 'as-it-is',
    },
  },
  *apply({ file, facts, context, options, isIgnored }) {
    if (options['strategy'] !== 'cache-mounts' || isOldSyntax(file)) return;
    for (const { stage } of facts.stages) yield* mountStage(facts, context, stage, isIgnored);
  },
});

/** `# syntax=docker/dockerfile:1.1`: mounts are of 1.2. */
function isOldSyntax({ directives }: Dockerfile): boolean {
  const syntax = directives.find(({ name }) => name.toLowerCase() === 'syntax')?.value ?? '';
  return /dockerfile:1\.[01](\.\d+)?$/.test(syntax);
}

interface Work {
  readonly facts: Facts;
  readonly instruction: Instruction;
  readonly body: RunBody;
  readonly planned: readonly PlannedMount[];
}

function* mountStage(
  facts: Facts,
  context: BuildContext,
  stage: Stage,
  isIgnored: (instruction: Instruction) => boolean,
): Iterable<Change | Skip> {
  const works: Work[] = [];
  // What one RUN downloads and another reads is in both, or in none.
  const excluded = new Set<string>();
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN') continue;
    const body = facts.body(instruction);
    if ('refused' in body) continue;
    const { planned, refused } = planMounts(facts, instruction, body, context);
    for (const { mount, because } of refused) {
      if (mount.isRead) excluded.add(mount.name);
      yield { at: instruction, because: `${mount.name}: ${because}` };
    }
    if (isIgnored(instruction)) for (const { mount } of planned) excluded.add(mount.isRead ? mount.name : '');
    else works.push({ facts, instruction, body, planned });
  }
  let keepsDownloads = false;
  for (const work of works) {
    const planned = work.planned.filter(({ mount }) => !excluded.has(mount.name));
    if (planned.length === 0) continue;
    const usesApt = planned.some(({ mount }) => mount.name === 'apt');
    const edits = usesApt && !keepsDownloads ? keepDownloads(facts, work.instruction) : [];
    const result = mountRun({ ...work, planned }, edits);
    keepsDownloads ||= usesApt && 'edits' in result;
    yield result;
  }
}

function mountRun({ facts, instruction, body, planned }: Work, more: readonly Edit[]): Change | Skip {
  const { text } = facts.file;
  const cleanups = dropCleanups(facts, body, planned);
  if (!cleanups) return { at: instruction, because: 'what empties the cache cannot be taken out' };
  const against = planned.flatMap(plan => flagsAgainst(body, text, plan));
  if (against.includes(undefined))
    return { at: instruction, because: 'a flag that keeps the cache empty cannot be taken out' };
  const taken = [...cleanups, ...against.filter(edit => edit !== undefined)];
  const names = planned.map(({ mount }) => mount.name).join(', ');
  return {
    at: instruction,
    message: `what ${names} downloads stays in a cache mount, for the next build and out of the image`,
    edits: [
      ...more,
      insertFlags(
        facts.file,
        instruction,
        planned.flatMap(({ flags }) => flags),
        taken,
      ),
      ...taken,
    ],
  };
}

/**
 * One beside the keyword, several on lines of their own, and on such lines too where the body has one: what
 * `drop-cache-mounts` takes away again to the letter. `taken` are the edits that leave fewer lines.
 */
function insertFlags(
  file: Dockerfile,
  run: Instruction,
  flags: readonly string[],
  taken: readonly Edit[],
): Edit {
  const { end } = run.keywordSpan;
  const { text, eol } = file;
  const own = text.slice(end, run.end);
  const continued = /^[ \t]*[\\`][ \t]*\r?\n([ \t]*)/.exec(own);
  if (continued) {
    const break_ = ` ${file.escape}${eol}${continued[1] || '    '}`;
    return { start: end, end, text: flags.map(flag => break_ + flag).join('') };
  }
  const at = end + (/^[ \t]*/.exec(own)?.[0].length ?? 0);
  const breaks =
    newlinesIn(own) - taken.reduce((sum, edit) => sum + newlinesIn(text.slice(edit.start, edit.end)), 0);
  const isShort = run.heredocs.length > 0 || (flags.length === 1 && breaks === 0);
  const separator = isShort ? ' ' : ` ${file.escape}${eol}    `;
  return { start: at, end: at, text: flags.map(flag => flag + separator).join('') };
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** The deletions of what is mounted now; undefined where one of them cannot go. */
function dropCleanups(
  facts: Facts,
  body: RunBody,
  planned: readonly PlannedMount[],
): readonly Edit[] | undefined {
  const { text } = facts.file;
  const has = (name: string) => planned.some(({ mount }) => mount.name === name);
  // What takes the place of `--no-cache` updates the index in the mount; lists in a mount are there for this RUN alone.
  const whole: Command[] = [
    ...(has('apk') ? voidUpdates(body) : []),
    ...(has('apt') ? idleUpdates(body) : []),
  ];
  const cut: Command[] = [];
  const parts: (Edit | undefined)[] = [];
  for (const command of body.commands) {
    const call = readCall(command);
    if (!call) continue;
    const isOwn = planned.some(({ mount }) => mount.tools.includes(call.tool));
    const mounted = call.operands.filter(word => isCachePath(word) && isMounted(word, planned));
    if (
      isCleanup(call, 'forceless') &&
      (isOwn || (call.tool === 'rm' && mounted.length === call.operands.length))
    )
      whole.push(command);
    else if (call.tool === 'rm' && mounted.length > 0 && mounted.length < call.operands.length) {
      parts.push(...mounted.map(word => removeWord(body, text, word)));
      cut.push(command);
    }
  }
  if (stillEmpties(facts, body, planned, new Set([...whole, ...cut]))) return undefined;
  const removed = removeCommands(body, whole, facts.before(body.instruction).shell.errexit);
  const kept = parts.filter(edit => edit !== undefined);
  return removed && kept.length === parts.length ? [...removed, ...kept] : undefined;
}

/** `apt-get update` behind all that used the lists of an earlier one. */
function idleUpdates(body: RunBody): readonly Command[] {
  const uses = listEventsOf(body).filter(({ kind }) => kind !== 'deletes');
  const last = uses.at(-1);
  return last?.kind === 'update' && uses.length > 1 ? [last.command] : [];
}

/** `rm -rf ~/.cache`, `yarn cache clean --mirror`: what is left would empty the mount. */
function stillEmpties(
  facts: Facts,
  body: RunBody,
  planned: readonly PlannedMount[],
  handled: ReadonlySet<Command>,
): boolean {
  const { env } = facts.before(body.instruction);
  const isOpen = (command: Command): boolean => !handled.has(command);
  const isOwn = ({ tools }: { readonly tools: readonly string[] }) =>
    planned.some(({ mount }) => mount.tools.some(tool => tools.includes(tool)));
  const isThere = ({ paths }: { readonly paths: readonly string[] }) =>
    planned.some(({ targets }) => targets.some(target => paths.includes(homely(target))));
  const cleans = CACHES.filter(cache => isOwn(cache) || isThere(cache)).flatMap(cache =>
    cacheEventsOf(body, cache, env).filter(({ kind }) => kind === 'cleans'),
  );
  if (cleans.some(({ command }) => isOpen(command))) return true;
  if (
    isOwn({ tools: ['apt-get'] }) &&
    listEventsOf(body).some(e => e.kind === 'deletes' && isOpen(e.command))
  )
    return true;
  return callsOf(body, ['rm', 'find']).some(({ command, args }) =>
    args.some(
      word =>
        !(isCachePath(word) && !isOpen(command)) &&
        planned.some(({ targets }) => targets.some(target => emptiesWord(word, target))),
    ),
  );
}

function emptiesWord({ text, value }: ShellWord, target: string): boolean {
  return empties(homely((value ?? text).replace(/["']/g, '')), homely(target));
}

/** The folder of a cache that is mounted now, or another one of the same package manager. */
function isMounted({ text, value }: ShellWord, planned: readonly PlannedMount[]): boolean {
  // Of the words that only a shell can read there are those of Cargo.
  if (value === undefined)
    return text.includes('CARGO_HOME') && planned.some(({ mount }) => mount.name === 'cargo');
  const path = homely(value).replace(/\/\*?$/, '');
  return planned.some(({ targets, mount }) => {
    const own = CACHES.filter(({ tools }) => tools.some(tool => mount.tools.includes(tool)));
    const folders = [...targets, ...own.flatMap(({ paths }) => paths)];
    return folders.some(folder => path === homely(folder) || path.startsWith(`${homely(folder)}/`));
  });
}

/** `--no-cache-dir` goes, `--no-cache` of apk becomes an update of the list in the mount. */
function flagsAgainst(
  body: RunBody,
  text: string,
  { mount, calls }: PlannedMount,
): readonly (Edit | undefined)[] {
  return calls.flatMap(call =>
    call.options.flatMap(({ name, word, value }) => {
      const instead = mount.against?.[name];
      if (instead === undefined) return [];
      if (value !== undefined) return [undefined];
      return instead === '' ? [removeWord(body, text, word)] : [{ ...word.span, text: instead }];
    }),
  );
}

/** Debian's images delete every package behind apt: in a stage with mounts they no longer do. */
function keepDownloads(facts: Facts, instruction: Instruction): readonly Edit[] {
  const { text, eol, escape: continuation } = facts.file;
  const isThere = chainOf(facts, instruction)
    .flatMap(({ instructions }) => instructions)
    .some(({ original }) => original.includes('docker-clean'));
  if (isThere || !facts.isRoot(instruction)) return [];
  const at = startWithComments(text, instruction);
  const [first, second] = KEEP_DOWNLOADS;
  const run = text.slice(instruction.keywordSpan.start, instruction.keywordSpan.end);
  return [{ start: at, end: at, text: `${run} ${first} ${continuation}${eol}    && ${second}${eol}` }];
}

/** Where the comment lines right above the instruction begin. */
function startWithComments(text: string, { start }: Instruction): number {
  let at = text.lastIndexOf('\n', start - 1) + 1;
  for (;;) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    if (at === 0 || !text.slice(above, at).trimStart().startsWith('#')) return at;
    at = above;
  }
}
