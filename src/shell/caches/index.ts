import { JAVASCRIPT_CACHES } from './javascript.js';
import { OTHER_CACHES } from './others.js';
import { PYTHON_CACHES } from './python.js';
import { SYSTEM_CACHES } from './system.js';
import type { PackageCache } from './table.js';

export type { CacheUse, Environment, PackageCache, Remedy } from './table.js';
export { pathsOf } from './table.js';

/** Not among them, because the cache is the dependency: Maven, Gradle, NuGet, Yarn 2 and later, renv. */
export const CACHES: readonly PackageCache[] = [
  ...SYSTEM_CACHES,
  ...PYTHON_CACHES,
  ...JAVASCRIPT_CACHES,
  ...OTHER_CACHES,
];
