import { factsOf } from '../../src/analysis/index.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import type { Law } from './law.js';

/** The same comments, in the same order: those of the Dockerfile, and those that only the shell drops. */
export const comments: Law = {
  name: 'comments',
  broken({ text, plan }) {
    if (plan.after === text) return undefined;
    const before = commentsIn(text);
    const after = commentsIn(plan.after);
    const i = before.findIndex((comment, n) => comment !== after[n]);
    if (i !== -1) return `comment lost or moved: ${before[i]}`;
    return after.length > before.length ? `comment added: ${after[before.length]}` : undefined;
  },
};

function commentsIn(text: string): readonly string[] {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) return [];
  const facts = factsOf(parsed.file);
  const inShell = parsed.file.instructions.flatMap(instruction => {
    const body = facts.body(instruction);
    if ('refused' in body) return [];
    return body.trailingComments.map(({ start, end }) => ({
      at: body.spanInFile(start, end).start,
      text: body.source.slice(start, end),
    }));
  });
  const whole = parsed.file.comments.map(comment => ({ at: comment.start, text: comment.text }));
  return [...whole, ...inShell].sort((a, b) => a.at - b.at).map(comment => comment.text.trimEnd());
}
