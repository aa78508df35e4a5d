import type { Pragma } from './dockerfile/model.js';
import { parseDockerfile } from './dockerfile/parse.js';
import { type RewriteOptions, rewrite } from './pipeline.js';
import type { Diagnostic, Plan } from './plan.js';
import type { Transform } from './transform.js';

/**
 * A diagnostic for each `# dockerslim-fix ignore...` without which the file would be rewritten just the same (it is
 * rewritten once more without each), that names what is no transform, or that is misspelt; in the order of the file.
 * `plan` is what the options make of the text.
 */
export function unusedPragmas(text: string, options: RewriteOptions, plan: Plan): readonly Diagnostic[] {
  const parsed = parseDockerfile(text, options.path);
  if (!parsed.ok) return [];
  const { comments, pragmas } = parsed.file;
  const said = (line: number, message: string): Diagnostic => {
    return { path: options.path, line, column: 1, transform: 'pragma', status: 'skipped', message };
  };
  const own = pragmas
    .filter(({ dialect }) => dialect === 'dockerslim-fix')
    .flatMap(pragma => {
      const isUnused = changesOf(rewrite(without(text, pragma), options)) === changesOf(plan);
      const message = messageFor(pragma, isUnused, options.transforms ?? []);
      return message === undefined ? [] : [said(pragma.line, message)];
    });
  const misspelt = comments
    .filter(({ start }) => pragmas.every(pragma => pragma.start !== start))
    .filter(comment => /^#\s*dockerslim-fix:?\s+(ignor|skip|disable|off\b)/i.test(comment.text))
    .map(({ line }) =>
      said(
        line,
        'this comment is no pragma; allowed: ignore, ignore-stage, ignore-file, with =<ids> or without',
      ),
    );
  return [...own, ...misspelt].sort((a, b) => a.line - b.line);
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

function messageFor(
  { ids }: Pragma,
  isUnused: boolean,
  transforms: readonly Transform[],
): string | undefined {
  const known = new Set(['*', ...transforms.map(({ id }) => id)]);
  const unknown = ids.filter(id => !known.has(id)).map(id => `"${id}"`);
  if (unknown.length > 0) {
    return `this pragma is ${isUnused ? 'unused' : 'wrong'}: no transform is called ${unknown.join(' or ')}`;
  }
  return isUnused ? 'this pragma is unused: without it nothing else would change' : undefined;
}
