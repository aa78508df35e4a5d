import { folderOf, joinPath, mayNameFileOf, type Project } from '../ecosystem.js';
import { isMap, readYaml } from '../yaml.js';

/** Settings of npm and yarn classic that say where packages come from, and how they are fetched. */
const PLAIN_SETTING =
  /^(\/\/.*:(_auth|_authToken|_password|username|email|always-auth)|@[^:]+:registry|registry|_auth|_authToken|email|always-auth|strict-ssl|save-exact|save-prefix|save|package-lock|shrinkwrap|legacy-peer-deps|strict-peer-deps|engine-strict|audit|audit-level|fund|loglevel|progress|color|unsafe-perm|update-notifier|fetch-\w+|fetch-retry-\w+|fetch-retries|maxsockets|production|optional|omit|include|prefer-offline|ignore-scripts|force|access|message|tag-version-prefix|sign-git-tag|sign-git-commit|lockfile-version|auto-install-peers|shamefully-hoist|public-hoist-pattern|hoist-pattern|strict-peer-dependencies|node-linker|hoist|link-workspace-packages|prefer-workspace-packages|shared-workspace-lockfile|save-workspace-protocol|dedupe-peer-dependents|enable-pre-post-scripts|resolution-mode|sharp_\w+|sass_binary_site|puppeteer_\w+|electron_mirror|phantomjs_cdnurl|network-timeout|network-concurrency|lastUpdateCheck|disable-self-update-check|child-concurrency|ignore-engines|side-effects-cache|package-manager-strict|manage-package-manager-versions|use-node-version|node-version|version-[\w-]+|--install\.(frozen-lockfile|ignore-engines|pure-lockfile|network-timeout|non-interactive))$/i;

/** Settings of yarn Berry that name no file outside of `.yarn`. https://yarnpkg.com/configuration/yarnrc */
const PLAIN_BERRY =
  /^(yarnPath|nodeLinker|nmHoistingLimits|nmMode|npmRegistryServer|npmRegistries|npmScopes|npmAuthToken|npmAlwaysAuth|npmPublishRegistry|enableTelemetry|enableGlobalCache|compressionLevel|enableImmutableInstalls|enableScripts|enableProgressBars|enableInlineBuilds|enableMessageNames|enableColors|enableHyperlinks|enableTimers|checksumBehavior|packageExtensions|logFilters|httpTimeout|httpRetry|networkConcurrency|networkSettings|enableStrictSsl|enableNetwork|supportedArchitectures|defaultSemverRangePrefix|preferReuse|plugins|pnpMode|pnpFallbackMode|pnpEnableEsmLoader|enableTransparentWorkspaces|unsafeHttpWhitelist|telemetryInterval|immutablePatterns|tsEnableAutoTypes|initScope|changesetIgnorePatterns|changesetBaseRefs|enableConstraintsChecks|enableHardenedMode|approvedGitRepositories|npmMinimalAgeGate|npmPreapprovedPackages|catalog|catalogs|dependenciesMeta)$/;

/** Why a file of settings may lead to a file of the source. */
export function refuseSettings(project: Project, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = project.read(path) ?? '';
  const key =
    name === '.npmrc'
      ? keysOf(text, /\s*=/).find(isOdd)
      : name === '.yarnrc'
        ? keysOf(text, /\s+/).find(isOdd)
        : name === '.yarnrc.yml'
          ? oddBerryKey(text)
          : name === 'bunfig.toml'
            ? keysOf(text, /\s*=/).find(isOddBunKey)
            : undefined;
  return key === undefined ? undefined : `${path} sets ${key}, which may lead to a file of the source`;
}

function keysOf(text: string, separator: RegExp): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => !/^\s*([;#].*)?$/.test(line))
    .map(line => (line.trim().split(separator)[0] ?? '').replace(/^"(.*)"$/, '$1').replace(/\[\]$/, ''));
}

function isOdd(key: string): boolean {
  return !PLAIN_SETTING.test(key);
}

/** https://bun.sh/docs/runtime/bunfig: of `[install]` nothing but how packages are fetched. */
function isOddBunKey(key: string): boolean {
  return !/^(\[(install|install\.scopes|install\.lockfile|install\.cache|run|test)\]|registry|token|url|exact|optional|dev|peer|production|frozenLockfile|saveTextLockfile|auto|linker|minimumReleaseAge|disable|disableManifest|"?@?[\w-]+"?)$/.test(
    key,
  );
}

function oddBerryKey(text: string): string | undefined {
  const yaml = readYaml(text);
  if (!isMap(yaml)) return 'what cannot be read here';
  const key = Object.keys(yaml).find(name => !PLAIN_BERRY.test(name));
  if (key !== undefined) return key;
  const { yarnPath = '' } = yaml;
  if (yarnPath !== '' && !/^\.yarn\/releases\/[\w.-]+$/.test(String(yarnPath))) return 'yarnPath';
  const plugins = JSON.stringify(yaml.plugins ?? '');
  const paths = [...plugins.matchAll(/"path":"([^"]*)"/g)].map(([, path = '']) => path);
  return paths.every(path => /^\.yarn\/plugins\/[\w.@/-]+$/.test(path)) ? undefined : 'plugins';
}

/** Folders between the copied one and the one that the install runs in: settings and workspaces are looked for there. */
export function refuseParents(project: Project, here: string): string | undefined {
  for (let folder = here; folder !== ''; ) {
    folder = folderOf(folder);
    const name = ['package.json', '.npmrc', '.yarnrc', '.yarnrc.yml', 'pnpm-workspace.yaml'].find(
      file => project.read(joinPath(folder, file)) !== undefined,
    );
    if (name) return `${joinPath(folder, name)} stands above the folder of the install`;
  }
  return undefined;
}

/** Variables of npm, yarn, pnpm and bun whose value is never a file. */
const PLAIN_VARIABLE =
  /^((npm|pnpm)_config_(registry|loglevel|production|fund|audit|update_notifier|unsafe_perm|color|progress|legacy_peer_deps|ignore_scripts|maxsockets|omit|include|strict_ssl|package_lock|save|fetch_\w+|prefer_offline|audit_level|_auth\w*|always_auth|yes|python_mirror|sharp_\w+|build_from_source|optional|only|force|frozen_lockfile)|yarn_(version|registry|network_timeout|production|npm_registry_server|npm_auth_token|enable_\w+|http_timeout|node_linker)|pnpm_home|bun_install)$/i;

/** Whether a variable of the environment may lead the package managers of node to a file of the folder. */
export function isNodeSteeredBy(name: string, value: string | undefined, folder: string): boolean {
  if (/^node_options$/i.test(name)) {
    return !/^(\s*--(max[-_]old[-_]space[-_]size=\d+|max-http-header-size=\d+|openssl-legacy-provider|no-\w[\w-]*|dns-result-order=\w+))*\s*$/.test(
      value ?? '$',
    );
  }
  return (
    /^((npm|pnpm)_config_\w+|yarn_\w+|pnpm_\w+|bun_\w+)$/i.test(name) &&
    !PLAIN_VARIABLE.test(name) &&
    mayNameFileOf(folder, value)
  );
}
