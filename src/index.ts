export { transforms } from '../transforms/index.js';
export {
  type Config,
  defineConfig,
  type Override,
  type OwnTransform,
  type Settings,
} from './config/types.js';
export { type BuildContext, unknownContext } from './context/context.js';
export { memoryContext } from './context/memory.js';
export { UserError } from './error.js';
export { type Prove, type RewriteOptions, rewrite, type TransformOptions } from './pipeline.js';
export type { Diagnostic, FileChange, Plan, Status, Step } from './plan.js';
export {
  type Change,
  defineTransform,
  type Effect,
  type OptionSchema,
  type Safety,
  type Skip,
  type Transform,
  type TransformInput,
} from './transform.js';
