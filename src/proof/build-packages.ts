// What a RUN deletes after it has built with it: nobody may need it again, and the libraries that what it built loads stay.
import type { Facts } from '../analysis/facts.js';
import type { Stage } from '../dockerfile/model.js';
import { isScan } from '../shell/apk-scan.js';
import { buildPackage } from '../shell/apk-table.js';
import type { ShellWord } from '../shell/body.js';
import { callsOf, optionValue, readCall, type ToolCall } from '../shell/vocabulary.js';
import { brief } from './align.js';
import { isQuiet } from './quiet.js';

/** In words; undefined where nothing is lost. */
export function lostBuildPackages(before: Facts, after: Facts): string | undefined {
  return wrongDeletion(before, after) ?? missedPackage(before, after) ?? missedLibrary(before, after);
}

/** After `apk del` of what was added to build, nothing of the chain may build again, or call what is gone. */
function missedPackage(before: Facts, after: Facts): string | undefined {
  for (const stage of after.file.stages) {
    const old = before.file.stages[stage.index];
    const known = old ? deletionsOf(before, old) : new Set<string>();
    let previous = '';
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
        if (isScan(body, command)) continue;
        const call = readCall(command);
        if (call?.tool !== 'apk') previous = command.words.map(word => word.text).join(' ');
        if (call?.tool === 'apk' && call.verb === 'add') {
          const names = call.operands.map(word => word.value ?? word.text);
          const virtual = optionValue(call, '--virtual', '-t');
          if (virtual !== undefined) packages.set(virtual, names);
          for (const name of names) away.delete(name);
        } else if (call?.tool === 'apk' && call.verb === 'del') {
          if (known.has(deletionKey(previous, call))) continue;
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

/** A deletion, and what is run right before it: where both are as they were, nothing comes later than it did. */
function deletionKey(previous: string, deletion: ToolCall): string {
  return `${previous}\u0000${deletion.args.map(word => word.text).join(' ')}`;
}

function deletionsOf(facts: Facts, stage: Stage): ReadonlySet<string> {
  const keys = new Set<string>();
  let previous = '';
  for (const { call, text } of callsOfChain(facts, stage)) {
    if (call?.tool !== 'apk') previous = text;
    else if (call.verb === 'del') keys.add(deletionKey(previous, call));
  }
  return keys;
}

/** The calls of all RUNs that can be read, scans left out. */
function callsOfChain(
  facts: Facts,
  stage: Stage,
): readonly { readonly call: ToolCall | undefined; readonly text: string }[] {
  return facts
    .chain(stage)
    .flatMap(({ instructions }) => instructions)
    .flatMap(instruction => {
      const body = instruction.keyword === 'RUN' ? facts.body(instruction) : undefined;
      if (!body || 'refused' in body) return [];
      return body.commands
        .filter(command => !isScan(body, command))
        .map(command => ({
          call: readCall(command),
          text: command.words.map(word => word.text).join(' '),
        }));
    });
}

/** Names that are deleted somewhere along the chain, and those that are deleted when they are gone already. */
function goneAlong(
  facts: Facts,
  stage: Stage,
): { readonly deleted: ReadonlySet<string>; readonly twice: ReadonlySet<string> } {
  const deleted = new Set<string>();
  const twice = new Set<string>();
  const away = new Set<string>();
  for (const { call } of callsOfChain(facts, stage)) {
    if (call?.tool !== 'apk') continue;
    if (call.verb === 'add') {
      for (const name of [optionValue(call, '--virtual', '-t') ?? '', ...call.operands.map(nameOf)])
        away.delete(name);
    } else if (call.verb === 'del') {
      for (const name of call.operands.map(nameOf)) {
        if (away.has(name)) twice.add(name);
        deleted.add(name);
        away.add(name);
      }
    }
  }
  return { deleted, twice };
}

/**
 * What was deleted is deleted yet; and what is gone is not deleted again: apk knows no such package then, and fails.
 * Source: src/app_del.c of apk-tools 2.14 and 3.0, delete_name.
 */
function wrongDeletion(before: Facts, after: Facts): string | undefined {
  for (const stage of after.file.stages) {
    const old = before.file.stages[stage.index];
    if (!old) return 'the stages differ';
    const x = goneAlong(before, old);
    const y = goneAlong(after, stage);
    const kept = [...x.deleted].find(name => !y.deleted.has(name));
    if (kept !== undefined) return `${kept} is deleted no more`;
    const twice = [...y.twice].find(name => !x.twice.has(name));
    if (twice !== undefined) return `${twice} is deleted when it is gone already, and apk fails`;
  }
  return undefined;
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
    const old = before.file.stages[stage.index];
    // What was deleted before, somewhere, left nothing then either.
    const lost = old ? goneAlong(before, old).deleted : new Set<string>();
    const kept = new Set<string>();
    for (const instruction of after.chain(stage).flatMap(s => s.instructions)) {
      const body = instruction.keyword === 'RUN' ? after.body(instruction) : undefined;
      if (!body || 'refused' in body) continue;
      const gone = new Set(
        callsOf(body, 'apk', 'del')
          .flatMap(call => call.operands.map(nameOf))
          .filter(name => !lost.has(name)),
      );
      const adds = callsOf(body, 'apk', 'add');
      const goes = (add: ToolCall) => gone.has(optionValue(add, '--virtual', '-t') ?? '');
      const deleted = new Set(callsOf(body, 'apk', 'del').flatMap(call => call.operands.map(nameOf)));
      for (const add of adds) {
        if (deleted.has(optionValue(add, '--virtual', '-t') ?? '')) continue;
        for (const word of add.operands) {
          if (deleted.has(nameOf(word))) continue;
          kept.add(nameOf(word));
          kept.add(word.value ?? word.text);
        }
      }
      const isScanned = body.commands.some(command => isScan(body, command));
      const missed = adds
        .filter(goes)
        .flatMap(add => add.operands)
        .map(word => missedOf(word, kept, isScanned))
        .find(why => why !== undefined);
      if (missed !== undefined) return missed;
    }
  }
  return undefined;
}

function missedOf(word: ShellWord, kept: ReadonlySet<string>, isScanned: boolean): string | undefined {
  const name = nameOf(word);
  // What is built with a package of another repository loads the library from there.
  const pin = /@.*$/.exec(word.value ?? word.text)?.[0] ?? '';
  const row = buildPackage(name, true);
  if (!row)
    return isScanned || !name.endsWith('-dev')
      ? undefined
      : `what is built with ${name} may load what goes with it`;
  const lost = row.runtime.find(library => !kept.has(`${library}${pin}`));
  return lost === undefined ? undefined : `what is built with ${name} loads ${lost}, which goes with it`;
}

function nameOf({ value, text }: ShellWord): string {
  return /^[^=<>~@]*/.exec(value ?? text)?.[0] ?? '';
}
