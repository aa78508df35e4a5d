import { comments } from './comments.js';
import { honest } from './honest.js';
import { idempotent } from './idempotent.js';
import type { Law } from './law.js';
import { lineEndings } from './line-endings.js';
import { metamorphic } from './metamorphic.js';
import { minimal } from './minimal.js';
import { reparse } from './reparse.js';

export { comments, honest, idempotent, lineEndings, metamorphic, minimal, reparse };

/** Every law that needs no expectation; `golden` is the one that does. */
export const laws: readonly Law[] = [
  honest,
  idempotent,
  lineEndings,
  reparse,
  minimal,
  comments,
  metamorphic,
];
