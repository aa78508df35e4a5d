import { visible } from './markdown.js';

/** A token, and the only server that gets to see it. */
export interface Credentials {
  readonly user: string;
  readonly token: string;
  /** `https://host[:port]` */
  readonly origin: string;
}

const MASK = '***';

/** For people: one line, without the secrets, in whatever encoding they show up. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    const basic = Buffer.from(secret).toString('base64').replace(/=+$/, '');
    for (const form of [secret, encodeURIComponent(secret), basic]) clean = clean.replaceAll(form, MASK);
  }
  // `user:password@` of an address that was never ours to print.
  return clean.replace(/(\w+:\/\/)[^/@\s]+@/g, `$1${MASK}@`);
}

/** What a server or a program said: untrusted, so cut, and without control characters. */
export function quote(text: string, secrets: readonly string[]): string {
  const line = visible(
    redact(text, secrets)
      .trim()
      .replace(/\s*\n\s*/g, '; '),
  );
  return line.length > 600 ? `${line.slice(0, 600)}…` : line;
}
