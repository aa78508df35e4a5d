// How Docker's official images let build packages go on Debian: what was there before stays marked as it was, what the
// files that came load is marked as wanted, and apt purges what nothing wants any more.
// Source: the Dockerfiles of https://github.com/docker-library/python, php, ruby and wordpress, June 2026. Other than
// there, only what the RUN installs to build loses its mark, so that a package that cannot be read here stays; and a
// library is looked up by its real path, since an alternative (libblas.so.3) is of no package.
import type { Command, RunBody } from './body.js';
import { elementOf, errexitOf } from './edits.js';
import { remembered } from './memo.js';
import type { SyntaxNode } from './parse.js';
import { callsOf, readCall, type ToolCall } from './vocabulary.js';

export const MARKS = 'savedAptMark';
export const SAVE_MARKS = `${MARKS}="$(apt-mark showmanual)"`;
/** Without any mark to restore, `apt-mark manual` would fail. */
const RESTORE_MARKS = `echo $${MARKS} | xargs -r apt-mark manual > /dev/null`;
const WITHOUT_RECOMMENDS = '-o APT::AutoRemove::RecommendsImportant=false';
const PURGE = 'apt-get purge -y --auto-remove';

/** What installs by name, and for all. */
export const APT_TOOLS: readonly string[] = ['apt-get', 'apt', 'aptitude'];

/** The packages with the libraries that files under the folders load become wanted, whatever brought them. */
function keepLoaded(folders: readonly string[]): string {
  return [
    `find ${folders.join(' ')} -type f \\( -perm /111 -o -name '*.so*' -o -name '*.node' \\) -exec ldd '{}' ';'`,
    `awk '$2 == "=>" && $3 ~ "^/" { print $3 }'`,
    'sort -u',
    'xargs -r realpath',
    // Where /lib is a link to /usr/lib, dpkg may know the file under either.
    `sed 's|^/usr||;s|^|*|'`,
    'xargs -r dpkg-query --search',
    // "diversion by ..." is no package.
    `awk 'sub(":$", "", $1) { print $1 }'`,
    'sort -u',
    'xargs -r apt-mark manual > /dev/null',
  ].join(' | ');
}

export interface Purge {
  /** What was installed to build; a name that is only provided stays. */
  readonly packages: readonly string[];
  /** Where the files lie that were built. */
  readonly folders: readonly string[];
  /** Nothing in the image is there only because another package recommends it. */
  readonly withoutRecommends: boolean;
}

/** The commands behind the last consumer, in their order. `SAVE_MARKS` stands in front of the install. */
export function purgeCommands({ packages, folders, withoutRecommends }: Purge): readonly string[] {
  return [
    `apt-mark auto ${packages.join(' ')} > /dev/null`,
    RESTORE_MARKS,
    keepLoaded(folders),
    withoutRecommends ? `${PURGE} ${WITHOUT_RECOMMENDS}` : PURGE,
  ];
}

/** A purge that stands in a body just as `purgeCommands` writes it. */
export interface FoundPurge extends Purge {
  /** The first command is the one that saves the marks, the last one the purge itself. */
  readonly commands: ReadonlySet<Command>;
  readonly save: Command;
  readonly purge: Command;
}

/**
 * The purge of a body; undefined where it has none, or where one of its commands could run without the others: they are
 * links of one list, and the marks are saved in the same shell before.
 */
export const purgeOf = remembered((body: RunBody): FoundPurge | undefined => {
  const last = callsOf(body, 'apt-get', 'purge').find(call => isPurge(sourceOf(body, call.command.node)));
  const element = last && elementOf(last.command.node, last.command.ancestors, body.tree);
  if (!element) return undefined;
  const nodes = element.siblings.slice(element.index - 3, element.index + 1).map(innerOf);
  const [auto = '', restore = '', scan = '', purge = ''] = nodes.map(node => sourceOf(body, node));
  const packages = markedAuto(auto);
  const folders = scannedFolders(scan);
  const save = body.commands.find(({ node }) => sourceOf(body, node) === SAVE_MARKS);
  if (nodes.length < 4 || !packages || !folders || !save || restore !== RESTORE_MARKS) return undefined;
  const isList =
    element.list === 'and-or'
      ? operatorsOf(element.parents.at(-1)).every(operator => operator === '&&')
      : errexitOf(body) === 'on';
  if (!isList || !isSameShell(save, last.command)) return undefined;
  const commands = body.commands.filter(
    ({ node, ancestors }) =>
      node === save.node || [...ancestors, node].some(n => nodes.includes(n) || n === save.node),
  );
  return {
    packages,
    folders,
    withoutRecommends: purge.endsWith(WITHOUT_RECOMMENDS),
    commands: new Set(commands),
    save,
    purge: last.command,
  };
});

function sourceOf({ source }: RunBody, { pos, end }: SyntaxNode): string {
  return source.slice(pos, end).replaceAll(/\s+/g, ' ').trim();
}

function innerOf(node: SyntaxNode): SyntaxNode {
  return node.type === 'Statement' ? node.command : node;
}

function operatorsOf(node: SyntaxNode | undefined): readonly string[] {
  return node?.type === 'AndOr' ? node.operators : [];
}

function isPurge(text: string): boolean {
  return text === PURGE || text === `${PURGE} ${WITHOUT_RECOMMENDS}`;
}

function markedAuto(text: string): readonly string[] | undefined {
  const names = /^apt-mark auto ([a-z0-9][a-z0-9+. -]*) > \/dev\/null$/.exec(text)?.[1];
  return names?.split(' ');
}

function scannedFolders(text: string): readonly string[] | undefined {
  const folders = /^find ((?:\/[\w./-]*\w ?)+) -type f /.exec(text)?.[1]?.split(' ');
  return folders && keepLoaded(folders) === text ? folders : undefined;
}

const LISTS: ReadonlySet<string> = new Set([
  'Statement',
  'AndOr',
  'CompoundList',
  'If',
  'Elif',
  'Subshell',
  'BraceGroup',
]);

/** What the first assigns, the second reads: no shell, no branch and no `||` stands around it alone. */
function isSameShell(first: Command, second: Command): boolean {
  const shared = first.ancestors.filter(node => second.ancestors.includes(node));
  const own = first.ancestors.filter(node => !shared.includes(node));
  return (
    first.index < second.index &&
    second.ancestors.every(({ type }) => LISTS.has(type)) &&
    own.every(({ type }) => type === 'Statement' || type === 'AndOr') &&
    first.ancestors.every(node => !operatorsOf(node).includes('||'))
  );
}

/** Calls of apt that install by name. */
export function installsOf(body: RunBody): readonly ToolCall[] {
  return callsOf(body, APT_TOOLS, 'install');
}

const REMOVING: ReadonlySet<string> = new Set(['remove', 'purge', 'autoremove', 'auto-remove', 'autopurge']);

/** Whether the command takes packages away, or changes the marks by which apt does, on its own account. */
export function changesPackages(command: Command): boolean {
  const call = readCall(command);
  if (!call) return false;
  if (call.tool === 'apt-mark') return call.verb !== 'showmanual' && call.verb !== 'hold';
  if (call.tool === 'dpkg') return call.args.some(({ text }) => /^(-r|-P|--remove|--purge)$/.test(text));
  return APT_TOOLS.includes(call.tool) && REMOVING.has(call.verb ?? '');
}
