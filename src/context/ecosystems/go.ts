import {
  type Act,
  type Call,
  type Closure,
  cleanPath,
  type Ecosystem,
  isFile,
  joinPath,
  mayNameFileOf,
  type Project,
  presentIn,
} from './ecosystem.js';

/** https://pkg.go.dev/cmd/go: what works on the module in the current folder. */
const BUILDS: ReadonlySet<string> = new Set([
  ...[
    'build',
    'install',
    'test',
    'run',
    'vet',
    'get',
    'list',
    'mod tidy',
    'mod verify',
    'mod vendor',
    'generate',
  ],
]);
/** Variables by which modules are found, not how they are compiled: the download must see them too. */
const FETCHING =
  /^(GO111MODULE|GOPROXY|GOPRIVATE|GONOPROXY|GONOSUMDB|GONOSUMCHECK|GOSUMDB|GOINSECURE|GOFLAGS)$/;

function read(call: Call): Act | undefined {
  const { verb = '', operands, options, args, assignments } = call;
  if (verb === 'env' || verb === 'version' || verb === 'clean') return { kind: 'independent' };
  if (verb === 'mod download') {
    const isPlain = operands.length === 0 && options.every(({ name }) => name === '-x' || name === '-json');
    return isPlain ? { kind: 'install', closure } : undefined;
  }
  if (!BUILDS.has(verb)) return undefined;
  if (
    ['install', 'run'].includes(verb) &&
    operands.length > 0 &&
    operands.every(name => name.includes('@'))
  ) {
    return { kind: 'independent' };
  }
  const odd = args.find(word => /^-?-(mod|modfile|C|overlay)(=|$)/.test(word));
  if (odd !== undefined)
    return { kind: 'refused', because: `\`go ${verb} ${odd}\` does not read go.mod as it is` };
  const chosen = [...assignments].filter(([name]) => FETCHING.test(name));
  if (chosen.some(([name, value]) => /-mod|off$/.test(name === 'GOPROXY' ? '' : value))) {
    return { kind: 'refused', because: `\`go ${verb}\` is told not to read go.mod` };
  }
  const prefix = chosen.map(([name, value]) => `${name}=${value} `).join('');
  if (!/^[\w=:/.,|* -]*$/.test(prefix)) return undefined;
  return {
    kind: 'build',
    store: '/go/pkg/mod',
    download: project => {
      const needs = closure(project);
      if ('refused' in needs) return needs;
      return { ...needs, command: `${prefix}${call.program} mod download`, isExact: false };
    },
  };
}

function closure(project: Project): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`go` does not run in the folder that is copied' };
  const modules = modulesOf(project, here);
  if ('refused' in modules) return modules;
  const files = new Set<string>(presentIn(project, here, ['go.work', 'go.work.sum']));
  let requires = false;
  for (const folder of modules.folders) {
    const path = joinPath(folder, 'go.mod');
    const text = project.read(path);
    if (text === undefined) return { refused: `${path} is not in the build context` };
    requires ||= /^\s*require\b/m.test(text);
    for (const name of presentIn(project, folder, ['go.mod', 'go.sum'])) files.add(name);
    for (const replaced of replacedFolders(text)) {
      const inner = cleanPath(joinPath(folder, replaced));
      const own = inner === undefined ? undefined : joinPath(inner, 'go.mod');
      if (own === undefined || !isFile(project, own)) {
        return { refused: `${path} replaces a module by ${replaced}, which is not in the copied folder` };
      }
      files.add(own);
    }
    if (project.has(joinPath(folder, 'vendor'))) {
      return { refused: `${joinPath(folder, 'vendor')} holds the modules already: none is downloaded` };
    }
  }
  const old = /^go\s+1\.(\d+)/m.exec(project.read(joinPath(here, 'go.mod')) ?? '')?.[1];
  if (old === undefined || Number(old) < 13) {
    const release = old === undefined ? 'no release of Go that it says' : `Go 1.${old}`;
    return { refused: `${joinPath(here, 'go.mod')} is of ${release}, where modules may be off` };
  }
  if (!requires) return { refused: `${joinPath(here, 'go.mod')} requires no module` };
  return { files: [...files], fills: [], rewrites: [] };
}

/** The module of the folder, or all those of its workspace. https://go.dev/ref/mod#workspaces */
function modulesOf(
  project: Project,
  here: string,
): { readonly folders: readonly string[] } | { readonly refused: string } {
  const text = project.read(joinPath(here, 'go.work'));
  if (text === undefined) {
    for (let folder = here; folder !== ''; ) {
      folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0));
      if (project.has(joinPath(folder, 'go.work'))) {
        return { refused: `${joinPath(folder, 'go.work')} stands above the folder of the build` };
      }
    }
    return { folders: [here] };
  }
  const folders = namesAfter(text, 'use').map(name => cleanPath(joinPath(here, name)));
  const inside = folders.filter(folder => folder !== undefined);
  return inside.length === folders.length
    ? { folders: inside }
    : { refused: `${joinPath(here, 'go.work')} uses a module outside of the copied folder` };
}

/** The words of `use ./a` and of `use ( ./a ./b )`. */
function namesAfter(text: string, directive: string): readonly string[] {
  return entriesOf(text, directive).map(entry => entry.replace(/^"(.*)"$/, '$1'));
}

function replacedFolders(text: string): readonly string[] {
  return entriesOf(text, 'replace').flatMap(entry => {
    const [, target = ''] = /=>\s*(\S+)/.exec(entry) ?? [];
    return /^\.{1,2}(\/|$)|^\//.test(target) ? [target] : [];
  });
}

/** The entries of a directive, alone on their line or in brackets; comments left out. */
function entriesOf(text: string, directive: string): readonly string[] {
  const entries: string[] = [];
  let inside = false;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/\/\/.*$/, '').trim();
    if (inside && line === ')') inside = false;
    else if (inside && line !== '') entries.push(line);
    else if (new RegExp(`^${directive}\\s*\\($`).test(line)) inside = true;
    else if (line.startsWith(`${directive} `)) entries.push(line.slice(directive.length).trim());
  }
  return entries;
}

const PLAIN =
  /^(GO111MODULE|GOPROXY|GOPRIVATE|GONOPROXY|GONOSUMDB|GONOSUMCHECK|GOSUMDB|GOINSECURE|GOOS|GOARCH|GOARM|GOAMD64|GOPATH|GOCACHE|GOMODCACHE|GOBIN|GOROOT|GOTOOLCHAIN|GOLANG_VERSION|GOVERSION|GO_VERSION|GOMAXPROCS|GOEXPERIMENT|GOTRACEBACK|GODEBUG)$/;

/** Go modules. */
export const go: Ecosystem = {
  id: 'go',
  tools: ['go'],
  marks: /^go\.(mod|work)$/,
  read,
  isSteeredBy(name, value, folder) {
    if (name === 'GO111MODULE') return value === 'off';
    if (name === 'GOFLAGS') return /-mod|-overlay/.test(value ?? '-mod');
    return /^GO[A-Z0-9_]+$/.test(name) && !PLAIN.test(name) && mayNameFileOf(folder, value);
  },
};
