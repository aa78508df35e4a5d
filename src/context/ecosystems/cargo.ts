import type { Act, Call, Ecosystem } from './ecosystem.js';

/** https://doc.rust-lang.org/cargo/commands/ */
const BUILDS: ReadonlySet<string> = new Set([
  'build',
  'b',
  'install',
  'run',
  'test',
  'fetch',
  'check',
  'rustc',
  'vendor',
  'doc',
]);

function read({ verb = '', operands, options }: Call): Act | undefined {
  if (verb === 'install' && operands.length > 0 && !options.some(({ name }) => name === '--path')) {
    return operands.every(name => /^[a-z][\w-]*(@[\w.-]+)?$/i.test(name))
      ? { kind: 'independent' }
      : undefined;
  }
  if (!BUILDS.has(verb)) return undefined;
  return {
    kind: 'refused',
    because: `\`cargo ${verb}\` wants the source of every target, and cargo has no command that does without (cargo-chef has)`,
  };
}

/** Cargo: never without its source. */
export const cargo: Ecosystem = {
  id: 'cargo',
  tools: ['cargo'],
  marks: /^Cargo\.toml$/,
  read,
  isSteeredBy: () => false,
};
