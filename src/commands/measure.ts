import { type Command, Option } from 'commander';
import { ENGINE_NAMES } from '../measure/engine.js';
import type { MeasureRequest } from '../measure/run.js';

function addTo(all: readonly string[], ...more: readonly string[]): readonly string[] {
  return [...all, ...more.map(item => item.trim()).filter(item => item !== '')];
}

const repeated = (value: string, all: readonly string[] = []): readonly string[] => addTo(all, value);
const ids = (value: string, all: readonly string[] = []): readonly string[] =>
  addTo(all, ...value.split(','));

/** `finish` takes the exit code. */
export function registerMeasure(program: Command, finish: (code: number) => void): void {
  program
    .command('measure')
    .description('build the images as they were and as they would be, and compare them')
    .helpOption('--help', 'print this help')
    .argument('[paths...]', 'files and folders', ['.'])
    .addOption(
      new Option('--engine <name>', 'what builds (default: the first that answers)').choices(ENGINE_NAMES),
    )
    .option('--network <mode>', "network of builds and commands, as the engine's own --network")
    .option('--platform <platform>', 'platform of the images')
    .option('--target <stage>', 'the stage that ships (default: the last)')
    .option('--build-arg <name=value>', 'a build argument; may be repeated', repeated)
    .option(
      '--context <folder>',
      'the build context (default: what compose and bake files say, or the folder)',
    )
    .option('--run <command>', 'a shell command that must do the same in both images')
    .option('--touch <file>', 'the file to change before building again (default: one of the source)')
    .option('--no-rebuild', 'do not build again after a change')
    .option('--unsafe', 'restructuring transforms too', false)
    .option('--only <ids>', 'only these transforms, separated by commas', ids)
    .option('--skip <ids>', 'not these transforms', ids, [])
    .option('--config <file>', 'the configuration (default: the nearest to each Dockerfile)')
    .option('--no-config', 'no configuration at all')
    .addOption(
      new Option('--format <name>', 'the report')
        .choices(['text', 'json', 'markdown', 'html'])
        .default('text'),
    )
    .option('--output <file>', 'the report goes into a file')
    .option('--logs <folder>', 'the logs of all builds go there')
    .addHelpText('after', HELP)
    .exitOverride()
    .action(async (paths: string[], options: Options) => {
      // What a run needs is loaded only for a run.
      const { runMeasure } = await import('../measure/run.js');
      const { buildArg = [], config, ...rest } = options;
      // Commander's value for a `--no-config` that is not given is true.
      const chosen = typeof config === 'string' || config === false ? { config } : {};
      finish(await runMeasure({ ...rest, ...chosen, buildArgs: buildArg, paths }));
    });
}

interface Options extends Omit<MeasureRequest, 'paths' | 'buildArgs'> {
  readonly buildArg?: readonly string[];
}

const HELP = `
Exit codes: 0 every image that built before builds after, with the same configuration and output; 1 one does not;
2 bad usage, no engine, or what cannot be read. Nothing of yours is changed, and nothing is pushed.`;
