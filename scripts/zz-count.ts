import { writeFileSync } from 'node:fs';
import { factsOf } from '../src/analysis/index.js';
import { parseDockerfile } from '../src/dockerfile/parse.js';
import { readOperand, recommendsDecision } from '../src/shell/apt.js';
import { callsOf } from '../src/shell/vocabulary.js';
import { readSources } from './files.js';
const calls: { path: string; names: string[]; bad: string[]; has: boolean; distro: string; image: string }[] = [];
for (const { path, role } of readSources('/tmp/corpus', /./)) {
  if ('refused' in role) continue;
  const parsed = parseDockerfile(role.text, path);
  if (!parsed.ok) continue;
  const facts = factsOf(parsed.file);
  for (const ins of parsed.file.instructions) {
    if ((ins.trigger ?? ins).keyword !== 'RUN') continue;
    const body = facts.body(ins);
    if ('refused' in body) continue;
    for (const call of callsOf(body, ['apt-get', 'apt', 'aptitude'], 'install')) {
      const names: string[] = [], bad: string[] = [];
      for (const w of call.operands) { const r = readOperand(w); if ('refused' in r) bad.push(r.refused); else names.push(r.name); }
      const st = facts.stageOf(ins);
      const root = st ? facts.chain(st.stage)[0] : undefined;
      calls.push({ path, names, bad, has: recommendsDecision(call) !== undefined, distro: st?.distribution ?? '?', image: root?.image?.text ?? '' });
    }
  }
}
writeFileSync('/tmp/rec/calls.json', JSON.stringify(calls));
