import { dirname, join } from 'node:path';
import { diskContext } from '../src/context/disk.js';
import { rewrite } from '../src/pipeline.js';
import { readSources } from './files.js';
const [folder = '', only = '', id = '', pattern = ''] = process.argv.slice(2);
for (const { path, role } of readSources(folder, /./)) {
  if ('refused' in role || !/apk|apt/.test(role.text)) continue;
  const full = join(folder, path);
  const plan = rewrite(role.text, { path, context: diskContext(dirname(full), full), only: only.split(','), unsafe: true });
  for (const d of plan.diagnostics) if (d.transform === id && new RegExp(pattern).test(d.message)) console.log(`${path}:${d.line}\t${d.status}\t${d.message}`);
}
