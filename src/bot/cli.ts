import { type Command, InvalidArgumentError, Option } from 'commander';
import { type BotRequest, FORGES } from './settings.js';

const HELP = `
The token comes from the environment: GITHUB_TOKEN (or GH_TOKEN), GITLAB_TOKEN, GITEA_TOKEN; for a GitHub App
DOCKERSLIM_FIX_APP_ID and DOCKERSLIM_FIX_APP_PRIVATE_KEY. Where the forge is, too, as Actions and GitLab CI set it:
GITHUB_API_URL, GITHUB_SERVER_URL, GITHUB_REPOSITORY; CI_API_V4_URL, CI_SERVER_URL, CI_PROJECT_PATH; GITEA_API_URL.

Exit codes: 0 done, or nothing to do; 2 bad usage, or the forge, git or a file failed; 3 a rewrite failed and was
dropped.`;

const LABELS: readonly string[] = ['dockerslim-fix'];

/** `dockerslim-fix pr`, under the main command. */
export function registerPr(program: Command, version: string, finish: (code: number) => void): void {
  // Both commands have options of the same names: what follows `pr` is its own.
  program.enablePositionalOptions();
  program
    .command('pr')
    .description('open, update and close the pull requests that make Dockerfiles smaller')
    .argument('[paths...]', 'files and folders of the repository', ['.'])
    .addOption(
      new Option('-n, --dry-run', 'print branch, commits, title and body; send nothing').default(false),
    )
    .option('--repo <owner/name>', 'the repository on the forge; without a clone, it is fetched')
    .option('--org <name>', 'every repository of an organisation or group')
    .option('--repos-file <file>', 'every repository of a list, owner/name, one a line')
    .option('--state <file>', 'how far a run over many has come', '.dockerslim-fix-state.json')
    .option('--summary <file>', 'write what was done, in Markdown')
    .addOption(new Option('--forge <name>', 'instead of what the environment says').choices(FORGES))
    .option('--api', 'read and commit by the API of GitHub, without git', false)
    .option('--base <branch>', 'the branch to change (default: the one checked out, or the default branch)')
    .option('--remote <name>', 'the remote to push to', 'origin')
    .addOption(
      new Option('--group-by <what>', 'one pull request for each')
        .choices(['repository', 'folder', 'transform'])
        .default('repository'),
    )
    .option('--branch-prefix <text>', 'in front of the names of branches', 'dockerslim-fix/')
    .option('--commit-prefix <text>', 'in front of subjects and titles, such as "build(docker)"', '')
    .option('--author <identity>', 'who commits: "Name <address>"')
    .option('--signoff', 'add Signed-off-by to the commits', false)
    .option('--draft', 'open as drafts', false)
    .option('--label <names>', 'label them with these names, separated by commas', addLabel, LABELS)
    .option('--no-label', 'no label')
    .option('--assignee <logins>', 'assign to these, separated by commas', splitIds, [])
    .option('--reviewer <logins>', 'ask these for a review: logins, or org/team', splitIds, [])
    .option('--max-open <n>', 'pull requests that may be open at once', readCount, 10)
    .option('--pause <seconds>', 'between two calls that change something', readNumber, 1)
    .option('--max-wait <minutes>', 'that a rate limit may take', readNumber, 15)
    .option('--recreate', 'propose again what was declined', false)
    .option(
      '--measured <file>',
      'what "measure --format json" wrote: tell it, and propose nothing that it saw fail',
    )
    .option('--trust', 'load the configuration and transforms that are programs in the repository', false)
    .option('--unsafe', 'restructuring transforms too', false)
    .option('--only <ids>', 'only these transforms, separated by commas', splitIds)
    .option('--skip <ids>', 'not these transforms', splitIds, [])
    .option('--target <stage>', 'the stage that ships (default: the last)')
    .option('--include <globs>', 'more files than the usual names', splitIds, [])
    .option('--exclude <globs>', 'leave these files and folders out', splitIds, [])
    .option('--config <file>', 'this configuration, instead of those in the repository')
    .option('--no-config', 'no configuration at all')
    .helpOption('--help', 'print this help')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => finish(await pullRequests(paths, options, version)));
}

type Options = Omit<BotRequest, 'paths' | 'label' | 'config'> & {
  readonly label: readonly string[] | false;
  /** `true` where neither option is given. */
  readonly config?: string | boolean;
};

/** All that throws a UserError is loaded with what catches it: a class is the same one only within a bundle. */
async function pullRequests(paths: readonly string[], options: Options, version: string): Promise<number> {
  const { dryRun, label, config, ...rest } = options;
  const { runBotHere } = await import('./here.js');
  return runBotHere(
    {
      ...rest,
      ...(config === undefined || config === true ? {} : { config }),
      paths,
      label: label === false ? [] : label,
      dryRun: dryRun || process.env.DRY_RUN === 'true',
    },
    version,
  );
}

function splitIds(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map(id => id.trim())].filter(id => id !== '');
}

/** The first ones that are given take the place of ours. */
function addLabel(value: string, before: readonly string[] | false): readonly string[] {
  return splitIds(value, before === LABELS || before === false ? [] : before);
}

function readNumber(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) {
    throw new InvalidArgumentError('a number is wanted, 0 or more');
  }
  return number;
}

function readCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('a whole number is wanted');
  return Number(value);
}
