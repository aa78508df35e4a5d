/**
 * Loads a program of the user's own by its URL. A bundle of its own in the build: in code that was kept compiled V8 has
 * lost what `import()` needs (see compiled.ts).
 */
export function importModule(url: string): Promise<unknown> {
  return import(url);
}
