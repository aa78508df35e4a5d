import { factsOf } from '../../src/analysis/index.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import { parseDockerfile } from '../../src/dockerfile/parse.js';
import { applyEdits, type Edit } from '../../src/edit.js';
import type { RunBody } from '../../src/shell/body.js';

/** What a careless transform would make of a file. Most of it is wrong; where the proof says otherwise, it must be right. */
export function mutations(text: string): readonly string[] {
  const parsed = parseDockerfile(text, 'Dockerfile');
  if (!parsed.ok) return [];
  const facts = factsOf(parsed.file);
  const bodies: RunBody[] = [];
  for (const instruction of parsed.file.instructions) {
    const body = facts.body(instruction);
    if (!('refused' in body)) bodies.push(body);
  }
  const edits = [
    ...mergesOf(parsed.file.instructions),
    ...bodies.flatMap(body => [...operatorsOf(text, body), ...commandsOf(text, body)]),
  ];
  return [...new Set(edits.map(group => applyEdits(text, group)))].filter(other => other !== text);
}

type Joint = (left: string, right: string) => readonly [open: string, between: string, close: string];

const JOINTS: readonly Joint[] = [
  () => ['', ' && ', ''],
  () => ['', '; ', ''],
  () => ['{ ', '; } && ', ''],
  () => ['{ ', '; } && { ', '; }'],
  () => ['(', ') && ', ''],
  () => ['( ', ' ) && ( ', ' )'],
  () => ['', ' && { ', '; }'],
  () => ['set -e; ', '; ', ''],
];

/** Two adjacent RUNs, and all of a stretch, in every careless way. */
function mergesOf(instructions: readonly Instruction[]): readonly (readonly Edit[])[] {
  const pairs = instructions.flatMap((second, i) => {
    const first = instructions[i - 1];
    return first?.keyword === 'RUN' && second.keyword === 'RUN' ? [[first, second] as const] : [];
  });
  const all = JOINTS.slice(0, 2).map(joint => pairs.flatMap(([a, b]) => joined(a, b, joint)));
  return [
    ...pairs.flatMap(([a, b]) => JOINTS.map(joint => joined(a, b, joint))),
    ...(pairs.length > 1 ? all : []),
  ];
}

function joined(first: Instruction, second: Instruction, joint: Joint): readonly Edit[] {
  const [open, between, close] = joint('', '');
  return [
    { start: first.body.start, end: first.body.start, text: open },
    { start: first.end, end: second.body.start, text: between },
    { start: second.body.end, end: second.body.end, text: close },
  ].filter(edit => edit.start !== edit.end || edit.text !== '');
}

const OPERATORS = ['&&', '||', ';', '|', '&'];

/** One operator becomes another, in the text as it stands: quoted ones too. */
function operatorsOf(text: string, { instruction }: RunBody): readonly (readonly Edit[])[] {
  const { start, end } = instruction;
  const found = [...text.slice(start, end).matchAll(/ (&&|\|\||\||&)(?= |\n)|;(?= |\n)/g)];
  return found.flatMap(match => {
    const lead = match[1] === undefined ? 0 : 1;
    const at = start + match.index + lead;
    const old = match[1] ?? ';';
    return OPERATORS.filter(operator => operator !== old).map(operator => [
      { start: at, end: at + old.length, text: lead === 0 ? ` ${operator}` : operator },
    ]);
  });
}

/** A command is dropped, doubled, wrapped, given a flag, followed by a cleanup; two change places. */
function commandsOf(text: string, { commands }: RunBody): readonly (readonly Edit[])[] {
  return commands.flatMap(({ span, words }, i) => {
    const own = text.slice(span.start, span.end);
    const replace = (by: string): readonly Edit[] => [{ ...span, text: by }];
    const next = commands[i + 1];
    const swapped =
      next && next.span.start >= span.end
        ? [
            [
              { ...span, text: text.slice(next.span.start, next.span.end) },
              { ...next.span, text: own },
            ],
          ]
        : [];
    const last = words.at(-1);
    const flagged = last
      ? ['--no-install-recommends', '--no-cache', '--no-cache-dir', '-y'].flatMap(flag => [
          [{ start: last.span.end, end: last.span.end, text: ` ${flag}` }],
          [{ start: last.span.start, end: last.span.start, text: `${flag} ` }],
        ])
      : [];
    return [
      ...[':', 'true', `${own} && ${own}`, `( ${own} )`, `{ ${own}; }`, `! ${own}`, `${own} || true`].map(
        replace,
      ),
      ...[
        'rm -rf /var/lib/apt/lists/*',
        'apt-get update',
        'apt-get clean',
        'rm -rf /var/cache/apk/*',
      ].flatMap(added => [
        replace(`${own} && ${added}`),
        replace(`${own}; ${added}`),
        replace(`${added} && ${own}`),
      ]),
      ...swapped,
      ...flagged,
    ];
  });
}
