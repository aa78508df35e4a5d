import { bun } from './bun.js';
import { bundler } from './bundler.js';
import { cargo } from './cargo.js';
import { composer } from './composer.js';
import { dotnet } from './dotnet.js';
import type { Act, Call, Ecosystem } from './ecosystem.js';
import { go } from './go.js';
import { gradle } from './gradle.js';
import { maven } from './maven.js';
import { mix } from './mix.js';
import { npm } from './npm.js';
import { pip } from './pip.js';
import { pipenv } from './pipenv.js';
import { pnpm } from './pnpm.js';
import { poetry } from './poetry.js';
import { system } from './system.js';
import { uv } from './uv.js';
import { yarn } from './yarn.js';

/** All that is known of what reads a project's files, and what does not. */
export const ecosystems: readonly Ecosystem[] = [
  npm,
  yarn,
  pnpm,
  bun,
  pip,
  poetry,
  uv,
  pipenv,
  go,
  bundler,
  composer,
  maven,
  dotnet,
  cargo,
  gradle,
  mix,
  system,
];

/** What a call has to do with the project's files, and by which ecosystem; undefined where it may read any of them. */
export function readAct(call: Call): { readonly ecosystem: Ecosystem; readonly act: Act } | undefined {
  const ecosystem = ecosystems.find(({ tools }) => tools.includes(call.tool));
  const act = ecosystem?.read(call);
  return ecosystem && act ? { ecosystem, act } : undefined;
}
