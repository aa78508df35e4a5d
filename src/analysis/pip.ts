// Facts about pip along a stage chain: who decides about its cache, who needs it, whether it is too old for the flag.
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { mountOver } from '../dockerfile/mounts.js';
import type { RunBody, ShellWord } from '../shell/body.js';
import { remembered } from '../shell/memo.js';
import { callsOf, hasOption, readCall, type ToolCall } from '../shell/vocabulary.js';
import type { Facts } from './facts.js';
import { historyOf } from './history.js';

const CACHE_VARIABLES = ['PIP_NO_CACHE_DIR', 'PIP_CACHE_DIR'] as const;

/** Whether a variable or a configuration file already keeps pip's cache out, or puts it where somebody wants it. */
export function decidesPipCache(facts: Facts, instruction: Instruction, body: RunBody): boolean {
  const { env, args } = facts.before(instruction);
  if (CACHE_VARIABLES.some(name => env.has(name) || args.has(name))) return true;
  if (setsVariable(body)) return true;
  return earlierConfigurations(facts, instruction).length > 0;
}

const earlierConfigurations = historyOf((facts, run) => {
  const body = run.keyword === 'RUN' ? facts.body(run) : undefined;
  return body && !('refused' in body) && configures(body) ? [run] : [];
});

/** `PIP_NO_CACHE_DIR=1 pip install`, `export PIP_NO_CACHE_DIR=1`, `env PIP_NO_CACHE_DIR=1 pip install`. */
function setsVariable(body: RunBody): boolean {
  return body.commands.some(({ words, assignments }) =>
    [...words, ...assignments].some(({ text }) => CACHE_VARIABLES.some(name => text.startsWith(`${name}=`))),
  );
}

/** `pip config set global.no-cache-dir true`, or the same words written to a pip.conf. */
function configures(body: RunBody): boolean {
  if (!body.source.includes('no-cache-dir')) return false;
  return body.commands.some(({ words, redirections }) => {
    const names = words.some(({ text }) => text.includes('no-cache-dir') && !text.startsWith('--'));
    if (!names) return false;
    const written = redirections.map(r => (r.type === 'HereDoc' ? '' : (r.target?.text ?? '')));
    const isConfig = words.some(({ value }) => value === 'config');
    return (
      isConfig ||
      [...words.map(({ text }) => text), ...written].some(text => /pip\.conf|pypirc|pip\.ini/.test(text))
    );
  });
}

/** Why pip's cache is needed, or is not in the image anyway; undefined where nothing speaks for it. */
export function pipCacheNeed(facts: Facts, instruction: Instruction, body: RunBody): string | undefined {
  const run = instruction.trigger ?? instruction;
  const mount = mountOver(run, '/root/.cache/pip') ?? run.flags.find(isCacheOfPip);
  if (mount) return 'a mount holds the cache of pip';
  if (run.flags.some(({ name, value }) => name === 'network' && value === 'none')) {
    return 'it runs without network, and may need the cache that is there';
  }
  const user = callsOf(body, 'pip', ['download', 'wheel']).at(0);
  if (user) return `\`pip ${user.verb}\` in the same RUN uses the cache`;
  const copier = cacheCopier(facts.file).instruction;
  return copier
    ? `a cache is copied between stages or from the context (line ${copier.startLine})`
    : undefined;
}

const cacheCopier = remembered(({ instructions }: Dockerfile) => ({
  instruction: instructions.find(
    ({ keyword, args }) => (keyword === 'COPY' || keyword === 'ADD') && args.some(isCacheFolder),
  ),
}));

function isCacheOfPip({ name, value = '' }: Instruction['flags'][number]): boolean {
  return name === 'mount' && /type=(cache|tmpfs)/.test(value) && /\.cache|pip/.test(value);
}

function isCacheFolder(path: string): boolean {
  return path.split('/').includes('.cache');
}

/** The RUN itself removes the cache after the call. */
export function cleansPipCacheAfter(body: RunBody, { command }: ToolCall): boolean {
  return callsOf(body, ['rm', 'find', 'pip']).some(call => {
    if (call.command.index <= command.index) return false;
    return call.tool === 'pip'
      ? call.verb === 'cache purge'
      : call.args.some(({ text }) => text.includes('.cache'));
  });
}

/** Debian 8, Ubuntu 14.04 and older, Fedora 21 and older, Alpine 3.1 and older: their pip is of before version 6. */
const OLD_RELEASE =
  /(^|[^a-z])(squeeze|wheezy|jessie|lucid|precise|trusty|utopic|vivid|wily)([^a-z]|$)|ubuntu[:-]?1[0-5]\.|debian[:-]?[5-8](\.|$)|fedora[:-]?(1\d|2[01])$|alpine[:-]?(2|3\.[01])(\.|$)|python:(2\.[67]\.[0-8]|2\.6|3\.[0-3]|3\.4\.[0-2])(-|$)/;
const NEW_RELEASE =
  /stretch|buster|bullseye|bookworm|trixie|sid|unstable|testing|stable|xenial|yakkety|zesty|artful|bionic|cosmic|disco|eoan|focal|groovy|hirsute|impish|jammy|kinetic|lunar|mantic|noble|slim|alpine|ubuntu-?(1[6-9]|2\d)|(^|[^\d.])(1[6-9]|2\d)\.(04|10)/;
/** Without a tag they are the newest of their kind. */
const ROLLING = /(^|\/)(debian|ubuntu|python|pypy)(:(latest|rolling|devel))?$/;
const NEW_BY_NAME = /(^|\/)(debian:(9|1\d)|ubuntu:(1[6-9]|2\d)|python:|pypy:|miniconda|anaconda)/;

