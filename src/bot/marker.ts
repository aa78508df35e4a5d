import { hashOf } from './hash.js';

/** What a pull request's text says, to us, of how it was made. It holds nothing that a stranger wrote. */
export interface Marker {
  readonly version: string;
  /** Of the text as it was written: another one is a person's. */
  readonly body: string;
  readonly title: string;
  /** The changes that are proposed, as `changeIdOf` names them. */
  readonly changes: readonly string[];
  /** Which part of the repository it was made for; empty for all of it. */
  readonly scope: string;
  /** We closed it: what it proposed is not declined. */
  readonly withdrawn: boolean;
}

export type Seal = Pick<Marker, 'version' | 'changes' | 'scope'> & { readonly withdrawn?: boolean };

const OPENING = '<!-- dockerslim-fix: ';
const CLOSING = ' -->';
const DIGITS = 16;

/** The text with its marker at the end. */
export function sealed(
  title: string,
  body: string,
  { version, changes, scope, withdrawn = false }: Seal,
): string {
  const hashes = { body: bodyHash(body), title: hashOf(title, DIGITS) };
  const marker: Marker = { version, ...hashes, changes, scope, withdrawn };
  return `${body.trimEnd()}\n\n${OPENING}${JSON.stringify(marker)}${CLOSING}\n`;
}

/** The same text, of a pull request that we close. */
export function withdrawn(text: string, marker: Marker): string {
  const body = text.slice(0, text.lastIndexOf(OPENING));
  return `${body.trimEnd()}\n\n${OPENING}${JSON.stringify({ ...marker, withdrawn: true })}${CLOSING}\n`;
}

/** Undefined where the text has no marker of ours, or a broken one. */
export function readMarker(text: string): Marker | undefined {
  const at = text.lastIndexOf(OPENING);
  const end = text.indexOf(CLOSING, at);
  if (at === -1 || end === -1) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(at + OPENING.length, end));
    return isMarker(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the text is as we wrote it. Forges and editors may change its line ends, and nothing else. */
export function isUntouched(text: string, marker: Marker): boolean {
  const at = text.lastIndexOf(OPENING);
  const end = text.indexOf(CLOSING, at) + CLOSING.length;
  return text.slice(end).trim() === '' && bodyHash(text.slice(0, at)) === marker.body;
}

/** A title that a person gave stays. */
export function isOwnTitle(title: string, marker: Marker): boolean {
  return hashOf(title, DIGITS) === marker.title;
}

function bodyHash(body: string): string {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  return hashOf(
    lines
      .map(line => line.trimEnd())
      .join('\n')
      .trim(),
    DIGITS,
  );
}

function isMarker(value: unknown): value is Marker {
  if (typeof value !== 'object' || value === null) return false;
  const { version, body, title, changes, scope, withdrawn } = { ...empty, ...value };
  return (
    typeof version === 'string' &&
    typeof body === 'string' &&
    typeof title === 'string' &&
    typeof scope === 'string' &&
    typeof withdrawn === 'boolean' &&
    Array.isArray(changes) &&
    changes.every(each => typeof each === 'string')
  );
}

const empty: Readonly<Record<keyof Marker, unknown>> = {
  version: undefined,
  body: undefined,
  title: undefined,
  changes: undefined,
  scope: undefined,
  withdrawn: undefined,
};
