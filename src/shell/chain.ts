// Joins the bodies of adjacent RUNs into one chain that does what they did one after the other, each in its own
// shell: this decides how, `chainEdits` writes it.
import type { RunBody } from './body.js';
import { isIndifferentToErrexit, isStoppedByErrexit } from './errexit.js';
import { forEachChild, type SyntaxNode } from './parse.js';
import { type Leftovers, mayRead, NO_OPTIONS, readsOf, type ShellOptions, union } from './state.js';

/** One RUN that may become part of a chain. */
export interface Link {
  readonly body: RunBody;
  readonly leftovers: Leftovers;
  /** How long it is to who reads it. */
  readonly lines: () => number;
}

/** What the shell that runs the bodies has by its own arguments. */
export interface ChainShell {
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

/** How one body stands in the chain. */
export interface Placement {
  readonly wrap: 'none' | 'braces' | 'subshell';
  /** Index of the first statement inside the wrapping. */
  readonly from: number;
  /** What joins it to the next one; undefined for the last. */
  readonly join: '&&' | ';' | undefined;
}

export interface Refusal {
  readonly refused: string;
}

/** What the chain's text, up to some member, means for the next one. */
interface Progress {
  /** Options that an earlier member left on, in a shell that had them off. */
  readonly leaked: ShellOptions;
  readonly joinedBy: Placement['join'];
  /** Statements of the open list that the next member can be added to with `;`; 0 once it is an and-or list. */
  readonly statements: number;
}

/**
 * Decides how the bodies stand in one shell text, so that every command runs under the conditions, in the directory
 * and with the variables and options that it had in a shell of its own. Refused where that cannot be shown.
 */
export function arrangeChain(links: readonly Link[], shell: ChainShell): readonly Placement[] | Refusal {
  const placements: Placement[] = [];
  const unreadable = (link: Link, { wrap }: Placement): boolean =>
    wrap !== 'none' && link.lines() > MAX_WRAPPED_LINES;
  let progress: Progress = { leaked: NO_OPTIONS, joinedBy: undefined, statements: 0 };
  for (const [i, link] of links.entries()) {
    const own = i > 0 ? ownShellRead(link) : undefined;
    if (own !== undefined) return { refused: `it reads \`${own}\`, which differs in a shell of its own` };
    const leak = optionLeak(progress.leaked, link, shell);
    if (leak !== undefined) return { refused: `${leak} of an earlier RUN would reach it` };
    const followers = links.slice(i + 1);
    const placed =
      followers.length === 0 ? placeLast(link, progress) : placeInner(link, followers, progress, shell);
    if ('refused' in placed) return placed;
    if (unreadable(link, placed.placement)) {
      return { refused: `it would take brackets around a RUN of ${link.lines()} lines, which nobody reads` };
    }
    placements.push(placed.placement);
    progress = placed.progress;
  }
  return placements;
}

/** A bracket whose partner is further away makes the diff worse than the layer it saves. */
const MAX_WRAPPED_LINES = 12;

/** `$$`, `$!`, `$_`: what they hold tells one shell from another. */
function ownShellRead({ body }: Link): string | undefined {
  const found = readsOf(body).reads.find(({ name }) => name === '$' || name === '!' || name === '_');
  return found && `$${found.name}`;
}

type Placed = { readonly placement: Placement; readonly progress: Progress } | Refusal;

function placeLast({ body, leftovers }: Link, progress: Progress): Placed {
  // `a && b &` sends both into the background.
  if (leftovers.uncontained !== undefined) return { refused: leftovers.uncontained };
  const needsBraces = progress.joinedBy === '&&' && isList(body);
  if (needsBraces && body.trailingComments.length > 0)
    return { refused: 'its shell comment would end the chain' };
  return { placement: { wrap: needsBraces ? 'braces' : 'none', from: 0, join: undefined }, progress };
}

function placeInner(link: Link, followers: readonly Link[], progress: Progress, shell: ChainShell): Placed {
  const { body, leftovers } = link;
  if (leftovers.uncontained !== undefined)
    return { refused: `the RUN before it cannot be followed: ${leftovers.uncontained}` };
  if (body.trailingComments.length > 0)
    return { refused: 'the shell comment that ends the RUN before it would swallow it' };
  const contained = needsSubshell(link, followers, shell);
  if (contained !== undefined) return placeInSubshell(link, contained, progress, shell);
  if (leftovers.options.errexit && !leftovers.head.options.errexit) {
    return { refused: 'the RUN before it turns `set -e` on half-way' };
  }
  const leaked = union(progress.leaked, leftovers.options);
  const isUnderErrexit = shell.errexit || leaked.errexit;
  const isOpen = progress.joinedBy !== '&&';
  if (isUnderErrexit && isOpen) return placeUnderErrexit(body, { ...progress, leaked });
  const hasErrexit = shell.errexit || leftovers.options.errexit;
  if (hasErrexit && !isIndifferentToErrexit(body.tree)) return LOST_ERREXIT;
  return {
    placement: { wrap: isList(body) ? 'braces' : 'none', from: 0, join: '&&' },
    progress: { leaked, joinedBy: '&&', statements: 0 },
  };
}

const LOST_ERREXIT: Refusal = {
  refused: 'the shell ignores the `set -e` of the RUN before it to the left of `&&`',
};

/** A list of statements under `set -e`, which a `;` continues where the shell stops at every failure of its last one. */
function placeUnderErrexit(body: RunBody, { leaked, statements: earlier }: Progress): Placed {
  const last = body.tree.commands.at(-1)?.command;
  const statements = earlier + body.tree.commands.length;
  const isStopped = isStoppedByErrexit(last);
  const isLink = last !== undefined && !hasOr(last) && isIndifferentToErrexit(last);
  if (!isStopped && !isLink) return LOST_ERREXIT;
  const join = isStopped && (statements > 1 || !isLink) ? ';' : '&&';
  return {
    placement: { wrap: 'none', from: 0, join },
    progress: { leaked, joinedBy: join, statements: join === ';' ? statements : 0 },
  };
}

function placeInSubshell(
  { body, leftovers }: Link,
  what: string,
  progress: Progress,
  shell: ChainShell,
): Placed {
  const outer = shell.errexit || progress.leaked.errexit;
  const isOpen = progress.joinedBy !== '&&';
  const statements = progress.statements + 1;
  const hasErrexit = shell.errexit || leftovers.options.errexit;
  if (!hasErrexit || isIndifferentToErrexit(body.tree)) {
    const join = outer && isOpen && statements > 1 ? ';' : '&&';
    return {
      placement: { wrap: 'subshell', from: 0, join },
      progress: { ...progress, joinedBy: join, statements: join === ';' ? statements : 0 },
    };
  }
  // What stands to the right of `&&` was under `-e`, and could not be followed there either.
  const last = body.tree.commands.at(-1)?.command;
  if (last?.type === 'AndOr' && !isIndifferentToErrexit(last)) return LOST_ERREXIT;
  // A subshell that is a statement of its own keeps `-e`, and its failure stops the shell around it.
  if (outer && isOpen) {
    return {
      placement: { wrap: 'subshell', from: 0, join: ';' },
      progress: { ...progress, joinedBy: ';', statements },
    };
  }
  const { head } = leftovers;
  if (isOpen && progress.statements === 0 && head.statements > 0 && head.options.errexit) {
    if (body.tree.commands.length === head.statements) return LOST_ERREXIT;
    return {
      placement: { wrap: 'subshell', from: head.statements, join: ';' },
      progress: { leaked: head.options, joinedBy: ';', statements: head.statements + 1 },
    };
  }
  return {
    refused: `${what}, in the RUN before it, would reach it, and a subshell there loses its \`set -e\``,
  };
}

/** Why the followers would notice that the member ran in their shell; a noun phrase. */
function needsSubshell(
  { leftovers }: Link,
  followers: readonly Link[],
  shell: ChainShell,
): string | undefined {
  if (leftovers.contained !== undefined) return leftovers.contained;
  const { errexit, nounset, pipefail, xtrace } = leftovers.options;
  if (leftovers.variables.size === 0 && !(errexit || nounset || pipefail || xtrace)) return undefined;
  for (const name of leftovers.variables) {
    if (followers.some(({ body }) => mayRead(body, name))) return `the variable ${name}`;
  }
  for (const follower of followers) {
    const leak = optionLeak(leftovers.options, follower, shell);
    if (leak !== undefined) return leak;
  }
  return undefined;
}

/** An option in force that the body did not run under, and that may make a difference to it; a noun phrase. */
function optionLeak(
  { errexit, nounset, pipefail, xtrace }: ShellOptions,
  { body, leftovers }: Link,
  shell: ChainShell,
): string | undefined {
  const own = leftovers.head.options;
  if (errexit && !shell.errexit && !own.errexit && !isIndifferentToErrexit(body.tree)) return 'the `set -e`';
  if (nounset && !own.nounset && hasExpansion(body)) return 'the `set -u`';
  if (pipefail && !shell.pipefail && !own.pipefail && some(body.tree, isPipe)) return 'the `pipefail`';
  // The trace goes to standard error, which a compound command may have redirected.
  if (xtrace && !own.xtrace && some(body.tree, node => node.type === 'Redirected')) return 'the `set -x`';
  return undefined;
}

/** `set -u` matters wherever something expands: what is surely set here may not be so in a substitution. */
function hasExpansion(body: RunBody): boolean {
  const { reads, any } = readsOf(body);
  return any || reads.some(({ isGuarded }) => !isGuarded);
}

function isPipe(node: SyntaxNode): boolean {
  return node.type === 'Pipeline' && node.commands.length > 1;
}

function some(node: SyntaxNode, test: (node: SyntaxNode) => boolean): boolean {
  if (test(node)) return true;
  let found = false;
  forEachChild(node, child => {
    found ||= some(child, test);
  });
  return found;
}

/** Whether it must be grouped to stand as one command in an and-or list. */
function isList({ tree }: RunBody): boolean {
  const [first, other] = tree.commands;
  return other !== undefined || (first !== undefined && hasOr(first.command));
}

function hasOr(node: SyntaxNode): boolean {
  return node.type === 'AndOr' && node.operators.includes('||');
}
