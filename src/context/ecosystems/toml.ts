// As much of TOML as it takes to see what a manifest names: its tables, and their lines.

/** The lines of each table by its header, arrays of tables together; '' for what stands before the first. */
export function tablesOf(text: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  let own: string[] = [];
  tables.set('', own);
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const line = raw.trim();
    const header = /^\[{1,2}\s*([^[\]]+?)\s*\]{1,2}\s*(#.*)?$/.exec(line)?.[1];
    if (header === undefined) {
      if (line !== '' && !line.startsWith('#')) own.push(line);
      continue;
    }
    const name = header.replaceAll('"', '').replace(/\s*\.\s*/g, '.');
    own = tables.get(name) ?? [];
    tables.set(name, own);
  }
  return tables;
}

/** The value of a key of a table, as written. */
export function valueIn(lines: readonly string[] | undefined, key: string): string | undefined {
  for (const line of lines ?? []) {
    const [, name = '', value = ''] = /^"?([\w.-]+)"?\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === key) return value.replace(/\s+#.*$/, '');
  }
  return undefined;
}

/** The lines of every table whose name the test accepts. */
export function linesIn(
  tables: ReadonlyMap<string, readonly string[]>,
  isWanted: (name: string) => boolean,
): readonly string[] {
  return [...tables].flatMap(([name, lines]) => (isWanted(name) ? lines : []));
}
