import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dockerfile, Instruction } from '../src/dockerfile/model.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { applyEdits, type Edit, type Span } from '../src/edit.js';
import type { Command, RunBody, ShellWord } from '../src/shell/body.js';
import {
  type Element,
  elementOf,
  insertCommandAfter,
  insertWordAfter,
  isTopLevel,
  removeElement,
  removeWord,
  separatorAt,
} from '../src/shell/edits.js';
import { readBody } from '../src/shell/read.js';
import { callsOf, hasOption, optionValue, readCall, type ToolCall } from '../src/shell/vocabulary.js';

interface Run {
  readonly file: Dockerfile;
  readonly body: RunBody;
}

function runsOf(file: Dockerfile): readonly Instruction[] {
  return file.instructions
    .map(instruction => instruction.trigger ?? instruction)
    .filter(({ keyword }) => keyword === 'RUN');
}

function parsed(text: string): Dockerfile {
  const result = parseDockerfile(text, 'Dockerfile');
  if (!result.ok) throw new Error(result.error);
  return result.file;
}

function runOf(text: string): Run {
  const file = parsed(text);
  const [run] = runsOf(file);
  if (!run) throw new Error('no RUN');
  const body = readBody(run);
  if ('refused' in body) throw new Error(body.refused);
  return { file, body };
}

/** The body of one RUN line. */
function lineOf(shell: string): RunBody {
  return runOf(`FROM a\nRUN ${shell}\n`).body;
}

function callOf(shell: string): ToolCall {
  const [command] = lineOf(shell).commands;
  const call = command && readCall(command);
  if (!call) throw new Error(`no call in ${shell}`);
  return call;
}

const ESCAPES = { '\\': '\\\\', '`': '`' } as const;

/** What is left of a piece of the file without continuations, and without comment and blank lines behind them. */
function withoutContinuations(piece: string, character: Dockerfile['escape']): string {
  const token = ESCAPES[character];
  return piece.replace(
    new RegExp(`(?<!${token})${token}[ \\t]*\\r*\\n(?:[ \\t\\v\\f]*(?:#[^\\n]*)?\\r*\\n)*`, 'g'),
    '',
  );
}

/** The first span that does not lead back to its own source, in words. */
function strayedSpan({ file, body }: Run): string | undefined {
  for (const command of body.commands) {
    const nodes: readonly (readonly [string, Span])[] = [
      [body.source.slice(command.node.pos, command.node.end), command.span],
      ...command.words.map(word => [word.text, word.span] as const),
    ];
    for (const [source, span] of nodes) {
      const piece = file.text.slice(span.start, span.end);
      if (normal(body, piece, file.escape) !== normal(body, source, undefined)) {
        return `${JSON.stringify(source)} at ${span.start}..${span.end} is ${JSON.stringify(piece)}`;
      }
    }
  }
  return undefined;
}

/** A document has no continuations of Docker's, and its `\r` reads as a blank, its leading tabs may be dropped. */
function normal(body: RunBody, piece: string, character: Dockerfile['escape'] | undefined): string {
  const isDocument = body.instruction.heredocs.length > 0;
  const isContinued = character !== undefined && body.kind === 'line';
  const text = isContinued ? withoutContinuations(piece, character) : piece;
  return isDocument ? text.replaceAll('\r\n', ' \n').replaceAll(/^\t+/gm, '') : text;
}

const CORPUS = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));

interface StructureLine {
  readonly file: string;
  readonly ok: boolean;
  readonly instructions?: readonly {
    readonly cmd: string;
    readonly start: number;
    readonly sha1: string;
    readonly heredocs?: readonly { readonly name: string; readonly sha1: string }[];
  }[];
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12);
}

