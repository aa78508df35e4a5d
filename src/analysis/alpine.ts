// Which release of Alpine a stage is built on, and what its apk does.
import type { ImageReference, Instruction } from '../dockerfile/model.js';
import type { Facts } from './facts.js';

/** Major and minor number. */
export type Release = readonly [major: number, minor: number];

/** The release of a tag that moves on with every new one. */
const ROLLING: Release = [Number.POSITIVE_INFINITY, 0];

const ROLLING_TAGS: ReadonlySet<string> = new Set([
  ...['alpine', 'lts-alpine', 'current-alpine', 'stable-alpine', 'mainline-alpine'],
]);

/**
 * The first version of an official image that came out in 2019 or later: its tags `<version>-alpine` were never built on
 * an Alpine older than 3.8 (June 2018). Source: the release dates of the projects.
 */
const FIRST_OF_2019: Readonly<Record<string, Release>> = {
  erlang: [22, 0],
  golang: [1, 12],
  nginx: [1, 16],
  node: [12, 0],
  php: [7, 4],
  postgres: [12, 0],
  python: [3, 8],
  redis: [6, 0],
  ruby: [2, 7],
  rust: [1, 32],
};

/** Of `alpine:3.20`, `node:22-alpine3.20`, `acme/alpine:3.7`; undefined where the name does not tell. */
export function alpineRelease({ repository, name, tag = '', digest }: ImageReference): Release | undefined {
  const inName = /(?:^|[^a-z])alpine-?v?(\d+\.\d+)/.exec(name)?.[1];
  const inTag = /(?:^|[^a-z])alpine-?(\d.*)$/.exec(tag)?.[1];
  const said = readRelease(inTag ?? inName ?? (name === 'alpine' ? tag : ''));
  if (said) return said;
  if (digest !== undefined || repository !== name) return undefined;
  if (name === 'alpine') return tag === '' || tag === 'latest' || tag === 'edge' ? ROLLING : undefined;
  return ROLLING_TAGS.has(tag) && Object.hasOwn(FIRST_OF_2019, name) ? ROLLING : undefined;
}

function readRelease(version: string): Release | undefined {
  const found = /^v?(\d+)\.(\d+)/.exec(version);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** Of the image that the instruction's stage is built on, at the bottom of the chain. */
export function releaseAt(facts: Facts, instruction: Instruction): Release | undefined {
  const image = imageAt(facts, instruction);
  return image && alpineRelease(image);
}

function imageAt(facts: Facts, instruction: Instruction): ImageReference | undefined {
  const stage = facts.stageOf(instruction)?.stage;
  return stage && (facts.chain(stage)[0] ?? stage).image;
}

export function isBefore([major, minor]: Release, [otherMajor, otherMinor]: Release): boolean {
  return major === otherMajor ? minor < otherMinor : major < otherMajor;
}

/**
 * Whether `apk add`, `upgrade` and `fix` download the index themselves where there is none, or an old one: since
 * apk-tools 2.9.1, which came with Alpine 3.8. False where the release is not known. Source: commit 8a28c6d of
 * https://gitlab.alpinelinux.org/alpine/apk-tools ("enable automatic update of indexes").
 */
export function renewsIndex(facts: Facts, instruction: Instruction): boolean {
  const image = imageAt(facts, instruction);
  if (!image) return false;
  const release = alpineRelease(image);
  if (release) return !isBefore(release, [3, 8]);
  const { repository, name, tag = '', hasVariable } = image;
  const first = repository === name && Object.hasOwn(FIRST_OF_2019, name) ? FIRST_OF_2019[name] : undefined;
  const own = hasVariable || !/-alpine$/.test(tag) ? undefined : (readRelease(tag) ?? majorOf(tag));
  return first !== undefined && own !== undefined && !isBefore(own, first);
}

function majorOf(tag: string): Release | undefined {
  const major = /^(\d+)-/.exec(tag)?.[1];
  return major === undefined ? undefined : [Number(major), 0];
}

/**
 * Whether no program that the RUN starts can install a package, since a user other than root runs it. False where the file
 * knows of `sudo`.
 */
export function isPowerless(facts: Facts, instruction: Instruction): boolean {
  const { user } = facts.before(instruction);
  if (user === undefined || user.includes('$') || facts.isRoot(instruction)) return false;
  return !/\b(sudo|doas|su-exec|gosu)\b/.test(facts.file.text);
}
