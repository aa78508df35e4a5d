import type { BuildContext } from '../context/context.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { BodyResult } from '../shell/body.js';

/** Package manager families; `unknown` where neither the image's name nor the commands tell. */
export type Distribution =
  | 'debian'
  | 'alpine'
  | 'redhat'
  | 'suse'
  | 'arch'
  | 'windows'
  | 'scratch'
  | 'unknown';

/** What runs a shell-form body. */
export interface ShellFacts {
  /** `sh` and `bash` are POSIX; `other` is PowerShell, cmd, or what we do not know. */
  readonly kind: 'sh' | 'bash' | 'other';
  readonly argv: readonly string[];
  /** `-e`, `-o errexit` among the arguments. */
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

export interface StageFacts {
  readonly stage: Stage;
  /** The stage that FROM names, if it is one of this file. */
  readonly parent: Stage | undefined;
  /** Stages built FROM this one, directly. */
  readonly children: readonly Stage[];
  /** The target, an ancestor of it by FROM, or a stage that nothing copies from. Others are build-only. */
  readonly ships: boolean;
  readonly distribution: Distribution;
}

/** In force just before an instruction. Values are as written, with the variables known from the file expanded. */
export interface StateBefore {
  /** undefined: not set in this file. */
  readonly user: string | undefined;
  /** Absolute, or undefined where the base image decides it. */
  readonly workdir: string | undefined;
  readonly env: ReadonlyMap<string, string>;
  readonly args: ReadonlyMap<string, string | undefined>;
  readonly shell: ShellFacts;
}

/** Read-only facts, computed once for a text. */
export interface Facts {
  readonly file: Dockerfile;
  /** What COPY and ADD can see. */
  readonly context: BuildContext;
  readonly stages: readonly StageFacts[];
  stageOf(instruction: Instruction): StageFacts | undefined;
  before(instruction: Instruction): StateBefore;
  /** The parsed body of a RUN (or of an ONBUILD RUN); refused, with the reason, where it is not POSIX shell. */
  body(instruction: Instruction): BodyResult;
  /** The stage and the stages it is built on, base first. */
  chain(stage: Stage): readonly Stage[];
  /** All stages built FROM this one, directly or not. */
  descendants(stage: Stage): readonly Stage[];
  /** Whether root runs the instruction: no USER, or root or 0. */
  isRoot(instruction: Instruction): boolean;
}
