import type { Instruction } from '../../src/dockerfile/model.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import { applyEdits } from '../../src/edit.js';
import type { Plan } from '../../src/plan.js';
import { firstDifference, type Law } from './law.js';

type Rendering = (text: string) => string;

const RENDERINGS: readonly (readonly [name: string, render: Rendering])[] = [
  ['LF', text => text.replaceAll('\r\n', '\n')],
  ['CRLF', text => text.replace(/\r?\n/g, '\r\n')],
  ['BOM', text => `\uFEFF${text.replace(/^\uFEFF/, '')}`],
  ['lower-case keywords', lowerKeywords],
];

/** The renderings of the input give those renderings of the output, and say the same at the same places. */
export const lineEndings: Law = {
  name: 'line endings',
  broken({ text, plan, rewrite }) {
    for (const [name, render] of RENDERINGS) {
      const rendered = render(text);
      if (rendered === text || (name === 'CRLF' && hasInnerDocument(text))) continue;
      const got = rewrite(rendered);
      const difference =
        firstDifference(name, render(plan.after), got.after) ??
        firstDifference(`${name}, diagnostics`, places(plan), places(got));
      if (difference) return difference;
    }
    return undefined;
  },
};

/** A document inside a document: `eot` and a carriage return do not end it, and the shell reads another script. */
function hasInnerDocument(text: string): boolean {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) return false;
  return parsed.file.instructions.some(({ heredocs }) =>
    heredocs.some(({ content }) => /<<-?\s*['"]?\w/.test(content)),
  );
}

/** Without the messages, which may quote the file. */
function places({ diagnostics }: Plan): string {
  return diagnostics.map(d => `${d.line}:${d.column} ${d.transform} ${d.status}`).join('\n');
}

function lowerKeywords(text: string): string {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) return text;
  const inner = ({ trigger }: Instruction): readonly Instruction[] => (trigger ? [trigger] : []);
  const keywords = parsed.file.instructions.flatMap(instruction => [instruction, ...inner(instruction)]);
  return applyEdits(
    text,
    keywords.map(({ keyword, keywordSpan }) => ({ ...keywordSpan, text: keyword.toLowerCase() })),
  );
}
