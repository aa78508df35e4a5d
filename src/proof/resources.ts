// Who makes, needs and destroys what. Law: no command loses a resource that it had, along the stage and every stage
// built from it.
import type { Facts } from '../analysis/facts.js';
import type { Instruction, Stage } from '../dockerfile/model.js';
import { hasOption, optionValue, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Effect } from '../transform.js';
import { brief } from './align.js';
import { isQuiet, usesNoSystemPackages } from './quiet.js';
import { traceBody } from './trace.js';

/** What a command does with one resource. `may-need`: a program that we do not know, and that could. */
type Use = 'makes' | 'needs' | 'may-need' | 'destroys' | undefined;

interface Resource {
  readonly name: string;
  /** Where it lies: a RUN with a mount over it works on another one. */
  readonly path: string;
  use(call: ToolCall | undefined): Use;
}

const APT_USERS = new Set([
  'install',
  'reinstall',
  'build-dep',
  'download',
  'source',
  'satisfy',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'safe-upgrade',
  'changelog',
  'show',
  'search',
  'policy',
  'showpkg',
  'madison',
  'depends',
  'rdepends',
]);

function removes(call: ToolCall, paths: readonly RegExp[]): boolean {
  return (
    call.tool === 'rm' && call.operands.some(word => paths.some(path => path.test(word.value ?? word.text)))
  );
}

/** apt-get(8), apt-secure(8): lists are made by `update` and read by everything that looks packages up. */
const APT_LISTS: Resource = {
  name: 'package lists of apt',
  path: '/var/lib/apt',
  use(call) {
    if (!call) return 'may-need';
    if (removes(call, [/^\/var\/lib\/apt(\/lists(\/.*)?|\/?\*?)?$/, /^\/var\/lib\/?\*?$/])) return 'destroys';
    if (['apt-get', 'apt', 'aptitude', 'apt-cache', 'apt-file'].includes(call.tool)) {
      if (call.verb === 'update') return 'makes';
      const isLocal =
        call.operands.length > 0 && call.operands.every(word => /^\.?\.?\/.*\.deb$/.test(word.text));
      if (call.verb === undefined)
        return call.args.length > 0 && !hasOption(call, '--version', '-v', '--help') ? 'needs' : undefined;
      return APT_USERS.has(call.verb) && !isLocal ? 'needs' : undefined;
    }
    if (call.tool === 'add-apt-repository' || call.tool === 'apt-add-repository')
      return hasOption(call, '-n', '--no-update') ? undefined : 'makes';
    return usesNoSystemPackages(call) ? undefined : 'may-need';
  },
};

/** apk(8): an index is fetched by `update`, `-U` or, for one command only, `--no-cache`. */
const APK_INDEX: Resource = {
  name: 'package index of apk',
  path: '/var/cache/apk',
  use(call) {
    if (!call) return 'may-need';
    if (removes(call, [/^\/var\/cache\/apk(\/.*)?$/, /^\/var\/cache\/?\*?$/])) return 'destroys';
    if (call.tool !== 'apk') return usesNoSystemPackages(call) ? undefined : 'may-need';
    if (call.verb === 'update') return hasOption(call, '--no-cache') ? undefined : 'makes';
    if (hasOption(call, '--no-cache')) return undefined;
    if (hasOption(call, '-U', '--update', '--update-cache')) return 'makes';
    return ['add', 'upgrade', 'fix', 'search', 'fetch', 'policy', 'list', 'dot'].includes(call.verb ?? '')
      ? 'needs'
      : undefined;
  },
};

/** 0: it was destroyed. 1: whatever the base image brought. 2: a command of the file made it. */
type Level = 0 | 1 | 2;

interface Reading {
  readonly level: Level;
  readonly use: Use;
  readonly text: string;
}

/** What a later command of the chain loses, in words; undefined where nothing is lost. */
export function lostResource(before: Facts, after: Facts, effects: readonly Effect[]): string | undefined {
  const touches = effects.some(effect => /^(adds|removes)-(cleanup|update)$/.test(effect));
  if (touches) {
    for (const resource of [APT_LISTS, APK_INDEX]) {
      const lost = lostAlongChains(resource, before, after) ?? wrongCleanup(resource, before, after);
      if (lost !== undefined) return lost;
    }
  }
  return effects.includes('removes-build-packages') ? lostBuildPackages(before, after) : undefined;
}

function lostAlongChains(resource: Resource, before: Facts, after: Facts): string | undefined {
  if (before.file.stages.length !== after.file.stages.length) return 'the stages differ';
  for (const stage of before.file.stages) {
    const other = after.file.stages[stage.index];
    if (!other) return 'the stages differ';
    const x = readingsOf(resource, before, stage);
    const y = readingsOf(resource, after, other);
    const lost = firstLoss(x, y);
    if (lost)
      return `\`${brief(lost.text)}\` ${lost.use === 'needs' ? 'loses' : 'may need, and loses,'} the ${resource.name} that it had`;
  }
  return undefined;
}

/** Users before and after in step. One that is no longer a user was allowed to be by the trace; a new one must be served. */
function firstLoss(before: readonly Reading[], after: readonly Reading[]): Reading | undefined {
  let j = 0;
  for (const reading of before) {
    const k = after.findIndex((other, n) => n >= j && other.text === reading.text);
    if (k === -1) continue;
    const counterpart = after[k];
    const unserved = after.slice(j, k).find(other => other.level === 0);
    if (unserved) return unserved;
    if (counterpart && counterpart.level < reading.level) return reading;
    j = k + 1;
  }
  return after.slice(j).find(other => other.level === 0);
}

