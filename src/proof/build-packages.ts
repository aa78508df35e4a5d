// What a RUN deletes after it has built with it: nobody may need it again, and the libraries that what it built loads stay.
import type { Facts } from '../analysis/facts.js';
import { isScan } from '../shell/apk-scan.js';
import { buildPackage } from '../shell/apk-table.js';
import type { ShellWord } from '../shell/body.js';
import { callsOf, optionValue, readCall, type ToolCall } from '../shell/vocabulary.js';
import { brief } from './align.js';
import { isQuiet } from './quiet.js';

/** In words; undefined where nothing is lost. */
export function lostBuildPackages(before: Facts, after: Facts): string | undefined {
  return missedPackage(before, after) ?? missedLibrary(before, after);
}

/** After `apk del` of what was added to build, nothing of the chain may build again, or call what is gone. */
function missedPackage(before: Facts, after: Facts): string | undefined {
  for (const stage of after.file.stages) {
    let gone: string | undefined;
    const packages = new Map<string, readonly string[]>();
    const away = new Set<string>();
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
          const names = call.operands.map(word => word.value ?? word.text);
          const virtual = optionValue(call, '--virtual', '-t');
          if (virtual !== undefined) packages.set(virtual, names);
          for (const name of names) away.delete(name);
        } else if (call?.tool === 'apk' && call.verb === 'del') {
          if (hadBefore(before, call)) continue;
          gone = brief(call.args.map(word => word.text).join(' '));
          for (const name of call.operands.flatMap(word => packages.get(word.value ?? '') ?? []))
            away.add(name);
        } else if (gone !== undefined && (!call || builds(call) || away.has(call.tool))) {
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

/**
 * What is compiled with a build package loads its libraries: where that one goes, they stay by name, or the RUN has looked
 * for them before it.
 */
function missedLibrary(before: Facts, after: Facts): string | undefined {
  for (const stage of after.file.stages) {
    const kept = new Set<string>();
    for (const instruction of after.chain(stage).flatMap(s => s.instructions)) {
      const body = instruction.keyword === 'RUN' ? after.body(instruction) : undefined;
      if (!body || 'refused' in body) continue;
      const gone = new Set(
        callsOf(body, 'apk', 'del').flatMap(call =>
          hadBefore(before, call) ? [] : call.operands.map(nameOf),
        ),
      );
      const adds = callsOf(body, 'apk', 'add');
      const goes = (add: ToolCall) => gone.has(optionValue(add, '--virtual', '-t') ?? '');
      const deleted = new Set(callsOf(body, 'apk', 'del').flatMap(call => call.operands.map(nameOf)));
      for (const add of adds) {
        if (deleted.has(optionValue(add, '--virtual', '-t') ?? '')) continue;
        for (const word of add.operands) if (!deleted.has(nameOf(word))) kept.add(nameOf(word));
      }
      const isScanned = body.commands.some(command => isScan(body, command));
      const missed = adds
        .filter(goes)
        .flatMap(add => add.operands)
        .map(word => missedOf(nameOf(word), kept, isScanned))
        .find(why => why !== undefined);
      if (missed !== undefined) return missed;
    }
  }
  return undefined;
}

function missedOf(name: string, kept: ReadonlySet<string>, isScanned: boolean): string | undefined {
  const row = buildPackage(name, true);
  if (!row)
    return isScanned || !name.endsWith('-dev')
      ? undefined
      : `what is built with ${name} may load what goes with it`;
  const lost = row.runtime.find(library => !kept.has(library));
  return lost === undefined ? undefined : `what is built with ${name} loads ${lost}, which goes with it`;
}

function nameOf({ value, text }: ShellWord): string {
  return /^[^=<>~@]*/.exec(value ?? text)?.[0] ?? '';
}
