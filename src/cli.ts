import { Command, CommanderError, Option } from 'commander';
import type { Example } from './catalog.js';
import { UserError } from './error.js';
import type { Io, Request } from './run.js';

/** Both are put in by the build. */
declare const VERSION: string;
declare const EXAMPLES: Readonly<Record<string, Example>>;

interface Options extends Omit<Request, 'paths' | 'skip'> {
  readonly skip?: readonly string[];
}

function splitIds(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map(id => id.trim())].filter(id => id !== '');
}

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('dockerslim-fix')
    .description('Rewrites Dockerfiles to be smaller and faster to rebuild.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .configureHelp({ sortOptions: false })
    .argument('[paths...]', 'files and folders; "-" is standard input', ['.'])
    .option('-n, --dry-run', 'print one unified diff for `git apply`; write nothing', false)
    .option('--patch <file>', 'write that diff to a file instead')
    .option('--check', 'write nothing; exit 1 when anything would change', false)
    .option('--unsafe', 'restructuring transforms too', false)
    .option('--only <ids>', 'only these transforms, separated by commas', splitIds)
    .option('--skip <ids>', 'not these transforms', splitIds)
    .option('--target <stage>', 'the stage that ships (default: the last)')
    .addOption(new Option('--format <name>', 'the report').choices(['text', 'json']).default('text'))
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .option('--verbose', 'every refusal with its reason, not only their number', false)
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (paths: string[], options: Options) => {
      finish(await runRequest({ ...options, paths, skip: options.skip ?? [] }));
    });
  program.command('list').description('all transforms, in their order').action(list);
  program
    .command('explain')
    .description('what a transform does, why, and an example')
    .argument('<id>')
    .action(explain);
  return program;
}

const HELP = `
Exit codes: 0 done, or nothing to do; 1 --check, and something would change; 2 bad usage, or a file that
cannot be read or written; 3 a rewrite failed and was dropped.`;

async function list(): Promise<void> {
  const [{ listTransforms }, { transforms }] = await Promise.all([
    import('./catalog.js'),
    import('../transforms/index.js'),
  ]);
  process.stdout.write(listTransforms(transforms));
}

async function explain(id: string): Promise<void> {
  const [{ explainTransform }, { transforms }] = await Promise.all([
    import('./catalog.js'),
    import('../transforms/index.js'),
  ]);
  process.stdout.write(explainTransform(id, transforms, EXAMPLES));
}

/** What a run needs is loaded only for a run: `--version` and a mistyped option answer at once. */
async function runRequest(request: Request): Promise<number> {
  const { run } = await import('./run.js');
  const { diskFiles } = await import('./files.js');
  const { diskContext } = await import('./context/disk.js');
  const { rewrite, transforms } = await import('./index.js');
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort()).once('SIGTERM', () => controller.abort());
  const io: Io = {
    cwd: process.cwd(),
    color: process.stderr.isTTY === true && !process.env.NO_COLOR,
    interrupted: controller.signal,
    files: diskFiles,
    transforms,
    stdin: readStandardInput,
    stdout: output => void process.stdout.write(output),
    stderr: text => void process.stderr.write(text),
    discover: async (paths, cwd) => (await import('./discover.js')).discover(paths, cwd),
    patchRoot: async (paths, cwd) => (await import('./discover.js')).patchRoot(paths, cwd),
    contextOf: diskContext,
    rewrite,
  };
  return run(request, io);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The exit code, as design and README say. Commander has already said what is wrong with the arguments. */
function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.stderr.write('This is a bug of dockerslim-fix: please report it, with the lines above.\n');
  return 3;
}

// `| head` closes the pipe: nobody is left to read the rest.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram(code => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}
