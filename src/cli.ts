import { Command, CommanderError, Option } from 'commander';
import { registerPr } from './bot/cli.js';
import { registerExplain } from './commands/explain.js';
import { registerInit } from './commands/init.js';
import { registerList } from './commands/list.js';
import { registerMeasure } from './commands/measure.js';
import { FORMATS, type Request, readJobs, readShard } from './request.js';

/** Put in by the build. */
declare const VERSION: string;

type Options = Omit<Request, 'paths' | 'shard' | 'jobs'> & {
  readonly shard?: string;
  readonly jobs?: string;
};

const HELP = `
Exit codes: 0 done, or nothing to do; 1 --check, and something would change; 2 bad usage or configuration, or a
file that cannot be read or written; 3 a rewrite failed and was dropped; 130 interrupted.
DRY_RUN=true in the environment is --dry-run.`;

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('dockerslim-fix')
    .description('Rewrites Dockerfiles to be smaller and faster to rebuild.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .configureHelp({ sortOptions: false })
    .argument('[paths...]', 'files and folders; "-" is standard input', ['.'])
    .addOption(
      new Option('-n, --dry-run', 'print one unified diff for `git apply`; write nothing').default(false),
    )
    .option('--patch <file>', 'write that diff to a file instead')
    .option('--check', 'write nothing; exit 1 when anything would change', false)
    .option('--unsafe', 'restructuring transforms too', false)
    .option('--only <ids>', 'only these transforms, separated by commas', splitIds)
    .option('--skip <ids>', 'not these transforms', splitIds, [])
    .option('--include <glob>', 'more files than the usual names; may be repeated', addTo, [])
    .option('--exclude <glob>', 'leave these files and folders out; may be repeated', addTo, [])
    .option('--since <ref>', 'only what changed since the branch left that git ref')
    .option('--staged', 'only what is staged in git', false)
    .option('--target <stage>', 'the stage that ships (default: the last)')
    .addOption(new Option('--format <name>', 'the report').choices(FORMATS).default('text'))
    .option('--config <file>', 'the configuration (default: the nearest to each Dockerfile)')
    .option('--no-config', 'no configuration at all')
    .option('--shard <i/n>', 'the i-th of n parts of the files, by their paths')
    .option('--jobs <n>', 'rewrite on so many threads beside (default: none)')
    .option('--unused-pragmas', 'report the `# dockerslim-fix ignore` comments that change nothing', false)
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .option('--verbose', 'every refusal with its place, not only the most frequent reasons', false)
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (paths: string[], options: Options) => finish(await rewrite(paths, options)));
  registerList(program);
  registerExplain(program);
  registerInit(program);
  registerPr(program, VERSION, finish);
  registerMeasure(program, finish);
  return program;
}

/** What a run needs is loaded only for a run: `--version` and a mistyped option answer at once. */
async function rewrite(
  paths: readonly string[],
  { shard, jobs, config, ...options }: Options,
): Promise<number> {
  const request: Request = {
    ...options,
    paths,
    dryRun: options.dryRun || process.env.DRY_RUN === 'true',
    // Commander's value for a `--no-config` that is not given.
    ...(config === undefined || (typeof config !== 'string' && config !== false) ? {} : { config }),
    ...(shard === undefined ? {} : { shard: readShard(shard) }),
    ...(jobs === undefined ? {} : { jobs: readJobs(jobs) }),
  };
  isOutputAll = request.dryRun && request.patch === undefined;
  const { runHere } = await import('./commands/rewrite.js');
  return runHere(request, VERSION);
}

function splitIds(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map(id => id.trim())].filter(id => id !== '');
}

function addTo(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** The exit code, as design and README say. Commander has already said what is wrong with the arguments. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // By its name: what is loaded later brings a class of its own.
  if (error instanceof Error && error.name === 'UserError') {
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.stderr.write('This is a bug of dockerslim-fix: please report it, with the lines above.\n');
  return 3;
}

/** Whether all that a run makes goes to standard output. */
let isOutputAll = true;

process.stdout.on('error', error => {
  const code = 'code' in error ? error.code : undefined;
  // `| head` closes the pipe: nobody is left to read the rest, but files may be left to write.
  if (code === 'EPIPE' && isOutputAll) process.exit(0);
  if (code === 'EPIPE') return;
  const reason = code === 'ENOSPC' ? 'no space left' : error.message;
  process.stderr.write(`error: standard output: cannot be written: ${reason}\n`);
  process.exit(2);
});
// The work goes on without those who would hear of it.
process.stderr.on('error', () => {});

createProgram(code => {
  process.exitCode = code;
})
  .parseAsync()
  .catch((error: unknown) => {
    process.exitCode = codeOf(error);
  });