describe.skipIf(!existsSync(CORPUS))('over the corpus (../shared)', () => {
  const lines: StructureLine[] = [];
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shell-corpus-'));
    execFileSync('tar', ['xJf', join(CORPUS, 'dev.tar.xz'), '-C', folder]);
    const text = gunzipSync(readFileSync(join(CORPUS, 'structure.ndjson.gz'))).toString();
    for (const line of text.trimEnd().split('\n')) lines.push(JSON.parse(line));
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('a shell gets what BuildKit hands to it, and every span leads back to its source', () => {
    const wrong: string[] = [];
    let bodies = 0;
    for (const { file: path, ok, instructions = [] } of lines) {
      const result = ok ? parseDockerfile(readFileSync(join(folder, path), 'utf8'), path) : undefined;
      if (!result?.ok) continue;
      const { file } = result;
      for (const [i, instruction] of file.instructions.entries()) {
        const run = instruction.trigger ?? instruction;
        const body = readBody(run);
        if ('refused' in body) continue;
        bodies++;
        const complaint = foreignSource(body, instructions[i]) ?? strayedSpan({ file, body });
        if (complaint) wrong.push(`${path}:${run.startLine}: ${complaint}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(bodies).toBeGreaterThan(50_000);
  }, 300_000);
});

/**
 * The hash is of the whole instruction: cut where the body starts, and its end must be the source. Of a document it is
 * the content's.
 */
function foreignSource(
  { instruction, source, kind }: RunBody,
  known: NonNullable<StructureLine['instructions']>[number] | undefined,
): string | undefined {
  if (!known) return 'BuildKit knows no such instruction';
  if (instruction.startLine !== known.start) return `BuildKit reads it on line ${known.start}`;
  const { original, heredocs, logical } = instruction;
  if (known.cmd === 'RUN' && sha1(original) !== known.sha1) return 'BuildKit reads other words';
  const documents = heredocs.map(({ content }) => content);
  if (documents.map(sha1).join() !== (known.heredocs ?? []).map(({ sha1 }) => sha1).join()) {
    return 'BuildKit reads another document';
  }
  if (kind === 'script') {
    const [content = ''] = documents;
    return source === content.replaceAll('\r\n', ' \n').replaceAll(/^\t+/gm, heredocs[0]?.chomp ? '' : '$&')
      ? undefined
      : 'the script is not the document';
  }
  if (!original.trimEnd().endsWith(logical.text)) return 'the body is not the end of the instruction';
  const appended = heredocs.map(({ content, name }) => `\n${content.replaceAll('\r\n', ' \n')}${name}`);
  return source === logical.text + appended.join('') ? undefined : 'the source is not the body';
}

describe('a call', () => {
  test.each([
    ['sudo -E apt-get -yqq install curl', 'apt-get', 'install', ['curl']],
    ['sudo -u app env A=b C=d pip install x', 'pip', 'install', ['x']],
    ['/usr/bin/apt-get install curl', 'apt-get', 'install', ['curl']],
    ['apt-get install -t bookworm-backports -y curl', 'apt-get', 'install', ['curl']],
    ['apt-get -tstable install curl', 'apt-get', 'install', ['curl']],
    ['apt-get -o Dpkg::Use-Pty=0 install -- curl -weird', 'apt-get', 'install', ['curl', '-weird']],
    ['python3 -m pip install x', 'pip', 'install', ['x']],
    ['python3.12 -I -m pip install x', 'pip', 'install', ['x']],
    ['pip3.11 install -r requirements.txt x', 'pip', 'install', ['x']],
    ['/venv/bin/pip install x', 'pip', 'install', ['x']],
    ['uv pip install x', 'uv', 'pip install', ['x']],
    ['apk --no-cache add -t .deps gcc', 'apk', 'add', ['gcc']],
    ['apk --update-cache --virtual=.deps add gcc', 'apk', 'add', ['gcc']],
    ['npm --prefix web cache clean --force', 'npm', 'cache clean', []],
    ['rm -rf /var/cache/apk/*', 'rm', undefined, ['/var/cache/apk/*']],
    ['timeout 30 apk add curl', 'apk', 'add', ['curl']],
    ['"apt-get" \'install\' cu"rl"', 'apt-get', 'install', ['curl']],
  ] as const)('%s', (shell, tool, verb, operands) => {
    const call = callOf(shell);
    expect([call.tool, call.verb, call.operands.map(({ value }) => value)]).toEqual([tool, verb, operands]);
  });

  test('of which xargs feeds the arguments, or a variable hides some, is not readable', () => {
    const [, fed] = lineOf('cat list | xargs -n 5 apt-get install -y').commands;
    expect(fed && readCall(fed)).toMatchObject({ tool: 'apt-get', verb: 'install', isReadable: false });
    expect(callOf('apt-get install $PACKAGES').isReadable).toBe(false);
    expect(callOf("echo '$PACKAGES'").isReadable).toBe(true);
  });

  test('has its options apart, each with its value', () => {
    const call = callOf('apt-get -yqq install -t stable --option=A=b --no-install-recommends curl');
    expect(call.options.map(({ name, value }) => [name, value])).toEqual([
      ['-y', undefined],
      ['-q', undefined],
      ['-q', undefined],
      ['-t', 'stable'],
      ['--option', 'A=b'],
      ['--no-install-recommends', undefined],
    ]);
    expect(hasOption(call, '-q')).toBe(true);
    expect(optionValue(call, '--target-release', '-t')).toBe('stable');
  });

  test('keeps the words before its program', () => {
    const call = callOf('sudo -E env A=b apk add curl');
    expect(call.prefix.map(({ text }) => text)).toEqual(['sudo', '-E', 'env', 'A=b']);
    expect(call.wrappers).toEqual(['sudo', 'env']);
  });

  test('is found wherever it stands', () => {
    const shells = [
      'if a; then apk add x; fi',
      'for p in a b; do apk add x; done',
      '( apk add x )',
      '{ apk add x; }',
      'v="$(apk add x)"',
      'v=`apk add x`',
      'a | b && ! apk add x',
      'case $a in b) apk add x;; esac',
      'f() { apk add x; }; f',
      'true; apk add x &',
      '[ -n "$a" ] && apk add x || exit 1',
    ];
    for (const shell of shells) expect(callsOf(lineOf(shell), 'apk', 'add'), shell).toHaveLength(1);
    expect(callsOf(lineOf("sh -c 'apk add x'"), 'apk')).toHaveLength(0);
    expect(callsOf(lineOf('echo apk add x'), 'apk')).toHaveLength(0);
  });
});

describe('a word', () => {
  test.each([
    ['a', 'a'],
    ["'a b'", 'a b'],
    ['"a b"', 'a b'],
    ['a\\ b', 'a b'],
    ['"$A"', undefined],
    ['$' + '{A:-b}', undefined],
    ["'$A'", '$A'],
    ['"\\$A"', '$A'],
    ['$(a)', undefined],
    ['`a`', undefined],
    ['a*', 'a*'],
    ['{a,b}', undefined],
  ])('%s', (text, value) => {
    expect(lineOf(`x ${text}`).commands[0]?.words[1]).toMatchObject({ text, value });
  });
});

describe('a comment of the shell', () => {
  test.each([
    ['a # why', ['# why']],
    ['a #', ['#']],
    ['a b#c', []],
    ['a \'# no\' "# no" # yes', ['# yes']],
    ['echo $' + '{#a} $# $' + '{a#b}', []],
    ['[[ a == "#b" ]] && c # d', ['# d']],
    ['a && # why', ['# why']],
  ] as const)('%s', (shell, comments) => {
    const file = parsed(`FROM a\nRUN <<E\n${shell}\nb\nE\n`);
    const [run] = runsOf(file);
    const body = run && readBody(run);
    if (!body || 'refused' in body) throw new Error('no body');
    expect(body.trailingComments.map(({ start, end }) => body.source.slice(start, end))).toEqual(comments);
  });
});

const LEADING = ['FROM a', 'RUN a \\', '    # why b', '    && b 1 2 \\', '    && c', ''].join('\n');
const TRAILING = [
  'FROM a',
  'RUN a && \\',
  '    b \\',
  '      1 \\',
  '      2 && \\',
  '    # why c',
  '    c',
  '',
].join('\n');
const ONE_LINE = 'FROM a\nRUN a && b 1 2 && c\n';
const CRLF = LEADING.replaceAll('\n', '\r\n');

function commandNamed(body: RunBody, name: string): Command {
  const found = body.commands.find(({ words }) => words[0]?.text === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function elementNamed(body: RunBody, name: string): Element {
  const { node, ancestors } = commandNamed(body, name);
  const element = elementOf(node, ancestors, body.tree);
  if (!element) throw new Error(`${name} is no element`);
  return element;
}

function edited(text: string, edit: (run: Run) => Edit | undefined): string | undefined {
  const run = runOf(text);
  const found = edit(run);
  return found && applyEdits(text, [found]);
}

function wordOf(body: RunBody, name: string, index: number): ShellWord {
  const word = commandNamed(body, name).words[index];
  if (!word) throw new Error(`no word ${index}`);
  return word;
}

describe('an edit', () => {
  test.each([
    ['leading', LEADING, 'b 1 2 \\\n    && new \\\n    && c'],
    ['trailing', TRAILING, '      2 && \\\n    new && \\\n    # why c\n    c'],
    ['on one line', ONE_LINE, 'b 1 2 && new && c'],
    ['CRLF', CRLF, 'b 1 2 \\\r\n    && new \\\r\n    && c'],
  ])("adds a command in the chain's own layout: %s", (_, text, want) => {
    const after = edited(text, ({ body, file }) =>
      insertCommandAfter(body, file.text, elementNamed(body, 'b'), 'new'),
    );
    expect(after).toContain(want);
  });

  test('adds one behind the last command of a chain, and before a comment that the shell drops', () => {
    const last = (text: string, name: string) =>
      edited(text, ({ body, file }) => insertCommandAfter(body, file.text, elementNamed(body, name), 'new'));
    expect(last(LEADING, 'c')).toContain('&& c \\\n    && new\n');
    expect(last(TRAILING, 'c')).toContain('    c && \\\n    new\n');
    expect(last('FROM a\nRUN a # why\n', 'a')).toBe('FROM a\nRUN a && new # why\n');
    expect(last('FROM a\nRUN a \\\n      1 \\\n      2\n', 'a')).toBe(
      'FROM a\nRUN a \\\n      1 \\\n      2 \\\n      && new\n',
    );
    expect(last('FROM a\nRUN a > x\n', 'a')).toBe('FROM a\nRUN a > x && new\n');
    expect(last('FROM a\nRUN a | b\n', 'b')).toBe('FROM a\nRUN a | b && new\n');
    expect(last('FROM a\nRUN a;\n', 'a')).toBe('FROM a\nRUN a && new;\n');
  });

  test.each(['a || b', 'b || a', '! b', 'b &', 'a; ! b'])('refuses to chain behind b in `%s`', shell => {
    const after = edited(`FROM a\nRUN ${shell}\n`, ({ body, file }) =>
      insertCommandAfter(body, file.text, elementNamed(body, 'b'), 'new'),
    );
    expect(after).toBeUndefined();
  });

  test('takes a command out with one operator', () => {
    const without = (text: string, name: string) =>
      edited(text, ({ body }) => removeElement(body, elementNamed(body, name)));
    expect(without(ONE_LINE, 'a')).toBe('FROM a\nRUN b 1 2 && c\n');
    expect(without(ONE_LINE, 'b')).toBe('FROM a\nRUN a && c\n');
    expect(without(ONE_LINE, 'c')).toBe('FROM a\nRUN a && b 1 2\n');
    expect(without(LEADING, 'b')).toContain('    # why b\n    && c\n');
    expect(without(LEADING, 'c')).toContain('&& b 1 2\n');
    expect(without(TRAILING, 'a')).toContain('RUN b \\\n      1');
    expect(without('FROM a\nRUN a && b && (c)\n', 'c')).toBeUndefined();
    expect(without('FROM a\nRUN a && b | c && d\n', 'b')).toBe('FROM a\nRUN a && d\n');
    expect(without('FROM a\nRUN a || b && c\n', 'b')).toBeUndefined();
    expect(without('FROM a\nRUN a && b || c\n', 'b')).toBeUndefined();
    expect(without('FROM a\nRUN a || b && c\n', 'c')).toBe('FROM a\nRUN a || b\n');
    expect(without('FROM a\nRUN a; b; c\n', 'b')).toBe('FROM a\nRUN a; c\n');
    expect(without('FROM a\nRUN a; b; c\n', 'c')).toBe('FROM a\nRUN a; b\n');
    expect(without('FROM a\nRUN (a; b) && c\n', 'a')).toBe('FROM a\nRUN (b) && c\n');
    expect(without('FROM a\nRUN a & b; c\n', 'b')).toBeUndefined();
    expect(without('FROM a\nRUN <<E\na\nb\nE\n', 'a')).toBe('FROM a\nRUN <<E\nb\nE\n');
  });

  test('takes no comment with a command', () => {
    const without = (text: string, name: string) =>
      edited(text, ({ body }) => removeElement(body, elementNamed(body, name)));
    expect(without(LEADING, 'a')).toBeUndefined();
    expect(without(TRAILING, 'b')).toBeUndefined();
    expect(without(TRAILING, 'c')).toBeUndefined();
    expect(without('FROM a\nRUN <<E\na # why\nb\nE\n', 'a')).toBeUndefined();
  });

  test('puts a word behind another, and takes one out', () => {
    const text = 'FROM a\nRUN apk add \\\n  --update \\\n  # why\n  curl\n';
    expect(edited(text, ({ body }) => insertWordAfter(wordOf(body, 'apk', 1), '--no-cache'))).toContain(
      'apk add --no-cache \\\n  --update',
    );
    expect(
      edited(text, ({ body, file }) => removeWord(body, file.text, wordOf(body, 'apk', 3))),
    ).toBeUndefined();
    expect(edited(text, ({ body, file }) => removeWord(body, file.text, wordOf(body, 'apk', 2)))).toBe(
      'FROM a\nRUN apk add \\\n  # why\n  curl\n',
    );
    expect(edited(ONE_LINE, ({ body, file }) => removeWord(body, file.text, wordOf(body, 'b', 2)))).toBe(
      'FROM a\nRUN a && b 1 && c\n',
    );
  });

  test('knows the operators beside an element, and whether it is at the top', () => {
    const { body, file } = runOf('FROM a\nRUN a && b || (c && d); e\n');
    expect(elementNamed(body, 'b')).toMatchObject({ list: 'and-or', index: 1, before: '&&', after: '||' });
    expect(elementNamed(body, 'e')).toMatchObject({
      list: 'sequence',
      index: 1,
      before: ';',
      after: undefined,
    });
    expect(isTopLevel(elementNamed(body, 'b'))).toBe(true);
    expect(isTopLevel(elementNamed(body, 'd'))).toBe(false);
    expect(separatorAt(body, file.text, elementNamed(body, 'c'))).toBe(' && ');
  });
});
