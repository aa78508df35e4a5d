/**
 * Text archives as Go's tests know them, byte for byte: a preamble, then sections that begin with a line
 * `-- name --`. A body ends where the next such line begins. One whose last line has no line ending is written
 * under `-- name (no final newline) --`: the line ending before the next section is then not part of it.
 */
export interface Archive {
  readonly preamble: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly name: string;
  readonly body: string;
}

const MARKER = /^-- (.+?)( \(no final newline\))? --\r?\n/gm;

export function parseTxtar(source: string): Archive {
  const markers = [...source.matchAll(MARKER)];
  const sections = markers.map((marker, i): Section => {
    const body = source.slice(marker.index + marker[0].length, markers[i + 1]?.index);
    return { name: marker[1] ?? '', body: marker[2] ? body.replace(/\r?\n$/, '') : body };
  });
  return { preamble: source.slice(0, markers[0]?.index), sections };
}

/** The lines between the bodies end as the first line of the preamble does. */
export function formatTxtar({ preamble, sections }: Archive): string {
  const eol = /^[^\n]*\r\n/.test(preamble) ? '\r\n' : '\n';
  const parts = sections.map(({ name, body }) =>
    body === '' || body.endsWith('\n')
      ? `-- ${name} --${eol}${body}`
      : `-- ${name} (no final newline) --${eol}${body}${eol}`,
  );
  return preamble + parts.join('');
}
