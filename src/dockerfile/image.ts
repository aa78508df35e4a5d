import type { ImageReference } from './model.js';

export interface ImageParts {
  readonly repository: string;
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Offsets of the separators that stand outside `${...}`. */
function separators(text: string): { slash: number; colon: number; at: number } {
  const found = { slash: -1, colon: -1, at: -1 };
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text.charAt(offset);
    if (char === '$' && text.charAt(offset + 1) === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (char === '@') return { ...found, at: offset };
    else if (char === '/') {
      found.slash = offset;
      found.colon = -1;
    } else if (char === ':') found.colon = offset;
  }
  return found;
}

/** The parts of what FROM names; a colon before the last slash is a port, one inside `${...}` is no tag. */
export function splitImage(text: string): ImageParts {
  const { slash, colon, at } = separators(text);
  const end = at < 0 ? text.length : at;
  const repository = text.slice(0, colon < 0 ? end : colon);
  return {
    repository,
    name: repository.slice(slash + 1),
    ...(colon < 0 ? {} : { tag: text.slice(colon + 1, end) }),
    ...(at < 0 ? {} : { digest: text.slice(at + 1) }),
  };
}

export function imageReference(
  text: string,
  parts: ImageParts,
  platform: string | undefined,
): ImageReference {
  const { repository, name, tag, digest } = parts;
  return {
    text,
    repository,
    name,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    ...(platform === undefined ? {} : { platform }),
    hasVariable: text.includes('$'),
  };
}
