import type { Command } from 'commander';
import type { Example } from '../catalog.js';

/** Put in by the build. */
declare const EXAMPLES: Readonly<Record<string, Example>>;

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('what a transform does, why, and an example')
    .argument('<id>')
    .action(async (id: string) => {
      const { explainTransform } = await import('../catalog.js');
      const { transforms } = await import('../../transforms/index.js');
      process.stdout.write(explainTransform(id, transforms, EXAMPLES));
    });
}
