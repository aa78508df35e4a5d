/**
 * Names, paths and messages hold what strangers wrote. In a pull request that must stay text: no markup, no link, no
 * mention of a person, no reference that closes an issue, no command of the forge.
 */

const ZERO_WIDTH_SPACE = '\u200B';
/** Controls, line and paragraph separators, and what turns the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line, with `\u{…}` for what cannot be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, char => {
    if (char === '\n') return '\\n';
    if (char === '\t') return '\\t';
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** As code. There nothing is markup, and no forge looks for mentions. */
export function code(text: string): string {
  const plain = visible(text);
  if (plain === '') return '` `';
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A blank on both sides is taken off again; a blank that is the text's own would be, too.
  const pad = /^[` ]|[` ]$/.test(plain) ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** A sentence of a transform: what it has between backticks is code, all else plain words. */
export function sentence(text: string): string {
  const parts = visible(text).split('`');
  // An odd backtick is somebody else's: none of them can be trusted then.
  if (parts.length % 2 === 0) return words(parts.join("'"));
  return parts.map((part, i) => (i % 2 === 1 ? code(part) : words(part))).join('');
}

/** Text that shows as it is. */
export function words(text: string): string {
  return (
    visible(text)
      // `~~~` at the beginning of a line, `~label`, `%milestone`, `$snippet` and `&epic` of GitLab with the rest.
      .replace(/[@#!~%$&](?=[\p{L}\p{N}_"'/-])/gu, `$&${ZERO_WIDTH_SPACE}`)
      .replace(/(?<=GH)-(?=\d)/gi, `-${ZERO_WIDTH_SPACE}`)
      .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
      .replace(/www(?=\.)/gi, `$&${ZERO_WIDTH_SPACE}`)
      .replace(/[\\`*_{}[\]<>()|~&]/g, '\\$&')
      .replace(/^(\d*)([-+=#>.)])/, '$1\\$2')
  );
}

/** For a title or a commit's message, where nothing can be quoted: letters, digits and what paths are made of. */
export function plainName(text: string): string {
  return text.replace(/[^\p{L}\p{N}._/ +-]/gu, '?').replace(/\s+/g, ' ');
}
