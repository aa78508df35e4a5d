/** Something the user can mend: shown as one line, without a stack. Anything else that is thrown is our bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
