"""What apt installs less without recommended packages, by apt's own resolver. Needs python3-apt.

usage: resolve.py ROOT SUITE < names > results

ROOT is a private root of apt's for the suite, made and filled here (`apt-get update`) where it is not there. All names of the suite are
written to ROOT/names. Names come one a line; each that the suite has gives one JSON object a line:
  name, kb (installed kB more than the base), dropped (by name: kb, by (who recommends it), direct (the named package
  itself does), commands (programs it puts on PATH)), brings (what comes without recommended packages).
The base is what debootstrap's minbase puts in: Essential, Priority required, and apt.
"""

import gzip
import json
import os
import re
import subprocess
import sys

import apt_pkg

root, suite = os.path.abspath(sys.argv[1]), sys.argv[2]
MIRROR = 'http://deb.debian.org/debian'
KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg'
CONFIG = {
    'Dir': root,
    'Dir::State::status': f'{root}/var/lib/dpkg/status',
    'Dir::Cache::pkgcache': 'pkgcache.bin',
    'Dir::Cache::srcpkgcache': 'srcpkgcache.bin',
    'APT::Architecture': 'amd64',
    'APT::Architectures::': 'amd64',
    'Acquire::Languages': 'none',
    'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled': 'false',
    'Acquire::IndexTargets::deb::DEP-11-icons-small::DefaultEnabled': 'false',
    'Acquire::IndexTargets::deb::DEP-11-icons::DefaultEnabled': 'false',
    # As apt-file configures it: which package has which file.
    'Acquire::IndexTargets::deb::Contents-deb::MetaKey': '$(COMPONENT)/Contents-$(ARCHITECTURE)',
    'Acquire::IndexTargets::deb::Contents-deb::ShortDescription': 'Contents',
    'Acquire::IndexTargets::deb::Contents-deb::Description': 'Contents',
    'Acquire::IndexTargets::deb::Contents-deb::KeepCompressed': 'true',
    'Acquire::IndexTargets::deb::Contents-deb::KeepCompressedAs': 'gz',
    'APT::Sandbox::User': 'root',
}


def update():
    for folder in ('etc/apt/preferences.d', 'etc/apt/apt.conf.d', 'var/lib/apt/lists/partial',
                   'var/cache/apt/archives/partial', 'var/lib/dpkg'):
        os.makedirs(f'{root}/{folder}', exist_ok=True)
    if not os.path.exists(CONFIG['Dir::State::status']):
        open(CONFIG['Dir::State::status'], 'w').close()
    with open(f'{root}/etc/apt/sources.list', 'w') as file:
        file.write(f'deb [signed-by={KEYS}] {MIRROR} {suite} main\n')
    if not [name for name in os.listdir(f'{root}/var/lib/apt/lists') if name.endswith('.gz')]:
        options = [f'-o{key}={value}' for key, value in CONFIG.items()]
        subprocess.run(['apt-get', '-qq', *options, 'update'], check=True, stdout=sys.stderr)


class Resolver:
    """Whether recommended packages come is settled when the cache is opened."""

    def __init__(self, recommends):
        apt_pkg.config.set('APT::Install-Recommends', '1' if recommends else '0')
        self.cache = apt_pkg.Cache(None)
        self.marks = apt_pkg.DepCache(self.cache)

    def candidate(self, name):
        try:
            return self.marks.get_candidate_ver(self.cache[name])
        except KeyError:
            return None

    def adds(self, names):
        """Names and versions that installing the packages adds to what is installed; None where apt cannot."""
        # One group: else every mark sweeps the whole cache.
        with apt_pkg.ActionGroup(self.marks):
            return self.marked(names)

    def marked(self, names):
        for name in names:
            self.marks.mark_install(self.cache[name], True)
        is_broken = self.marks.broken_count > 0
        found, left = {}, [self.cache[name] for name in names]
        while left:
            package = left.pop()
            if package.name in found or not self.marks.marked_install(package):
                continue
            version = found[package.name] = self.marks.get_candidate_ver(package)
            for kind in ('Depends', 'PreDepends', 'Recommends'):
                for group in version.depends_list.get(kind, []):
                    for dependency in group:
                        left.extend(target.parent_pkg for target in dependency.all_targets())
        for name in found:
            self.marks.mark_keep(self.cache[name])
        if self.marks.inst_count:
            self.marks.init()
        return None if is_broken else found


