// The step of action.yml: inputs (INPUT_* in the environment) become options of `dockerslim-fix pr`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PREFIX = 'INPUT_';
/** These are given by being there; elsewhere `true` is a name like any other. */
const FLAGS = ['api', 'signoff', 'draft', 'recreate', 'trust', 'unsafe', 'dry-run'];

function optionsOf(env) {
  return Object.entries(env).flatMap(([name, value]) => {
    if (!name.startsWith(PREFIX) || value === '' || name === 'INPUT_PATHS') return [];
    const option = name.slice(PREFIX.length).toLowerCase().replaceAll('_', '-');
    if (!FLAGS.includes(option)) return [`--${option}=${value}`];
    if (value !== 'true' && value !== 'false') throw new Error(`${option}: true or false is wanted`);
    return value === 'true' ? [`--${option}`] : [];
  });
}

const paths = (process.env.INPUT_PATHS ?? '').split('\n').map(path => path.trim());
const cli = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));
const args = ['pr', ...optionsOf(process.env), '--', ...paths.filter(path => path !== '')];
const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' });
process.exitCode = status ?? 1;
