/** JSON with comments and trailing commas. Throws SyntaxError, its positions those of the text. */
export function parseJsonc(text: string): unknown {
  return JSON.parse(blankOut(text));
}

const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[\]}])/g;

/** Blanks in place of what JSON does not know, so that every position stays. */
function blankOut(text: string): string {
  return text
    .replace(/^\uFEFF/, ' ')
    .replace(TOKEN, token => (token.startsWith('"') ? token : token.replace(/[^\n]/g, ' ')));
}
