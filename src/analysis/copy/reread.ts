import type { Instruction, Stage } from '../../dockerfile/model.js';
import { callsOf } from '../../shell/vocabulary.js';
import type { Facts } from '../facts.js';
import { type Input, installedBy, mentionsInstall } from './run.js';

/**
 * Why a lockfile that the install may rewrite matters later: the COPY after the install puts the old one back, where
 * until now a later install found the new one.
 */
export function refuseReread(
  { file, facts }: Input,
  stage: Stage,
  rewrites: readonly string[],
  last: Instruction | undefined,
): string | undefined {
  const [first] = rewrites;
  if (first === undefined || !last) return undefined;
  const heirs = [stage, ...facts.descendants(stage)];
  const names = heirs.flatMap(({ index, name }) => [String(index), name ?? '']);
  const copies = ({ instructions }: Stage): boolean =>
    instructions.some(({ flags }) =>
      flags.some(flag => flag.name === 'from' && names.includes(flag.value?.toLowerCase() ?? '-')),
    );
  const later = file.stages
    .filter(other => heirs.includes(other) || copies(other))
    .flatMap(({ instructions }) => instructions)
    .find(
      other => other.index > last.index && (installedBy(facts, other).length > 0 || prunes(facts, other)),
    );
  return later && `${first} may be rewritten by the install, and line ${later.startLine} reads it again`;
}

function prunes(facts: Facts, run: Instruction): boolean {
  const body = run.keyword === 'RUN' && mentionsInstall(run) ? facts.body(run) : undefined;
  return (
    body !== undefined &&
    !('refused' in body) &&
    callsOf(body, undefined, ['prune', 'dedupe', 'shrinkwrap']).length > 0
  );
}
