/** HTML that is meant as such. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | readonly Markup[];

/** A template whose values are text, escaped, unless they are markup themselves. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const html = pieces.map((piece, i) => piece + (i < parts.length ? partHtml(parts[i] ?? '') : ''));
  return { html: html.join('') };
}

function partHtml(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

/** What no document may hold (control characters) is shown as the sign for what cannot be shown. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\uFFFD')
    .replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
}