def write_base():
    resolver = Resolver(False)
    # Images are made merged, and have no use for the program (and its perl) that merges an old system.
    names = [name for name in ('usr-is-merged', 'apt') if resolver.candidate(name)]
    for package in resolver.cache.packages:
        version = resolver.marks.get_candidate_ver(package)
        if version and package.name != 'usrmerge' and (package.essential or version.priority_str == 'required'):
            names.append(package.name)
    base = resolver.adds(names)
    records = apt_pkg.PackageRecords(resolver.cache)
    with open(CONFIG['Dir::State::status'], 'w') as file:
        for name, version in sorted(base.items()):
            records.lookup(version.file_list[0])
            section = apt_pkg.TagSection(records.record)
            lines = ['Package: ' + name, 'Status: install ok installed']
            for key in section.keys():
                if key in ('Package', 'Status', 'Description'):
                    continue
                lines.append(f'{key}: {section[key]}')
            file.write('\n'.join(lines) + f'\nDescription: {name}\n\n')


def programs():
    """The programs of each package, by name."""
    found = {}
    lists = f'{root}/var/lib/apt/lists'
    for name in os.listdir(lists):
        if 'Contents-' not in name:
            continue
        with gzip.open(f'{lists}/{name}', 'rt', errors='replace') as file:
            for line in file:
                match = re.match(r'(?:usr/)?(?:local/)?(?:s?bin|games)/([^/\s]+)\s+(\S+)$', line)
                for package in match.group(2).split(',') if match else []:
                    found.setdefault(package.rsplit('/', 1)[-1], set()).add(match.group(1))
    return found


def dependencies(version, kind):
    """The names that the package's dependencies of the kind may be met by."""
    for group in version.depends_list.get(kind, []):
        for dependency in group:
            for target in dependency.all_targets():
                yield target.parent_pkg.name


def speaks_for(resolver, name):
    """The package and, where it is an empty one that stands for others, those: what they recommend is its own."""
    found, left = set(), [name]
    while left:
        user = left.pop()
        version = resolver.candidate(user)
        if user in found or not version:
            continue
        found.add(user)
        if version.installed_size <= 100 * 1024:
            left.extend(dependencies(version, 'Depends'))
    return found


def resolve(with_all, without, commands, name):
    if not without.candidate(name):
        return None
    full, lean = with_all.adds([name]), without.adds([name])
    if full is None or lean is None:
        return None
    own = speaks_for(with_all, name)
    recommenders = {}
    for user, version in full.items():
        for target in dependencies(version, 'Recommends'):
            recommenders.setdefault(target, set()).add(user)
    dropped = {
        lost: {
            'kb': version.installed_size // 1024,
            'by': sorted(recommenders.get(lost, [])),
            'direct': not own.isdisjoint(recommenders.get(lost, [])),
            'section': version.section,
            'commands': sorted(commands.get(lost, [])),
        }
        for lost, version in sorted(full.items()) if lost not in lean
    }
    return {
        'name': name,
        'kb': sum(version.installed_size for version in full.values()) // 1024,
        'dropped': dropped,
        'brings': sorted(lean),
    }


def main():
    update()
    apt_pkg.init_config()
    for key, value in CONFIG.items():
        apt_pkg.config.set(key, value)
    apt_pkg.init_system()
    if os.path.getsize(CONFIG['Dir::State::status']) == 0:
        write_base()
    with_all, without = Resolver(True), Resolver(False)
    with open(f'{root}/names', 'w') as file:
        file.writelines(f'{p.name}\n' for p in without.cache.packages if without.marks.get_candidate_ver(p))
    commands = programs()
    for name in sys.stdin.read().split():
        result = resolve(with_all, without, commands, name)
        if result:
            print(json.dumps(result))


main()
