import { CONFIG } from './schema.js';

export const INIT_FILE = 'dockerslim-fix.config.jsonc';

/** A configuration in which every key is explained and none is set. */
export function initialConfig(): string {
  const keys = Object.entries(CONFIG).map(([key, { description, example }]) => {
    const line = `"${key}": ${JSON.stringify(example).replaceAll('":', '": ').replaceAll('","', '", "')},`;
    return `  // ${description}\n  // ${line}\n`;
  });
  return `// Configuration of dockerslim-fix, for the Dockerfiles in this folder and below. Nothing is set yet.\n{\n${keys.join('\n')}}\n`;
}
