// A split as edits of the file.
import { folderOf } from '../../context/ecosystems/ecosystem.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import type { Edit } from '../../edit.js';
import type { Facts } from '../facts.js';
import type { ManifestFile } from './files.js';
import type { LocalCopy } from './local-copy.js';
import type { Split } from './split.js';

export function editsOf(file: Dockerfile, facts: Facts, split: Split): readonly Edit[] {
  const { moved, last, cut } = split;
  const edits = moved.map(copy => manifestsInPlaceOf(file, facts, copy, split));
  const tail = tailOf(file, facts, split);
  if (!last) return edits;
  const at = endOf(file, last);
  if (!cut) return [...edits, { start: at, end: at, text: tail.replace(/^/, gapBefore(file, split)) }];
  const keyword = file.text.slice(last.keywordSpan.start, last.keywordSpan.end);
  const flags = last.flags.map(({ start, end }) => `${file.text.slice(start, end)} `).join('');
  const head = cut.head.map(text => `${text} && `).join('');
  const again = `${isSpaced(file, split) ? file.eol : ''}${file.eol}${indentOf(file, last)}${keyword} ${flags}${head}`;
  return [...edits, { ...cut.gap, text: `${gapBefore(file, split)}${tail}${again}` }];
}

/** The copy's place: what of it the installs need; where it does not move, itself behind the download. */
function manifestsInPlaceOf(file: Dockerfile, facts: Facts, copy: LocalCopy, split: Split): Edit {
  const { instruction } = copy;
  const files = split.files.get(instruction) ?? [];
  const lines = files.length === 0 ? [] : copyLines(file, facts, copy, files);
  const between = `${file.eol}${indentOf(file, instruction)}`;
  if (!split.last) {
    const isFirst = instruction === split.moved[0]?.instruction;
    const download =
      split.download !== undefined && isFirst ? [runLine(file, instruction, split.download)] : [];
    const text = [...lines, ...download, ''].join(between);
    return { start: instruction.start, end: instruction.start, text };
  }
  if (lines.length > 0) return { start: instruction.start, end: instruction.end, text: lines.join(between) };
  const { start } = wholeLines(file, instruction);
  return { start, end: wholeLines(file, instruction).end, text: '' };
}

/** The lines that the instruction stands on, with the line ending. */
function wholeLines({ text }: Dockerfile, { start, end }: Instruction): { start: number; end: number } {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next === -1 ? text.length : next + 1 };
}

/** What comes behind the last instruction that is crossed: the download, then the copies as they were. */
function tailOf(file: Dockerfile, facts: Facts, { moved, last, download }: Split): string {
  const [first] = moved;
  const lines = moved.map(copy => movedText(file, facts, copy, last));
  const command = download === undefined || !first ? [] : [runLine(file, first.instruction, download)];
  return [...command, ...lines].join(`${file.eol}${first ? indentOf(file, first.instruction) : ''}`);
}

/** The copy in its own words; where a WORKDIR is crossed, to the place that they meant. */
function movedText(
  { text }: Dockerfile,
  facts: Facts,
  copy: LocalCopy,
  last: Instruction | undefined,
): string {
  const { instruction, destination } = copy;
  const written = text.slice(instruction.start, instruction.end).trimEnd();
  const target = instruction.args.at(-1) ?? '';
  const isMoved = last !== undefined && facts.before(instruction).workdir !== workdirAfter(facts, last);
  if (!isMoved || target.startsWith('/') || !written.endsWith(target)) return written;
  const folder = destination === '/' ? '/' : `${destination}/`;
  return `${written.slice(0, written.length - target.length)}${folder}`;
}

function workdirAfter(facts: Facts, last: Instruction): string | undefined {
  const { stage, index } = last;
  const next = facts.file.instructions[index + 1];
  return next && next.stage === stage ? facts.before(next).workdir : facts.before(last).workdir;
}

function runLine({ text }: Dockerfile, copy: Instruction, command: string): string {
  const written = text.slice(copy.keywordSpan.start, copy.keywordSpan.end);
  return `${written === written.toLowerCase() ? 'run' : 'RUN'} ${command}`;
}

function endOf({ text }: Dockerfile, { start, end }: Instruction): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Whether the first copy is set off by a blank line from what follows: its new neighbours are, too. */
function isSpaced({ text, instructions }: Dockerfile, { moved }: Split): boolean {
  const [first] = moved;
  if (!first) return false;
  const next = instructions[first.instruction.index + 1];
  return /\n[ \t]*\r?\n/.test(text.slice(first.instruction.end, next?.start ?? first.instruction.end));
}

function gapBefore(file: Dockerfile, split: Split): string {
  const [first] = split.moved;
  const indent = first ? indentOf(file, first.instruction) : '';
  return `${isSpaced(file, split) ? file.eol : ''}${file.eol}${indent}`;
}

/** What stands before the instruction on its line. */
function indentOf({ text }: Dockerfile, { start }: Instruction): string {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace('\uFEFF', '');
}

/** One COPY for the files of each folder, in the words of the original one. */
function copyLines(
  { text }: Dockerfile,
  facts: Facts,
  { instruction: copy }: LocalCopy,
  files: readonly ManifestFile[],
): readonly string[] {
  const written = text.slice(copy.keywordSpan.start, copy.keywordSpan.end);
  const keyword = written === written.toLowerCase() ? 'copy' : 'COPY';
  const flags = copy.flags.map(({ start, end }) => `${text.slice(start, end)} `).join('');
  const blank = text.slice(copy.keywordSpan.end, copy.flags[0]?.start ?? copy.body.start);
  const targetOf = (path: string): string => targetIn(facts, copy, path);
  const groups = new Map<string, string[]>();
  for (const { from, to } of files) {
    // The content of a folder goes into a folder of its own; files go side by side into theirs.
    const place = targetOf(from.endsWith('/') ? to : folderOf(to) || '/');
    groups.set(place, [...(groups.get(place) ?? []), from]);
  }
  return [...groups].map(([place, sources]) => `${keyword}${blank}${flags}${sources.join(' ')} ${place}`);
}

/** An absolute folder as the copy would write it, with its `/`. */
function targetIn(facts: Facts, copy: Instruction, folder: string): string {
  const target = copy.args.at(-1) ?? '';
  const { workdir } = facts.before(copy);
  const absolute = folder === '/' ? '/' : `${folder}/`;
  if (target.startsWith('/') || workdir === undefined) return absolute;
  const prefix = workdir === '/' ? '/' : `${workdir}/`;
  if (!absolute.startsWith(prefix)) return absolute;
  return `./${absolute.slice(prefix.length)}`;
}
