import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { UserError } from '../error.js';

export function registerInit(program: Command): void {
  program
    .command('init')
    .description('write a configuration with every key explained, into the current folder')
    .action(async () => {
      const { INIT_FILE, initialConfig } = await import('../config/init.js');
      const { CONFIG_NAMES } = await import('../config/load.js');
      const { reasonOf } = await import('../files.js');
      const there = CONFIG_NAMES.find(name => existsSync(name));
      if (there !== undefined) throw new UserError(`there is a ${there} already`);
      try {
        writeFileSync(INIT_FILE, initialConfig(), { flag: 'wx' });
      } catch (error) {
        throw new UserError(`${INIT_FILE}: cannot be written: ${reasonOf(error)}`);
      }
      process.stderr.write(`written: ${INIT_FILE}\n`);
    });
}
