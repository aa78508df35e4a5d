/** The engine's own words around an instruction, in the history of an image. */
const WRAPPINGS = [
  // The arguments of a RUN of the classic builder: `|2 A=1 B=2 /bin/sh -c ...`.
  /^\|\d+ (?:.*? )?(?=\/bin\/sh -c )/s,
  /^\/bin\/sh -c #\(nop\) +/,
  /^(?:RUN )?\/bin\/sh -c /,
];

/** An instruction as a person wrote it, from what the engine noted of it (`created_by`). */
export function instructionOf(createdBy: string): string {
  const text = createdBy.replace(/\s*# buildkit$/, '').trim();
  const run = /^(?:RUN |\|\d+ |\/bin\/sh -c (?!#\(nop\)))/.test(text);
  const bare = WRAPPINGS.reduce(
    (rest, wrapping) => rest.replace(wrapping, ''),
    text.replace(/^RUN (?=\|)/, ''),
  );
  return (run && !bare.startsWith('RUN ') ? `RUN ${bare}` : bare).trim();
}