/** Each user along the stage's chain, and whether the resource is there when it runs. */
function readingsOf(resource: Resource, facts: Facts, stage: Stage): readonly Reading[] {
  const readings: Reading[] = [];
  let level: Level = 1;
  for (const instruction of facts.chain(stage).flatMap(s => s.instructions)) {
    const run = instruction.trigger ?? instruction;
    if (run.keyword !== 'RUN' || isMountedOver(run, resource.path)) continue;
    const body = facts.body(instruction);
    if ('refused' in body) {
      readings.push({ level, use: 'may-need', text: run.original });
      continue;
    }
    for (const { command, text } of traceBody(body, facts.before(instruction), '', '', new Set()).events) {
      const use = command ? resource.use(readCall(command)) : undefined;
      if (use === 'makes') level = 2;
      else if (use === 'destroys') level = 0;
      else if (use) readings.push({ level, use, text: wordsOf(text) });
    }
  }
  return readings;
}

/** A command's text less the flags that a declared effect may have added. */
function wordsOf(text: string): string {
  return text
    .split(' ')
    .filter(word => !/^(--no-install-recommends|--no-cache|--no-cache-dir|-y)$/.test(word))
    .slice(0, 2)
    .join(' ');
}

function isMountedOver(run: Instruction, path: string): boolean {
  return run.flags.some(
    flag => flag.name === 'mount' && /type=(cache|tmpfs)/.test(flag.text) && isTarget(flag.text, path),
  );
}

function isTarget(mount: string, path: string): boolean {
  const target = /(?:target|dst|destination)=([^,]*)/.exec(mount)?.[1]?.replace(/\/+$/, '');
  return (
    target !== undefined &&
    (target === path || target.startsWith(`${path}/`) || path.startsWith(`${target}/`))
  );
}

/** A cleanup that is new must not empty a cache mount, and must be run by who may delete. */
function wrongCleanup(resource: Resource, before: Facts, after: Facts): string | undefined {
  const count = (facts: Facts, wrong: (instruction: Instruction, call: ToolCall) => boolean): number => {
    let found = 0;
    for (const instruction of facts.file.instructions) {
      if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue;
      const body = facts.body(instruction);
      if ('refused' in body) continue;
      for (const command of body.commands) {
        const call = readCall(command);
        if (call && resource.use(call) === 'destroys' && wrong(instruction, call)) found++;
      }
    }
    return found;
  };
  const inMount = (instruction: Instruction) =>
    isMountedOver(instruction.trigger ?? instruction, resource.path);
  if (count(after, inMount) > count(before, inMount))
    return `a cleanup empties the cache mounted over ${resource.path}`;
  const denied = (facts: Facts) => (instruction: Instruction, call: ToolCall) =>
    !facts.isRoot(instruction) && !call.wrappers.includes('sudo');
  if (count(after, denied(after)) > count(before, denied(before)))
    return `a cleanup of ${resource.path} runs as a user who may not delete there`;
  return undefined;
}

/** After `apk del` of what was added to build, nothing of the chain may build again, or call what is gone. */
function lostBuildPackages(before: Facts, after: Facts): string | undefined {
  for (const stage of after.file.stages) {
    let gone: string | undefined;
    const packages = new Map<string, readonly string[]>();
    for (const instruction of after.chain(stage).flatMap(s => s.instructions)) {
      if (instruction.keyword !== 'RUN') continue;
      const body = after.body(instruction);
      if ('refused' in body) {
        if (gone !== undefined)
          return `\`${brief(instruction.original)}\` may need the packages that \`${gone}\` took away`;
        continue;
      }
      for (const command of body.commands) {
        const call = readCall(command);
        if (call?.tool === 'apk' && call.verb === 'add') {
          const virtual = optionValue(call, '--virtual', '-t');
          if (virtual !== undefined)
            packages.set(
              virtual,
              call.operands.map(word => word.value ?? word.text),
            );
        } else if (call?.tool === 'apk' && call.verb === 'del') {
          if (!hadBefore(before, call)) gone = brief(call.args.map(word => word.text).join(' '));
        } else if (
          gone !== undefined &&
          (!call || builds(call) || [...packages.values()].some(names => names.includes(call.tool)))
        ) {
          return `\`${brief(call ? [call.tool, call.verb].join(' ') : 'a command')}\` may need the packages that \`apk ${gone}\` took away`;
        }
      }
    }
  }
  return undefined;
}

function hadBefore(facts: Facts, deletion: ToolCall): boolean {
  const text = deletion.args.map(word => word.text).join(' ');
  return facts.file.instructions.some(instruction => {
    const body = instruction.keyword === 'RUN' ? facts.body(instruction) : undefined;
    if (!body || 'refused' in body) return false;
    return body.commands.some(command => {
      const call = readCall(command);
      return call?.tool === 'apk' && call.args.map(word => word.text).join(' ') === text;
    });
  });
}

/** Whether a command may compile something: every program that is not known to do nothing of the kind. */
function builds(call: ToolCall): boolean {
  if (['pip', 'npm', 'yarn', 'pnpm'].includes(call.tool))
    return !['cache clean', 'cache purge', 'config set'].includes(call.verb ?? '');
  return call.tool !== 'apk' && !isQuiet(call);
}