/** Why the pip that the call runs may be older than 6.0, which brought `--no-cache-dir`. */
export function oldPip(facts: Facts, instruction: Instruction, call: ToolCall): string | undefined {
  const stage = facts.stageOf(instruction)?.stage;
  if (!stage) return undefined;
  const root = facts.chain(stage)[0] ?? stage;
  const image = root.image.text.toLowerCase();
  const earlier = callsBefore(facts, instruction, call);
  const pin = earlier.flatMap(({ args }) => args).find(isOldPin);
  if (pin) return `it is pinned to an old pip, which has no --no-cache-dir (\`${pin.text}\`)`;
  if (upgradesIn(earlier).some(other => reaches(other, call))) return undefined;
  // A virtual environment brings a pip of its own, as old as the system's.
  const release = releaseOf(image);
  if (release === 'old') return `the pip of \`${root.image.text}\` may be too old for --no-cache-dir`;
  const isOfSystem = earlier.some(installsSystemPip);
  return isOfSystem && release === 'unknown'
    ? `\`${root.image.text}\` may be of an old release, whose pip has no --no-cache-dir`
    : undefined;
}

/** Whether the pip that the call runs is one of an old release, and nothing has brought another. */
export function isSurelyOldPip(facts: Facts, instruction: Instruction, call: ToolCall): boolean {
  const stage = facts.stageOf(instruction)?.stage;
  const root = stage && facts.chain(stage)[0];
  if (!root || releaseOf(root.image.text.toLowerCase()) !== 'old') return false;
  const earlier = callsBefore(facts, instruction, call);
  return earlier.some(installsSystemPip) && !upgradesIn(earlier).some(other => reaches(other, call));
}

function releaseOf(image: string): 'old' | 'new' | 'unknown' {
  const isPython = /(^|\/)python:/.test(image);
  const isOld = OLD_RELEASE.test(isPython ? image.replace(/-.*$/, '') : image);
  if (isOld) return 'old';
  const tag = image.slice(image.lastIndexOf(':') + 1);
  return ROLLING.test(image) || NEW_BY_NAME.test(image) || NEW_RELEASE.test(tag) ? 'new' : 'unknown';
}

/** The calls along the stage chain before this one that have to do with which pip it runs. */
function callsBefore(facts: Facts, run: Instruction, { command }: ToolCall): readonly ToolCall[] {
  const body = facts.body(run);
  const own = 'refused' in body ? [] : pipHistoryIn(body).filter(call => call.command.index < command.index);
  return [...pipHistory(facts, run), ...own];
}

const pipHistory = historyOf((facts, run) => {
  const body = run.keyword === 'RUN' ? facts.body(run) : undefined;
  return body && !('refused' in body) ? pipHistoryIn(body) : [];
});

const pipHistoryIn = remembered((body: RunBody): readonly ToolCall[] =>
  body.commands.flatMap(command => {
    const call = readCall(command);
    return call && bearsOnPip(call) ? [call] : [];
  }),
);

function bearsOnPip(call: ToolCall): boolean {
  return (
    isInterpreter(call) ||
    isUpgrade(call) ||
    installsSystemPip(call) ||
    namesGetPip(call) ||
    call.args.some(isOldPin)
  );
}

function isOldPin({ value, text }: ShellWord): boolean {
  return /^pip(==[01](\.|$)|<=?[1-6](\.|$))/.test(value ?? text);
}

/** `curl .../get-pip.py | python3` and `python3 get-pip.py` are upgrades by whatever Python comes behind the name. */
function upgradesIn(calls: readonly ToolCall[]): readonly ToolCall[] {
  const script = calls.findIndex(namesGetPip);
  const interpreters = script === -1 ? [] : calls.slice(script).filter(isInterpreter);
  return [...calls.filter(isUpgrade), ...interpreters];
}

function namesGetPip({ args }: ToolCall): boolean {
  return args.some(({ text }) => text.includes('get-pip.py'));
}

function isInterpreter({ tool }: ToolCall): boolean {
  return /^(python|pypy)/.test(tool);
}

/** `pip install -U pip`, `easy_install pip`: the newest one for this Python. */
function isUpgrade(call: ToolCall): boolean {
  const isPip = (word: ShellWord) => /^pip([=<>~!]|$)/.test(word.value ?? word.text);
  if (call.tool === 'pip') {
    const isNewer = hasOption(call, '-U', '--upgrade', '-I', '--ignore-installed', '--force-reinstall');
    return (
      call.verb === 'install' &&
      call.operands.some(word => isPip(word) && (isNewer || word.text.includes('=')))
    );
  }
  return call.tool.startsWith('easy_install') && call.args.some(isPip);
}

/** A Python 3 has a pip of its own, which an upgrade for another Python leaves as it is. */
function reaches(upgrade: ToolCall, call: ToolCall): boolean {
  return isOfPython3(upgrade) || !isOfPython3(call);
}

function isOfPython3({ program }: ToolCall): boolean {
  return (program.value ?? program.text).includes('3');
}

const SYSTEM_PIP = /^(python[\d.]*-pip|python[\d.]*-setuptools|py[23]?-pip|python-virtualenv|python-dev)$/;

function installsSystemPip({ tool, verb, operands }: ToolCall): boolean {
  if (!['apt-get', 'apt', 'aptitude'].includes(tool) || verb !== 'install') return false;
  return operands.some(({ value, text }) => SYSTEM_PIP.test((value ?? text).replace(/=.*$/, '')));
}
