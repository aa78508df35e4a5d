/** Docker would refuse the file, or we do not dare to read it. Thrown and caught within this folder. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** From 1; absent where the thrower does not know it. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}
