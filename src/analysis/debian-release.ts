// Which release of Debian or Ubuntu an image is of, as far as its name tells.
import type { ImageReference } from '../dockerfile/model.js';
import { RELEASES, type Release } from '../shell/recommends.js';

const ANCIENT = /\b(squeeze|wheezy|lucid|maverick|natty|oneiric|precise|quantal|raring|saucy)\b/;
const OLDER =
  /\b(jessie|stretch|buster|trusty|utopic|vivid|wily|xenial|yakkety|zesty|artful|bionic|cosmic|disco|eoan|focal)\b/;
/** `debian:12.5-slim`, `ubuntu:18.04`: the first number is the release, up to these. */
const LAST_ANCIENT: Readonly<Record<string, number>> = { debian: 7, ubuntu: 13 };
const LAST_OLDER: Readonly<Record<string, number>> = { debian: 10, ubuntu: 20 };
const MODERN = /\b(groovy|hirsute|impish|jammy|kinetic|lunar|mantic|noble|oracular|plucky|questing)\b/;
const NUMBERED: Readonly<Record<string, Release>> = { 11: 'bullseye', 12: 'bookworm', 13: 'trixie' };

/** The release of an image, where its name or tag says so; `ancient` before Debian 8 and Ubuntu 14.04. */
export function releaseOf(image: ImageReference | undefined): Release | 'ancient' {
  if (!image || image.hasVariable) return 'unknown';
  const { name, tag = '' } = image;
  const text = `${name}:${tag}`;
  if (ANCIENT.test(text)) return 'ancient';
  if (OLDER.test(text)) return 'older';
  if (MODERN.test(text)) return 'modern';
  const named = RELEASES.find(release => tag.split(/[-_]/).includes(release));
  if (named) return named;
  const number = Number.parseInt(tag, 10);
  const isPlain = Object.hasOwn(LAST_OLDER, name) && !Number.isNaN(number);
  if (isPlain && number <= (LAST_ANCIENT[name] ?? 0)) return 'ancient';
  if (isPlain && number <= (LAST_OLDER[name] ?? 0)) return 'older';
  if (name === 'ubuntu' && isPlain) return 'modern';
  return (name === 'debian' ? NUMBERED[number] : undefined) ?? 'unknown';
}
