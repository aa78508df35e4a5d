import { UserError } from '../../error.js';
import { quote } from '../secrets.js';

/** What the wire and the clock are. */
export interface Wire {
  fetch(url: string, init: RequestInit): Promise<Response>;
  sleep(milliseconds: number): Promise<void>;
  /** Unix time, in milliseconds. */
  now(): number;
  log(message: string): void;
}

export interface ApiOptions {
  /** As people call the forge. */
  readonly name: string;
  /** The root of the API, without a slash at the end. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** Milliseconds between two calls that change something. */
  readonly pause: number;
  /** Milliseconds that a server may ask us to wait. */
  readonly patience: number;
  readonly wire: Wire;
}

export type Json = { readonly [key: string]: unknown };

/** What a server refused, or could not do. */
export class ForgeError extends UserError {
  /** 0 where no answer came. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Api {
  /** The answer's JSON, `undefined` where it has none. Throws ForgeError. */
  call(method: Method, path: string, body?: Json): Promise<unknown>;
  /** All pages of a list. */
  list(path: string): Promise<readonly Json[]>;
}

const TRIES = 5;
const PAGES = 1000;
const TIMEOUT = 60_000;
const HOPS = 3;
/** Its doubles are waited where a server is out of order, or wants a rest and does not say how long. */
const SHORT_REST = 1_000;
const LONG_REST = 60_000;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export function createApi(options: ApiOptions): Api {
  let lastChange = Number.NEGATIVE_INFINITY;
  const pauseBefore = async (method: Method): Promise<void> => {
    if (method === 'GET') return;
    const { now, sleep } = options.wire;
    const rest = lastChange + options.pause - now();
    if (rest > 0) await sleep(rest);
    lastChange = now();
  };
  const ask = async (method: Method, url: string, body?: Json): Promise<Answer> => {
    await pauseBefore(method);
    return persist(options, method, url, body);
  };
  return {
    async call(method, path, body) {
      const answer = await ask(method, options.base + path, body);
      return answer.text === '' ? undefined : parse(options, answer, method, path);
    },
    async list(path) {
      const items: Json[] = [];
      let url: string | undefined = options.base + path;
      for (let page = 0; url !== undefined; page++) {
        if (page === PAGES) throw new ForgeError(`${options.name}: a list without end: GET ${path}`, 0);
        const answer: Answer = await ask('GET', url);
        const value = parse(options, answer, 'GET', path);
        if (!Array.isArray(value))
          throw new ForgeError(`${options.name}: no list: GET ${path}`, answer.status);
        items.push(...value.filter(isRecord));
        url = nextPage(answer, url);
      }
      return items;
    },
  };
}

/** Asks until there is an answer that more asking would not change. */
async function persist(options: ApiOptions, method: Method, url: string, body?: Json): Promise<Answer> {
  const { wire, patience, name } = options;
  for (let n = 1; ; n++) {
    const answer = await send(options, method, url, body);
    if (!(answer instanceof ForgeError) && answer.status < 300) return answer;
    const rest = restAfter(answer, method, n, wire.now());
    if (rest === undefined || n === TRIES) throw problem(options, method, url, answer);
    if (rest > patience) {
      const minutes = Math.ceil(rest / 60_000);
      const reason = problem(options, method, url, answer);
      throw new ForgeError(
        `${reason.message}; it wants ${minutes} min of rest: run again then`,
        reason.status,
      );
    }
    if (rest >= 5_000) wire.log(`${name} wants a rest of ${Math.ceil(rest / 1000)} s\n`);
    await wire.sleep(rest);
  }
}

