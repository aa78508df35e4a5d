import { editsOf } from '../src/analysis/copy/edits.js';
import { incompleteIn } from '../src/analysis/copy/incomplete.js';
import { splitOf } from '../src/analysis/copy/split.js';
import { defineTransform } from '../src/transform.js';

export default defineTransform({
  id: 'split-dependency-copy',
  summary: 'Install dependencies before the source is copied',
  why: `A \`COPY . .\` before \`npm ci\` or \`pip install -r requirements.txt\` makes every edit of the source install all
dependencies again. The manifests are copied first, then comes the install, then the \`COPY\` as it was. A build that
downloads along the way (\`go build\`, \`mvn package\`, \`dotnet publish\`) gets a download of its own before the source.

It is done only where the build context proves that the install reads nothing but what is copied first: manifests and
lockfiles, those of every member of a workspace, patches, local packages, what install scripts load. A \`node_modules\`
that the later \`COPY\` would bring over what was installed is added to \`.dockerignore\`. A split that is there already,
but leaves out a manifest, a patch or \`.npmrc\` that the install reads, is reported and left as it is. It refuses what it cannot see
through: a script that may read any file, a build that is a program, anything in between that may read the source.`,
  safety: 'safe',
  effects: ['splits-copy', 'splits-run', 'adds-download'],
  *apply({ file, facts, context }) {
    for (const stage of file.stages) {
      const split = splitOf({ file, facts, context }, stage);
      if (!split) {
        for (const { run, missing } of incompleteIn({ file, facts, context }, stage)) {
          const them = missing.length === 1 ? 'it' : 'them';
          yield {
            at: run,
            because: `what it installs also depends on ${missing.join(', ')}, and no COPY before it brings ${them}`,
          };
        }
        continue;
      }
      if ('refused' in split) {
        yield { at: split.at, because: split.refused };
        continue;
      }
      const { download, ignore } = split;
      const done =
        download === undefined
          ? 'dependencies are installed before the source is copied: an edit of the source no longer reinstalls them'
          : 'dependencies are downloaded before the source is copied: an edit of the source no longer downloads them again';
      const left = ignore.length === 0 ? '' : `; ${context.ignorePath} leaves out ${ignore.join(', ')}`;
      yield { at: split.at, message: `${done}${left}`, edits: editsOf(file, facts, split), ignore };
    }
  },
});
