import { EFFECTS, type Transform } from '../transform.js';
import { isRecord, wrong } from './validate.js';

const SAFETIES = ['safe', 'unsafe', 'display'];

/** What a module exports by default, if it is a transform. Throws UserError that says what of it is not. */
export function readTransform(value: unknown, file: string): Transform {
  const check = (key: string, found: unknown, isRight: boolean, allowed: string): void => {
    if (!isRight) throw wrong({ file, key }, typeof found === 'function' ? 'a function' : found, allowed);
  };
  check('default', value, isRecord(value), 'a transform, as defineTransform takes it');
  const { id, summary, why, safety, effects, apply } = isRecord(value) ? value : {};
  check('id', id, typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), 'words joined by dashes');
  check('summary', summary, typeof summary === 'string', 'a string');
  check('why', why, typeof why === 'string', 'a string');
  check(
    'safety',
    safety,
    SAFETIES.some(each => each === safety),
    SAFETIES.join(', '),
  );
  check('effects', effects, isEffects(effects), `a list of ${EFFECTS.join(', ')}`);
  check('apply', apply, typeof apply === 'function', 'a function');
  if (isTransform(value)) return value;
  throw wrong({ file, key: 'default' }, value, 'a transform');
}

function isEffects(value: unknown): boolean {
  return Array.isArray(value) && value.every(each => EFFECTS.some(effect => effect === each));
}

/** The members are checked one by one above. */
function isTransform(value: unknown): value is Transform {
  return isRecord(value) && typeof value.apply === 'function';
}