async function send(
  options: ApiOptions,
  method: Method,
  url: string,
  body: Json | undefined,
): Promise<Answer | ForgeError> {
  const { wire, headers, secrets, name } = options;
  const init: RequestInit = {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
  let at = url;
  try {
    for (let hop = 0; ; hop++) {
      const response = await wire.fetch(at, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
      const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (to === null) {
        return { status: response.status, headers: response.headers, text: await response.text() };
      }
      await response.body?.cancel();
      at = new URL(to, at).href;
      // A renamed repository; the token does not go to another server.
      if (hop === HOPS || new URL(at).origin !== new URL(url).origin) {
        return new ForgeError(
          `${name}: ${method} ${pathOf(url)}: redirected to another place`,
          response.status,
        );
      }
    }
  } catch (error) {
    return new ForgeError(
      `${name}: ${method} ${pathOf(url)}: no answer (${quote(causeOf(error), secrets)})`,
      0,
    );
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return cause.message || code || error.message;
}

/** Milliseconds until it makes sense to ask again; undefined where it never does. */
function restAfter(answer: Answer | ForgeError, method: Method, n: number, now: number): number | undefined {
  const doubled = SHORT_REST * 2 ** (n - 1);
  // Whether it was done after all is not known: what creates something is not simply asked for again.
  const isRepeatable = method !== 'POST';
  if (answer instanceof ForgeError) return isRepeatable && answer.status === 0 ? doubled : undefined;
  const { status, headers, text } = answer;
  const after = retryAfter(headers.get('retry-after'), now);
  const isLimit =
    status === 429 ||
    (status === 403 && (after !== undefined || isSpent(headers) || /rate limit|abuse/i.test(text)));
  if (isLimit) return after ?? untilReset(headers, now) ?? LONG_REST * 2 ** (n - 1);
  if (status === 503 && after !== undefined) return after;
  return status >= 500 && isRepeatable ? (after ?? doubled) : undefined;
}

function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const rest = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(rest) ? undefined : Math.max(rest, 0);
}

function isSpent(headers: Headers): boolean {
  return (headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining')) === '0';
}

/** A second more, since clocks differ. */
function untilReset(headers: Headers, now: number): number | undefined {
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  if (!isSpent(headers) || reset === null) return undefined;
  return Math.max(Number(reset) * 1000 - now, 0) + 1000;
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'the token is wrong, or has expired',
  403: 'the token may not do that',
  404: 'no such thing, or none that the token may see',
  410: 'it is turned off for this repository',
};

function problem(
  { name, secrets }: ApiOptions,
  method: Method,
  url: string,
  answer: Answer | ForgeError,
): ForgeError {
  if (answer instanceof ForgeError) return answer;
  const { status, text } = answer;
  const hint = HINTS[status];
  const said = quote(messageIn(text), secrets);
  const parts = [
    `${name}: ${method} ${pathOf(url)}: ${status}`,
    ...(hint ? [hint] : []),
    ...(said ? [said] : []),
  ];
  return new ForgeError(parts.join(': '), status);
}

/** What the server says is wrong, as the three forges write it. */
function messageIn(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^\s*</.test(text) ? '' : text.slice(0, 200);
  }
  if (!isRecord(value)) return '';
  const parts = [value.message, value.error, value.error_description, value.errors].filter(
    part => part !== undefined && part !== null,
  );
  return parts.map(part => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}

function pathOf(url: string): string {
  return quote(new URL(url).pathname, []);
}

function parse({ name }: ApiOptions, { text, status }: Answer, method: Method, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeError(`${name}: ${method} ${path}: the answer is no JSON`, status);
  }
}

/** By the Link header, which all three forges send. */
function nextPage({ headers }: Answer, url: string): string | undefined {
  const link = headers.get('link') ?? '';
  const [, to] = /<([^>]+)>;[^,]*\brel="?next"?/.exec(link) ?? [];
  if (to === undefined) return undefined;
  const next = new URL(to, url);
  // Behind a proxy a server may call itself what we do not: only the query is taken.
  return `${url.split('?')[0]}${next.search}`;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that must be a text; empty where it is null. */
export function textIn(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : undefined;
  if (typeof found === 'string') return found;
  if (found === null || found === undefined) return '';
  throw new UserError(`the server's answer has no text "${key}"`);
}

export function numberIn(value: unknown, key: string): number {
  const found = isRecord(value) ? value[key] : undefined;
  if (typeof found === 'number') return found;
  throw new UserError(`the server's answer has no number "${key}"`);
}

export function within(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

/**
 * Creates something where no answer says whether it was created: then it is looked for, and asked for again only
 * where it is not there.
 */
export async function createOnce<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
  isDuplicate: (error: ForgeError) => boolean,
): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await create();
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      const isOpen = error.status === 0 || error.status >= 500;
      if (!isOpen && !isDuplicate(error)) throw error;
      const found = await find();
      if (found !== undefined) return found;
      if (!isOpen || n === 3) throw error;
    }
  }
}
