import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { distributionOf } from './distribution.js';
import type { ShellFacts, StateBefore } from './facts.js';
import { withEntries } from './versions.js';

export const DEFAULT_SHELL: ShellFacts = {
  kind: 'sh',
  argv: ['/bin/sh', '-c'],
  errexit: false,
  pipefail: false,
};
const WINDOWS_SHELL: ShellFacts = {
  kind: 'other',
  argv: ['cmd', '/S', '/C'],
  errexit: false,
  pipefail: false,
};

/** What SHELL names. Only shells whose grammar we parse are `sh` or `bash`; the rest is `other`. */
export function readShell(argv: readonly string[]): ShellFacts {
  const program = argv[0] ?? '';
  const name = program.slice(program.lastIndexOf('/') + 1);
  const isSh = name === 'sh' || name === 'ash' || name === 'dash';
  const options = argv.slice(1, -1);
  const last = argv.at(-1) ?? '';
  // The script is the argument after the last one: that must be -c or a cluster with it; `o` would take it as its value.
  const takesScript = argv.length > 1 && /^-[A-NP-Za-np-z]*c[A-NP-Za-np-z]*$/.test(last);
  return {
    kind: takesScript && (isSh || name === 'bash') ? (isSh ? 'sh' : 'bash') : 'other',
    argv,
    errexit:
      /^-[A-Za-z]*e/.test(last) ||
      options.some((o, i) => /^-[A-Za-z]*e/.test(o) || (o === 'errexit' && /o$/.test(options[i - 1] ?? ''))),
    pipefail: argv.includes('pipefail'),
  };
}

/** Replaces `$NAME`, `${NAME}` and `${NAME:-default}` where the value is known; the rest stays as written. */
export function expand(text: string, env: ReadonlyMap<string, string>): string {
  if (!text.includes('$')) return text;
  return text.replace(
    /\\?\$(?:\{([A-Za-z_]\w*)(?::?-([^${}]*))?\}|([A-Za-z_]\w*))/g,
    (whole, braced?: string, fallback?: string, bare?: string) => {
      if (whole.startsWith('\\')) return whole;
      const name = braced ?? bare ?? '';
      return env.get(name) ?? fallback ?? whole;
    },
  );
}

interface State {
  user: string | undefined;
  workdir: string | undefined;
  env: ReadonlyMap<string, string>;
  args: ReadonlyMap<string, string | undefined>;
  shell: ShellFacts;
}

/** State before every instruction, and the one that each stage ends with, which the stages built FROM it inherit. */
export function statesOf(
  file: Dockerfile,
  parentOf: (stage: Stage) => Stage | undefined,
): ReadonlyMap<Instruction, StateBefore> {
  const before = new Map<Instruction, StateBefore>();
  const atEnd: State[] = [];
  const globals = new Map<string, string | undefined>();
  for (const instruction of file.instructions) {
    if (instruction.stage !== undefined) break;
    before.set(instruction, initialState(globals));
    for (const { name, value } of instruction.properties) globals.set(name, value);
  }
  for (const stage of file.stages) {
    const parent = parentOf(stage);
    let state: State = parent
      ? { ...(atEnd[parent.index] ?? initialState()), args: new Map() }
      : firstState(file, stage);
    for (const instruction of stage.instructions) {
      before.set(instruction, state);
      state = after(state, instruction, globals);
    }
    atEnd[stage.index] = state;
  }
  return before;
}

function initialState(args: ReadonlyMap<string, string | undefined> = new Map()): State {
  return { user: undefined, workdir: undefined, env: new Map(), args: new Map(args), shell: DEFAULT_SHELL };
}

function firstState(file: Dockerfile, stage: Stage): State {
  const family = distributionOf(stage.image);
  const isWindows = family === 'windows' || (family === 'unknown' && file.escape === '`');
  return { ...initialState(), shell: isWindows ? WINDOWS_SHELL : DEFAULT_SHELL };
}

function after(
  state: State,
  instruction: Instruction,
  globals: ReadonlyMap<string, string | undefined>,
): State {
  switch (instruction.keyword) {
    case 'USER':
      return { ...state, user: expand(instruction.args[0] ?? '', known(state)) };
    case 'WORKDIR':
      return {
        ...state,
        workdir: resolveDirectory(state.workdir, expand(instruction.args[0] ?? '', known(state))),
      };
    case 'SHELL':
      return { ...state, shell: readShell(instruction.args) };
    case 'ENV': {
      const values = known(state);
      const set = instruction.properties.map(
        ({ name, value }) => [name, expand(value ?? '', values)] as const,
      );
      return { ...state, env: withEntries(state.env, set) };
    }
    case 'ARG': {
      const values = known(state);
      const set = instruction.properties.map(
        ({ name, value }) => [name, value === undefined ? globals.get(name) : expand(value, values)] as const,
      );
      return { ...state, args: withEntries(state.args, set) };
    }
    default:
      return state;
  }
}

/** Only ENV is certain: an ARG's default may be overridden at build time. */
function known(state: State): ReadonlyMap<string, string> {
  return state.env;
}

/** Absolute and clean, or undefined where a variable or an unknown base stands in it. */
export function resolveDirectory(base: string | undefined, path: string): string | undefined {
  const unquoted = path.replace(/^(["'])(.*)\1$/, '$2');
  if (unquoted.includes('$')) return undefined;
  const isAbsolute = unquoted.startsWith('/');
  if (!isAbsolute && base === undefined) return undefined;
  const parts: string[] = [];
  for (const part of `${isAbsolute ? '' : base}/${unquoted}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}
