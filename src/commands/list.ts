import type { Command } from 'commander';

export function registerList(program: Command): void {
  program
    .command('list')
    .description('all transforms, in their order')
    .action(async () => {
      const { listTransforms } = await import('../catalog.js');
      const { transforms } = await import('../../transforms/index.js');
      process.stdout.write(listTransforms(transforms));
    });
}
