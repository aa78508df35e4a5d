import type { Transform } from '../src/transform.js';
import apkNoCache from './apk-no-cache.js';
import apkVirtualBuildDeps from './apk-virtual-build-deps.js';
import aptPurgeBuildDeps from './apt-purge-build-deps.js';
import assumeYes from './assume-yes.js';
import chainRuns from './chain-runs.js';
import cleanAptLists from './clean-apt-lists.js';
import dropCacheMounts from './drop-cache-mounts.js';
import keepCachesOut from './keep-caches-out.js';
import noInstallRecommends from './no-install-recommends.js';
import noLogInit from './no-log-init.js';
import noWeakDependencies from './no-weak-dependencies.js';
import pairAptUpdate from './pair-apt-update.js';
import pipNoCacheDir from './pip-no-cache-dir.js';
import removeArchives from './remove-archives.js';
import splitDependencyCopy from './split-dependency-copy.js';
import useCacheMounts from './use-cache-mounts.js';

/** In the order they run: each sees the finished work of those before it. */
export const transforms: readonly Transform[] = [
  dropCacheMounts,
  splitDependencyCopy,
  chainRuns,
  pairAptUpdate,
  assumeYes,
  noInstallRecommends,
  noWeakDependencies,
  cleanAptLists,
  apkNoCache,
  apkVirtualBuildDeps,
  aptPurgeBuildDeps,
  pipNoCacheDir,
  keepCachesOut,
  removeArchives,
  noLogInit,
  useCacheMounts,
];
