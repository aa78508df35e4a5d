import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** What each layer may import, itself aside. `transforms/index.ts` is the registry, `rim` what may touch the world. */
const BASE = ['edit', 'error', 'dockerfile', 'shell', 'analysis', 'context', 'transform'];
const CORE = [...BASE, 'plan', 'proof', 'registry', 'pipeline'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  edit: [],
  error: [],
  dockerfile: ['edit', 'error'],
  context: ['edit', 'error'],
  shell: ['edit', 'error', 'dockerfile'],
  analysis: ['edit', 'error', 'dockerfile', 'shell', 'context'],
  transform: ['edit', 'dockerfile', 'analysis', 'context'],
  transforms: BASE,
  registry: ['transform', 'transforms'],
  plan: ['edit', 'transform'],
  proof: BASE,
  config: BASE,
  pipeline: CORE,
  index: [...CORE, 'config'],
  report: ['edit', 'error', 'plan', 'transform'],
  bot: [
    'edit',
    'error',
    'plan',
    'report',
    'rim',
    'transform',
    'context',
    'config',
    'pipeline',
    'index',
    'measure',
  ],
  measure: [...CORE, 'report', 'rim'],
  rim: [...CORE, 'config', 'index', 'report', 'bot', 'measure'],
};
const RIM = [
  ...['cli', 'compiled', 'commands', 'run', 'request', 'settings', 'unused', 'progress', 'catalog', 'role'],
  ...['discover', 'gitignore', 'git', 'files', 'others', 'compose', 'target', 'workers'],
];
const RIM_FILES = ['src/context/disk.ts', 'src/config/load.ts'];
const BOT = 'bot/(cli|here|index|source|clone|git|git-run|checkout|plans|state|hash|forges/github-app)';
const TOUCHES_NODE = new RegExp(
  `^src/(cli|compiled|commands/\\w+|run|others|settings|discover|git|gitignore|files|compose/index|config/load|workers/\\w+|context/disk|measure/(engines|process|read-image|run|workspace)|${BOT})\\.ts$`,
);
const ONLY_IMPORTER: Readonly<Record<string, string>> = {
  'dockerfile-ast': 'src/dockerfile/ast.ts',
  unbash: 'src/shell/parse.ts',
};

const files = ['src', 'transforms'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => posix.join(folder, ...name.split('\\'))),
);
const imports = files.flatMap(file =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export|\})[^'";]*?'([^']+)';$/gm)].map(
    ([, name = '']) => ({
      file,
      to: name.startsWith('.') ? posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts') : name,
    }),
  ),
);
const own = imports.filter(({ to }) => files.includes(to));

function layerOf(file: string): string {
  if (file === 'transforms/index.ts') return 'registry';
  const [root, part = ''] = file.split('/');
  const name = root === 'transforms' ? 'transforms' : part.replace(/\.ts$/, '');
  return RIM.includes(name) || RIM_FILES.includes(file) ? 'rim' : name;
}

const show = ({ file, to }: (typeof imports)[number]): string => `${file} imports ${to}`;

test('every file belongs to a layer', () => {
  expect(files.filter(file => !(layerOf(file) in MAY_IMPORT))).toEqual([]);
});

test('layers import only those below them', () => {
  const wrong = own.filter(({ file, to }) => {
    const [from, into] = [layerOf(file), layerOf(to)];
    return from === into ? from === 'transforms' : !MAY_IMPORT[from]?.includes(into);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('no cycles', () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' > ')];
    if (done.has(file)) return [];
    const found = own.flatMap(({ file: from, to }) => (from === file ? visit(to, [...path, file]) : []));
    done.add(file);
    return found;
  };
  expect(files.flatMap(file => visit(file, []))).toEqual([]);
});

test('each parser has one importer', () => {
  const wrong = imports.filter(({ file, to }) => file !== (ONLY_IMPORTER[to] ?? file));
  expect(wrong.map(show)).toEqual([]);
});

test('the core touches nothing of Node', () => {
  const wrong = imports.filter(({ file, to }) => to.startsWith('node:') && !TOUCHES_NODE.test(file));
  expect(wrong.map(show)).toEqual([]);
  const processes = files.filter(
    file => !TOUCHES_NODE.test(file) && /\bprocess\./.test(readFileSync(file, 'utf8')),
  );
  expect(processes).toEqual([]);
});
