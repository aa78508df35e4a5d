// Files that a command downloads, and archives that a command unpacks or installs: by name, from the words alone.
import type { Command, RunBody, ShellWord } from './body.js';
import { readCall, type ToolCall } from './vocabulary.js';

/** Options of curl(1) and wget(1) that take the next word; of curl's short ones, the letters. */
const CURL_LETTERS = 'AbcCdDeEFhHKmPQrtTuUwxXyYz';
const VALUED: readonly string[] = [
  ...['--header', '--user', '--referer', '--proxy', '--cacert', '--cert', '--key', '--data', '--user-agent'],
  ...['--request', '--retry', '--retry-delay', '--retry-max-time', '--max-time', '--connect-timeout'],
  ...['--post-data', '--tries', '--timeout', '--output-file', '-U', '-t', '-T', '-o', '-a'],
];

/** What the shell makes of the word, expansions as they are written. */
export function textOf({ text, value }: Pick<ShellWord, 'text' | 'value'>): string {
  return value ?? text.replace(/"/g, '');
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The files that the call leaves what it downloads in; of none where that is not said in plain words. */
export function downloadsOf(call: ToolCall): readonly string[] {
  const found = call.tool === 'curl' ? byCurl(call) : call.tool === 'wget' ? byWget(call) : [];
  const redirected = call.tool === 'curl' || call.tool === 'wget' ? redirections(call) : [];
  return [...found, ...redirected].filter(isPlain);
}

/** No pattern, no substitution, no standard output. */
function isPlain(path: string): boolean {
  return baseOf(path).length > 2 && !/[*?[\]`~\s;&|<>()'\\]|\$\(/.test(path);
}

function redirections({ command }: ToolCall): readonly string[] {
  return command.redirections.flatMap(redirection =>
    redirection.type === 'Redirect' &&
    redirection.operator === '>' &&
    redirection.descriptor === undefined &&
    redirection.target
      ? [textOf({ text: redirection.target.text, value: undefined })]
      : [],
  );
}

function byCurl({ args }: ToolCall): readonly string[] {
  const named: string[] = [];
  const urls: string[] = [];
  let remote = false;
  for (let i = 0; i < args.length; i++) {
    const text = textAt(args, i);
    if (text === '--output') named.push(textAt(args, ++i));
    else if (text === '--remote-name') remote = true;
    else if (VALUED.includes(text) && text.startsWith('--')) i++;
    else if (text.startsWith('--')) {
      if (text.startsWith('--output-dir') || text.startsWith('--remote')) return [];
    } else if (text.startsWith('-')) {
      const valued = [...text].findIndex(letter => letter === 'o' || CURL_LETTERS.includes(letter));
      const letters = valued === -1 ? text : text.slice(0, valued);
      if (letters.includes('J')) return [];
      remote ||= letters.includes('O');
      if (valued === -1) continue;
      const value = text.slice(valued + 1) || textAt(args, ++i);
      if (text[valued] === 'o') named.push(value);
    } else urls.push(text);
  }
  if (urls.length !== 1) return [];
  return remote && named.length === 0 ? urls.map(nameOfUrl) : remote ? [] : named;
}

function byWget({ args }: ToolCall): readonly string[] {
  const urls: string[] = [];
  let folder = '';
  let named: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const text = textAt(args, i);
    if (/^-[a-zA-Z]*O$/.test(text) || text === '--output-document') named = textAt(args, ++i);
    else if (text.startsWith('--output-document=')) named = text.slice(text.indexOf('=') + 1);
    else if (text === '-P' || text === '--directory-prefix') folder = `${textAt(args, ++i)}/`;
    else if (text.startsWith('--directory-prefix=')) folder = `${text.slice(text.indexOf('=') + 1)}/`;
    else if (
      /^-[a-zA-Z]*[OPirmx]|^--(input|content|recursive|mirror|timestamping|no-clobber|force)/.test(text)
    )
      return [];
    else if (VALUED.includes(text)) i++;
    else if (!text.startsWith('-')) urls.push(text);
  }
  if (named !== undefined) return [named];
  return urls.map(url => `${folder.replace(/\/+$/, '/')}${nameOfUrl(url)}`);
}

function textAt(args: readonly ShellWord[], i: number): string {
  const word = args[i];
  return word ? textOf(word) : '';
}

/** The last part of the path; nothing where a query decides. */
function nameOfUrl(url: string): string {
  return /[?#&=%]/.test(baseOf(url)) || !url.includes('/') ? '' : baseOf(url);
}

/** The words that name the archives which the call takes out of, or installs. */
export function unpackedBy(call: ToolCall): readonly ShellWord[] {
  const { tool, args, verb } = call;
  const plain = args.filter(word => !textOf(word).startsWith('-'));
  switch (tool) {
    case 'tar':
    case 'bsdtar':
      return tarFile(args);
    case 'unzip':
      return plain.slice(0, 1);
    case 'dpkg':
      return hasLetter(args, 'i', '--install') ? plain.filter(word => textOf(word).endsWith('.deb')) : [];
    case 'rpm':
      return hasLetter(args, 'i', '--install') || hasLetter(args, 'U', '--upgrade')
        ? plain.filter(word => textOf(word).endsWith('.rpm'))
        : [];
    case 'apt':
    case 'apt-get':
    case 'yum':
    case 'dnf':
    case 'microdnf':
    case 'apk':
      return ['install', 'localinstall', 'add'].includes(verb ?? '')
        ? plain.filter(word => /\.(deb|rpm|apk)$/.test(textOf(word)))
        : [];
    default:
      return [];
  }
}

function hasLetter(args: readonly ShellWord[], letter: string, long: string): boolean {
  return args.some(word => {
    const text = textOf(word);
    return text === long || (/^-[a-zA-Z]+$/.test(text) && text.includes(letter));
  });
}

/** tar(1): `xzf FILE`, `-xzf FILE`, `--file=FILE`. */
function tarFile(args: readonly ShellWord[]): readonly ShellWord[] {
  let extracts = false;
  let file: ShellWord | undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) break;
    const text = textOf(word);
    if (/^--(extract|get)$/.test(text)) extracts = true;
    else if (text === '--file') file = args[++i];
    else if (/^-[a-zA-Z]+$/.test(text) || (i === 0 && /^[a-zA-Z]+$/.test(text))) {
      if (/^-?[a-zA-Z]*[ctruA]/.test(text.replace(/C.*$/, ''))) return [];
      extracts ||= text.replace(/[fC].*$/, '').includes('x');
      if (text.endsWith('f')) file = args[++i];
      else if (text === '-C') i++;
    } else if (text.startsWith('--file=')) return [];
  }
  return extracts && file ? [file] : [];
}

/** Every text of the command that may name a file. */
export function textsOf({ words, assignments, redirections }: Command): readonly string[] {
  return [
    ...words.map(textOf),
    ...assignments.map(({ text }) => text),
    ...redirections.flatMap(redirection =>
      redirection.type === 'HereDoc' ? [redirection.body.text] : (redirection.target?.text ?? []),
    ),
  ];
}

/**
 * Whether the text may name the file: it holds its name (of a name with variables, its longest fixed part), or a pattern
 * that may stand for it. More than that would be harmless.
 */
export function mayName(text: string, path: string): boolean {
  const name = baseOf(path);
  if (text.includes(name) || text.includes(signOf(name))) return true;
  return /[*?[]/.test(text) && text.split(/[\s"'`;|&(){}=,]+/).some(token => isPatternFor(token, path));
}

/** `node-v$VERSION.tar.gz`: `node-v`; where nothing but an extension is fixed, the variable. */
function signOf(name: string): string {
  if (!name.includes('$')) return name;
  const fixed = name
    .replace(/\.(tar(\.\w+)?|tgz|tbz2?|txz|zip|deb|rpm|apk|gz|bz2|xz)$/, '')
    .split(/\$\{[^}]*\}|\$\w+/)
    .toSorted((a, b) => b.length - a.length)[0];
  const variable = /\$\{?(\w+)/.exec(name)?.[1];
  return fixed !== undefined && fixed.length > 2 ? fixed : (variable ?? name);
}

function isPatternFor(token: string, path: string): boolean {
  // The brackets of `[ -f x ]` and of an exec form stand by themselves.
  if (!/[*?]|\[[^\]]/.test(token)) return false;
  const last = token.search(/[*?\]][^*?\]]*$/);
  if (last === -1) return false;
  const folder = token.slice(0, token.search(/[*?[]/)).replace(/[^/]*$/, '');
  const own = path.slice(0, path.length - baseOf(path).length);
  // Of two absolute folders it is told at once.
  if (folder.startsWith('/') && own.startsWith('/') && !own.startsWith(folder)) return false;
  if (folder.startsWith('/') && own === '' && folder !== '/')
    return !/^\/(var\/|root\/\.|usr\/share\/)/.test(folder);
  return path.endsWith(token.slice(last + 1));
}

/** Whether what the call deletes may be, or hold, the file. */
export function mayDelete(call: ToolCall, path: string, folders: readonly string[]): boolean {
  if (call.tool === 'mv') return call.args.slice(0, -1).some(word => mayName(textOf(word), path));
  if (call.tool === 'find') return call.args.some(word => /^(-delete|rm)$/.test(textOf(word)));
  if (call.tool !== 'rm') return false;
  return call.args.some(word => {
    const text = textOf(word).replace(/\/+$/, '');
    if (mayName(text, path) || path.startsWith(`${text}/`)) return true;
    return folders.some(
      folder => folder === text || baseOf(folder) === baseOf(text) || folder.startsWith(`${text}/`),
    );
  });
}

/** `cd`s of the body: what a relative name lies in. */
export function foldersOf(body: RunBody): readonly string[] {
  return body.commands.flatMap(command => {
    const call = readCall(command);
    return call && (call.tool === 'cd' || call.tool === 'pushd')
      ? call.args.map(word => textOf(word).replace(/\/+$/, ''))
      : [];
  });
}
