import { type Command } from 'commander';
import { operator } from '../audit/actor.js';
import { type House } from '../command-line.js';
import { Settings } from './settings.js';

export function settingsCommands(program: Command, house: House): void {
  const settings = program.command('settings').description('what the publisher decides');
  settings
    .command('get [key]')
    .description('one setting, or all of them')
    .action((key?: string) =>
      house.open(async (rooms) => {
        const store = rooms.get(Settings);
        const wanted = key === undefined ? store.all() : [store.named(key)];
        for (const setting of wanted) {
          const value = await store.get(setting);
          house.print(`${setting.key} = ${JSON.stringify(value)}    ${setting.about}`, { key: setting.key, value });
        }
      }),
    );
  settings
    .command('reset <key>')
    .description('a setting back to its default')
    .action((key: string) =>
      house.open(async (rooms) => {
        const { value } = await rooms.get(Settings).reset(key, operator);
        house.print(`${key} = ${JSON.stringify(value)}`, { key, value });
      }),
    );
  settings
    .command('set <key> <value>')
    .description('change a setting')
    .action((key: string, value: string) =>
      house.open(async (rooms) => {
        const stored = await rooms.get(Settings).set(key, value);
        house.print(`${key} = ${JSON.stringify(stored)}`, { key, value: stored });
      }),
    );
}
