import { SYSTEM_CACHES } from './system.js';
import type { PackageCache } from './table.js';

export type { CacheUse, PackageCache } from './table.js';

export const CACHES: readonly PackageCache[] = [...SYSTEM_CACHES];
