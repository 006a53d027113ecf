import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { NoticeChoice } from './notice-choice.entity.js';
import { type NoticeHow, standardHow } from './notices.view.js';

/** How members have chosen to hear of what waits. */
@Injectable()
export class NoticeChoices {
  constructor(private readonly db: DataSource) {}

  async of(staffId: string, tx: EntityManager = this.db.manager): Promise<NoticeHow> {
    return (await tx.findOneBy(NoticeChoice, { staffId }))?.how ?? standardHow;
  }

  /** Of these members, those who get nothing but a number. */
  async counting(staffIds: readonly string[]): Promise<string[]> {
    const chosen = new Map((await this.db.manager.find(NoticeChoice)).map(({ staffId, how }) => [staffId, how]));
    return staffIds.filter((id) => (chosen.get(id) ?? standardHow) === 'count');
  }

  /** Whoever gets letters about what came. */
  reading(): Promise<NoticeChoice[]> {
    return this.db.manager.findBy(NoticeChoice, { how: In(['each', 'hour', 'day']) });
  }
}
