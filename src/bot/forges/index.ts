import type { Place } from '../settings.js';
import type { Forge, Organisation } from './forge.js';
import { gitea, giteaOrganisation } from './gitea.js';
import { github, githubOrganisation } from './github.js';
import { gitlab, gitlabGroup } from './gitlab.js';
import { type Api, type ApiOptions, createApi, type Wire } from './http.js';

export interface Patience {
  /** Milliseconds between two calls that change something. */
  readonly pause: number;
  /** Milliseconds that a server may ask us to wait. */
  readonly patience: number;
}

const NAMES = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' } as const;
const AGENT = { 'user-agent': 'dockerslim-fix' };

/** What all calls to a forge have in common, but for who calls. */
export function apiOptions({ kind, api }: Place, patience: Patience, wire: Wire): ApiOptions {
  const accept =
    kind === 'github'
      ? { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }
      : { accept: 'application/json' };
  return { name: NAMES[kind], base: api, headers: { ...AGENT, ...accept }, secrets: [], ...patience, wire };
}

export function apiOf(place: Place, patience: Patience, wire: Wire): Api {
  const { kind, token } = place;
  const options = apiOptions(place, patience, wire);
  if (token === '') return createApi(options);
  const scheme = kind === 'gitea' ? 'token' : 'Bearer';
  return createApi({
    ...options,
    headers: { ...options.headers, authorization: `${scheme} ${token}` },
    secrets: [token],
  });
}

const FORGE = { github, gitlab, gitea } as const;
const ORGANISATION = { github: githubOrganisation, gitlab: gitlabGroup, gitea: giteaOrganisation } as const;

export function forgeOf({ kind }: Place, api: Api, repository: string): Forge {
  return FORGE[kind](api, repository);
}

export function organisationOf({ kind }: Place, api: Api): Organisation {
  return ORGANISATION[kind](api);
}
