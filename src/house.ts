import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { bringUpToDate, layGround } from './foundations.js';
import { AuditSealer } from './platform/audit/audit-sealer.js';
import { type House } from './platform/command-line.js';
import { type Config } from './platform/config/config.js';
import { type Foundations } from './platform/platform.module.js';
import { assertKeysOpen } from './platform/security/key-check.js';

/** The house as a command sees it: rooms without doors. */
export function houseFor(config: () => Config, asJson: () => boolean): House {
  return {
    config,
    async open(work) {
      const ground = await layGround(config());
      try {
        await bringUpToDate(ground);
        await withRooms(ground, work);
      } finally {
        await ground.stop();
      }
    },
    address: (path) => `${config().publicOrigin ?? ''}${path}`,
    print(line, json) {
      process.stdout.write(`${asJson() ? JSON.stringify(json) : line}\n`);
    },
  };
}

async function withRooms(ground: Foundations, work: (rooms: INestApplicationContext) => Promise<void>): Promise<void> {
  const rooms = await NestFactory.createApplicationContext(AppModule.on(ground), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await assertKeysOpen(rooms.get(DataSource), ground.keys);
    await work(rooms);
    await rooms.get(AuditSealer).pass();
  } finally {
    await rooms.close();
  }
}
