import type { LayerEntry, Packages } from './image.js';

const DPKG = /^var\/lib\/dpkg\/(?:status|status\.d\/[^/]+)$/;
const APK = /^(?:usr\/)?lib\/apk\/db\/installed$/;
const RPM = /^(?:var\/lib\/rpm|usr\/lib\/sysimage\/rpm)\/(?:rpmdb\.sqlite|Packages|Packages\.db)$/;

/** Whether the file's text says which packages are installed. */
export function isPackageDatabase(path: string): boolean {
  return (DPKG.test(path) && !path.endsWith('.md5sums')) || APK.test(path);
}

/** rpm keeps its packages in a database that only rpm reads. */
export function hasRpm(files: ReadonlyMap<string, LayerEntry>): boolean {
  return [...files.keys()].some(path => RPM.test(path));
}

/** What to run in an image that has rpm; `readRpm` takes its output. */
export const RPM_QUERY = "rpm -qa --qf '%{NAME} %{VERSION}-%{RELEASE}\\n'";

/** What dpkg and apk have installed, from their databases. */
export function packagesOf(files: ReadonlyMap<string, LayerEntry>): Packages {
  const found = new Map<string, string>();
  for (const { path, text } of files.values()) {
    if (text === undefined) continue;
    const read = DPKG.test(path) ? readDpkg(text) : readApk(text);
    for (const [name, version] of read) addPackage(found, name, version);
  }
  return found;
}

export function readRpm(output: string): Packages {
  const found = new Map<string, string>();
  for (const line of output.split('\n')) {
    const [name = '', version = ''] = line.split(' ');
    if (name !== '' && name !== 'gpg-pubkey') addPackage(found, name, version);
  }
  return found;
}

function addPackage(found: Map<string, string>, name: string, version: string): void {
  const known = found.get(name);
  found.set(name, known === undefined || known === version ? version : `${known}, ${version}`);
}

function* readDpkg(text: string): Iterable<readonly [string, string]> {
  for (const stanza of text.split(/\n\n+/)) {
    const name = field(stanza, 'Package');
    // What was removed and left its configuration behind is not installed; distroless images say nothing of a status.
    if (name === undefined || (field(stanza, 'Status') ?? 'installed').split(' ').at(-1) !== 'installed')
      continue;
    yield [name, field(stanza, 'Version') ?? ''];
  }
}

function field(stanza: string, name: string): string | undefined {
  const lead = `${name}: `;
  return stanza
    .split('\n')
    .find(line => line.startsWith(lead))
    ?.slice(lead.length);
}

function* readApk(text: string): Iterable<readonly [string, string]> {
  for (const stanza of text.split(/\n\n+/)) {
    const lines = stanza.split('\n');
    const name = lines.find(line => line.startsWith('P:'))?.slice(2);
    if (name !== undefined) yield [name, lines.find(line => line.startsWith('V:'))?.slice(2) ?? ''];
  }
}
