import { UserError } from './error.js';
import type { Transform } from './transform.js';

/** A fixture, as `explain` shows it. */
export interface Example {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** One line for each transform, in the order they run. */
export function listTransforms(transforms: readonly Transform[]): string {
  const width = Math.max(0, ...transforms.map(({ id }) => id.length));
  return transforms
    .map(({ id, safety, summary }) => `${id.padEnd(width)}  ${safety.padEnd(7)}  ${summary}\n`)
    .join('');
}

/** Throws UserError where no transform has the id. */
export function explainTransform(
  id: string,
  transforms: readonly Transform[],
  examples: Readonly<Record<string, Example>>,
): string {
  const transform = transforms.find(known => known.id === id);
  if (!transform) {
    const known = transforms.map(other => other.id).join(', ');
    throw new UserError(`no transform is called "${id}"; there are: ${known}`);
  }
  const { summary, why, safety, options = {}, optionsOf, aliases = [] } = transform;
  const parts = [`${id} (${safety}): ${summary}`, why.trim()];
  if (aliases.length > 0) parts.push(`Answers hadolint's ${aliases.join(', ')}.`);
  const settings = Object.entries(options).map(
    ([name, { description, values, default: usual }]) =>
      `  ${name}: ${values.join(' | ')} (default: ${usual}). ${description}`,
  );
  if (settings.length > 0) parts.push(['Options', ...settings].join('\n'));
  if (optionsOf !== undefined) parts.push(`Its options are those of ${optionsOf}.`);
  const example = examples[id];
  if (example) {
    parts.push(`Example: ${example.title}`);
    parts.push(`Before\n\n${indent(example.before)}`, `After\n\n${indent(example.after)}`);
  }
  return `${parts.join('\n\n')}\n`;
}

/** The table of the README. */
export function markdownTable(transforms: readonly Transform[]): string {
  const rows = transforms.map(({ id, safety, summary }) => `| \`${id}\` | ${safety} | ${summary} |`);
  return ['| transform | safety | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
