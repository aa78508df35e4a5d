import {
  type Act,
  type Call,
  type Closure,
  cleanPath,
  type Ecosystem,
  folderOf,
  isPlainPath,
  joinPath,
  mayNameFileOf,
  type Project,
} from './ecosystem.js';

/** Options of mvn that decide nothing of what is downloaded; those of the second set are told to the download too. */
const DROPPED =
  /^(-T.*|--threads|-o?e|-X|--debug|--errors|-fae|-ff|-fn|--fail-\w+|-Dmaven\.test\.skip(=.*)?|-DskipTests(=.*)?|-DskipITs(=.*)?|-Dcheckstyle\.skip(=.*)?|-Dstyle\.color=.*|-Djansi\.\w+(=.*)?)$/;
const KEPT =
  /^(-B|--batch-mode|-U|--update-snapshots|-q|--quiet|-ntp|--no-transfer-progress|-D[\w.-]+(=[\w.:,/+-]*)?|-P[\w.,!-]+)$/;
/** They resolve what a build needs, and build nothing. */
const RESOLVES: ReadonlySet<string> = new Set([
  ...[
    'dependency:go-offline',
    'dependency:resolve',
    'dependency:resolve-plugins',
    'de.qaware.maven:go-offline-maven-plugin',
  ],
]);

function read(call: Call): Act | undefined {
  const { verb = '', operands, args } = call;
  if (['-v', '--version', '-version'].some(name => args.includes(name))) return { kind: 'independent' };
  if (verb === '') return undefined;
  const odd = args.find(word => word.startsWith('-') && !DROPPED.test(word) && !KEPT.test(word));
  const shown = `\`${call.tool} ${odd ?? verb}\``;
  const goals = [verb, ...operands];
  if (odd !== undefined || goals.some(goal => !/^[\w.:-]+$/.test(goal))) {
    return { kind: 'refused', because: `${shown} may read more than the manifests` };
  }
  if (goals.every(goal => RESOLVES.has(goal)))
    return { kind: 'install', closure: project => closure(project, call) };
  const kept = args.filter(word => KEPT.test(word) && !DROPPED.test(word));
  return {
    kind: 'build',
    store: '/root/.m2',
    download: project => {
      const needs = closure(project, call);
      if ('refused' in needs) return needs;
      return {
        ...needs,
        command: [call.program, ...kept, 'dependency:go-offline'].join(' '),
        isExact: false,
      };
    },
  };
}

function closure(project: Project, { tool }: Call): Closure {
  const { here } = project;
  if (here === undefined) return { refused: '`mvn` does not run in the folder that is copied' };
  const poms = new Map<string, string>();
  const because = addPom(project, joinPath(here, 'pom.xml'), poms) ?? refuseSiblings(poms);
  if (because) return { refused: because };
  const settings = joinPath(here, '.mvn');
  const wrapper = joinPath(here, 'mvnw');
  if (tool === 'mvnw' && !project.has(wrapper)) return { refused: `${wrapper} is not in the build context` };
  return {
    files: [
      ...(tool === 'mvnw' ? [wrapper] : []),
      ...poms.keys(),
      ...(project.list(settings) ? [`${settings}/`] : []),
    ],
    fills: [],
    rewrites: [],
  };
}

/** Adds the pom, its parent in the project and its modules; returns why not. https://maven.apache.org/pom.html */
function addPom(project: Project, path: string, poms: Map<string, string>): string | undefined {
  if (poms.has(path)) return undefined;
  if (!isPlainPath(path)) return `the path ${path} needs quoting`;
  const text = project.read(path)?.replace(/<!--[\s\S]*?-->/g, '');
  if (text === undefined) return `${path} is not in the build context`;
  poms.set(path, text);
  const odd = refusePom(text);
  if (odd) return `${path} ${odd}`;
  const folder = folderOf(path);
  const parent = /<parent>([\s\S]*?)<\/parent>/.exec(text)?.[1];
  const relative =
    parent === undefined
      ? ''
      : (/<relativePath>\s*(.*?)\s*<\/relativePath>/.exec(parent)?.[1] ?? '../pom.xml');
  const above =
    relative === '' || /<relativePath\s*\/>/.test(parent ?? '')
      ? undefined
      : pomAt(project, folder, relative);
  if (above !== undefined) {
    const because = addPom(project, above, poms);
    if (because) return because;
  }
  for (const [, name = ''] of text.matchAll(/<module>\s*(.*?)\s*<\/module>/g)) {
    const inner = pomAt(project, folder, name);
    if (inner === undefined) return `${path} has the module ${name}, which is not in the build context`;
    const because = addPom(project, inner, poms);
    if (because) return because;
  }
  return undefined;
}

/** A path in a pom names a pom, or the folder of one. */
function pomAt(project: Project, folder: string, name: string): string | undefined {
  const path = cleanPath(joinPath(folder, name));
  if (path === undefined) return undefined;
  return [path, joinPath(path, 'pom.xml')].find(file => project.read(file) !== undefined);
}

function refusePom(text: string): string | undefined {
  if (/<systemPath>|<scope>\s*system\s*</.test(text)) return 'takes a library from the source (`system`)';
  if (/<url>\s*(file:|\$\{(project\.)?base[dD]ir\})/.test(text)) return 'has a repository in the source';
  // go-offline resolves every plugin, those too that this build never loads.
  if (/<(reporting|pluginRepositories)>/.test(text)) return 'has plugins that the build may do without';
  if (/<activation>[\s\S]*?<file>[\s\S]*?<\/activation>/.test(text))
    return 'has a profile that looks for a file';
  const plugins = /<artifactId>\s*(maven-install-plugin|exec-maven-plugin)\s*</.exec(text)?.[1];
  return plugins === 'maven-install-plugin' && /install-file/.test(text)
    ? 'installs a library of the source as a dependency'
    : undefined;
}

/** Modules that use each other cannot be resolved before the first one is built. */
function refuseSiblings(poms: ReadonlyMap<string, string>): string | undefined {
  if (poms.size === 1) return undefined;
  const names = [...poms.values()].map(artifactOf);
  for (const [path, text] of poms) {
    for (const [, block = ''] of text.matchAll(
      /<(?:dependency|plugin|extension)>([\s\S]*?)<\/(?:dependency|plugin|extension)>/g,
    )) {
      const used = /<artifactId>\s*(.*?)\s*</.exec(block)?.[1];
      if (used !== undefined && names.includes(used)) {
        return `${path} depends on the module ${used}, which cannot be resolved before it is built`;
      }
    }
  }
  return undefined;
}

function artifactOf(pom: string): string | undefined {
  const own = pom.replace(
    /<(parent|dependencies|dependencyManagement|build|profiles|reporting)>[\s\S]*?<\/\1>/g,
    '',
  );
  return /<artifactId>\s*(.*?)\s*</.exec(own)?.[1];
}

/** Maven. */
export const maven: Ecosystem = {
  id: 'maven',
  tools: ['mvn', 'mvnw'],
  marks: /^pom\.xml$/,
  read,
  isSteeredBy: (name, value, folder) =>
    (name === 'MAVEN_OPTS' && /file|agent|maven\.(ext|repo)|settings/.test(value ?? 'file')) ||
    (/^(MAVEN_ARGS|MAVEN_CONFIG|M2_HOME|MAVEN_HOME|MAVEN_USER_HOME|MAVEN_PROJECTBASEDIR)$/.test(name) &&
      mayNameFileOf(folder, value)),
};
