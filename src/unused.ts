import type { Pragma } from './dockerfile/model.js';
import { parseDockerfile } from './dockerfile/parse.js';
import { type RewriteOptions, rewrite } from './pipeline.js';
import type { Diagnostic, Plan } from './plan.js';
import type { Transform } from './transform.js';

/**
 * A diagnostic for each `# dockerslim-fix ignore...` without which the file would be rewritten just the same: it is
 * rewritten once more without each. `plan` is what the options make of the text.
 */
export function unusedPragmas(text: string, options: RewriteOptions, plan: Plan): readonly Diagnostic[] {
  const parsed = parseDockerfile(text, options.path);
  if (!parsed.ok) return [];
  const own = parsed.file.pragmas.filter(({ dialect }) => dialect === 'dockerslim-fix');
  return own
    .filter(pragma => changesOf(rewrite(without(text, pragma), options)) === changesOf(plan))
    .map(pragma => ({
      path: options.path,
      line: pragma.line,
      column: 1,
      transform: 'pragma',
      status: 'skipped',
      message: messageFor(pragma, options.transforms ?? []),
    }));
}

/** A comment of the same length in its place: all positions stay. */
function without(text: string, { start, end }: Pragma): string {
  return `${text.slice(0, start)}#${'-'.repeat(end - start - 1)}${text.slice(end)}`;
}

function changesOf({ steps }: Plan): string {
  return JSON.stringify(
    steps.map(({ transform, changes }) => [transform, changes.map(({ edits }) => edits)]),
  );
}

function messageFor({ ids }: Pragma, transforms: readonly Transform[]): string {
  const known = new Set(['*', ...transforms.map(({ id }) => id)]);
  const unknown = ids.filter(id => !known.has(id));
  if (unknown.length === 0) return 'this pragma is unused: without it nothing else would change';
  return `this pragma is unused: no transform is called ${unknown.map(id => `"${id}"`).join(' or ')}`;
}
