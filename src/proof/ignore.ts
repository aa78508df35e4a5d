// `.dockerignore` may only gain lines that leave out what an install makes, and that no instruction asks for.
import type { Facts } from '../analysis/facts.js';
import { readCall } from '../shell/vocabulary.js';
import { toolsThatFill } from './needs.js';

const LINE =
  /^(\*\*\/|([\w.@-]+\/)*)(node_modules|obj|vendor|\.venv|deps|_build|\.bundle|bundle|\.pnp\.cjs|\.pnp\.loader\.mjs|unplugged|install-state\.gz)$/;

/** What is wrong with the lines that `.dockerignore` gets, in words. */
export function wrongIgnore(before: Facts, after: Facts): string | undefined {
  if (before.context.dockerignore === after.context.dockerignore) return undefined;
  const was = linesOf(before);
  const is = linesOf(after);
  if (was.some((line, i) => is[i] !== line)) return `${after.context.ignorePath} loses a line`;
  if (is.length === was.length) return undefined;
  const tools = toolsIn(after);
  for (const line of is.slice(was.length)) {
    const name = line.slice(line.lastIndexOf('/') + 1);
    if (!LINE.test(line) || !toolsThatFill(name).some(tool => tools.has(tool)))
      return `${after.context.ignorePath} leaves out \`${line}\`, which no install makes`;
    const path = line.replace(/^\*\*\//, '');
    const asking = after.file.instructions.find(
      ({ keyword, args, flags }) =>
        (keyword === 'COPY' || keyword === 'ADD') &&
        !flags.some(flag => flag.name === 'from') &&
        args.slice(0, -1).some(source => `/${source}/`.includes(`/${path}/`)),
    );
    if (asking)
      return `${after.context.ignorePath} leaves out \`${line}\`, which line ${asking.startLine} copies`;
  }
  return undefined;
}

function linesOf({ context }: Facts): readonly string[] {
  const lines = (context.dockerignore ?? '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function toolsIn(facts: Facts): ReadonlySet<string> {
  const tools = new Set<string>();
  for (const instruction of facts.file.instructions) {
    const body = instruction.keyword === 'RUN' ? facts.body(instruction) : undefined;
    if (!body || 'refused' in body) continue;
    for (const command of body.commands) tools.add(readCall(command)?.tool ?? '');
  }
  return tools;
}
