import type { ImageReference } from '../dockerfile/model.js';

/** Debian 8, Ubuntu 14.04 and older, Fedora 21 and older, Alpine 3.1 and older. */
const OLD_RELEASE =
  /(^|[^a-z])(squeeze|wheezy|jessie|lucid|precise|trusty|utopic|vivid|wily)([^a-z]|$)|ubuntu[:-]?1[0-5]\.|debian[:-]?[5-8](\.|$)|fedora[:-]?(1\d|2[01])$|alpine[:-]?(2|3\.[01])(\.|$)|centos[:-]?[56]/;
const NEW_RELEASE =
  /stretch|buster|bullseye|bookworm|trixie|sid|unstable|testing|stable|xenial|yakkety|zesty|artful|bionic|cosmic|disco|eoan|focal|groovy|hirsute|impish|jammy|kinetic|lunar|mantic|noble|slim|alpine|ubuntu-?(1[6-9]|2\d)|(^|[^\d.])(1[6-9]|2\d)\.(04|10)/;
/** Without a tag, or with one that moves, they are the newest of their kind. */
const ROLLING =
  /(^|\/)(debian|ubuntu|alpine|fedora|archlinux|node|php|python)(:(latest|rolling|devel|edge))?$/;
const NEW_BY_NAME =
  /(^|\/)(debian:(9|1\d)|ubuntu:(1[6-9]|2\d)|alpine:3\.([4-9]|\d\d)|fedora:(2[2-9]|[3-9]\d)|rockylinux|almalinux|centos:([789]|stream)|amazonlinux|ubi[789]|(node|php|python):\d)/;

/** Whether the packages of the image's distribution are of 2015 or later, by its name and tag alone. */
export function releaseAge(image: ImageReference): 'old' | 'new' | 'unknown' {
  if (image.hasVariable) return 'unknown';
  const text = image.text.toLowerCase().replace(/@sha256:.*$/, '');
  const isVersioned = /(^|\/)(python|node|php):/.test(text);
  if (OLD_RELEASE.test(isVersioned ? text.replace(/-.*$/, '') : text)) return 'old';
  const tag = image.tag ?? '';
  return ROLLING.test(text) || NEW_BY_NAME.test(text) || NEW_RELEASE.test(tag) ? 'new' : 'unknown';
}
