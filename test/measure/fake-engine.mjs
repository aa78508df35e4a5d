// Stands for docker, podman and buildah: node fake-engine.mjs <program> <arguments...>. What it should do stands in
// config.json of its folder ($FAKE_ENGINE); what it was asked for goes into calls.jsonl, an image is an empty file.
import { appendFileSync, createReadStream, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.FAKE_ENGINE;
const [program, ...args] = process.argv.slice(2);
const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'));
appendFileSync(join(folder, 'calls.jsonl'), `${JSON.stringify([program, ...args])}\n`);

const fileOf = image => join(folder, `image-${image.replace(/\W/g, '_')}`);
const valueOf = option => args[args.indexOf(option) + 1];
const sideOf = text => (text.includes('-before') ? 'before' : 'after');
const end = (code, text = '') => {
  if (text) (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = code;
};

async function build() {
  const text = readFileSync(valueOf('--file'), 'utf8');
  const flakes = join(folder, 'flaked');
  if (config.flakes && !existsSync(flakes)) {
    writeFileSync(flakes, '');
    return end(1, 'ERROR: process did not start: runc run failed: unable to start container process');
  }
  if (config.hang) await new Promise(resolve => setTimeout(resolve, 60_000));
  if (config.failWhen && text.includes(config.failWhen)) return end(1, `#5 [2/2] RUN\nERROR: ${config.failWhen} <b>`);
  writeFileSync(fileOf(valueOf('--tag')), text);
  if (program !== 'docker') writeFileSync(fileOf(`step-of-${valueOf('--tag')}`), '');
  end(0, '#1 DONE');
}

function save(image) {
  if (!existsSync(fileOf(image))) return end(1, `Error: no such image ${image}`);
  createReadStream(join(folder, `${sideOf(image)}.tar`)).pipe(process.stdout);
}

function run(image) {
  if (!existsSync(fileOf(image))) return end(125, 'no such image');
  const { code = 0, output = '', error = '' } = config.outputs?.[sideOf(image)] ?? {};
  if (output) process.stdout.write(`${output}\n`);
  if (error) process.stderr.write(`${error}\n`);
  process.exitCode = code;
}

const commands = {
  version: () => (config.down ? end(1, 'Cannot connect to the daemon') : end(0, '1.2.3')),
  '--version': () => end(0, 'buildah version 1.28.2 (image-spec 1.0)'),
  buildx: () => (args[1] === 'version' ? end(config.buildx === false ? 1 : 0) : build()),
  build,
  bud: build,
  image: () => end(1),
  images: () => end(0, readdirSync(folder).filter(name => name.startsWith('image-step')).join('\n')),
  inspect: () => end(1),
  pull: () => end(1, 'no registry'),
  save: () => save(args.at(-1)),
  push: () => copyFileSync(join(folder, `${sideOf(args[1])}.tar`), args[2].split(':')[1]),
  from: () => end(0, `${args.at(-1)}-working-container`),
  // buildah: run <container> -- sh -c; the others: run --rm ... --entrypoint sh <image> -c.
  run: () => run(program === 'buildah' ? args[args.indexOf('--') - 1].replace('-working-container', '') : args.at(-3)),
  rmi: () => {
    for (const image of args.slice(1)) {
      rmSync(fileOf(image), { force: true });
      if (image.startsWith('image-step')) rmSync(join(folder, image));
    }
  },
  rm: () => end(0),
};

if (!(args[0] in commands)) throw new Error(`${program} ${args.join(' ')}: ${readdirSync(folder)}`);
await commands[args[0]]();
