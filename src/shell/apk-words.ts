// The operands of `apk add`, as words.
import { isForBuilding, PHPIZE_DEPS } from './apk-table.js';
import type { ShellWord } from './body.js';

/** Without version and repository: `gcc=13.2`, `gcc~13`, `gcc@edge`. */
export function packageName({ value, text }: ShellWord): string {
  return /^[^=<>~@]*/.exec(value ?? text)?.[0] ?? '';
}

export function isBuildWord(word: ShellWord): boolean {
  return isForBuilding(packageName(word)) || isPhpizeDeps(word);
}

export function isPhpizeDeps({ text }: ShellWord): boolean {
  return PHPIZE_DEPS.has(text);
}
