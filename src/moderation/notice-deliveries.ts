import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountQueries } from '../account/account.queries.js';
import { type NotifiedModerator } from '../account/staff.view.js';
import { type Waiting, WhatWaits } from '../comment/what-waits.queries.js';
import { Clock } from '../platform/clock.js';
import { JobHandlers } from '../platform/jobs/job-handlers.js';
import { Outbox } from '../platform/jobs/outbox.js';
import { moderationMessages } from './moderation.messages.js';
import { NoticeChoices } from './notice-choices.js';
import { NoticeDue } from './notice-due.entity.js';
import { NoticePost } from './notice-post.js';

/** More than this is told of the next time. */
const most = 2000;

/** Writes to one member about what came since they were last written to. */
@Injectable()
export class NoticeDeliveries implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly handlers: JobHandlers,
    private readonly outbox: Outbox,
    private readonly staff: AccountQueries,
    private readonly choices: NoticeChoices,
    private readonly waits: WhatWaits,
    private readonly post: NoticePost,
  ) {}

  onModuleInit(): void {
    this.handlers.on(moderationMessages.notice, 'letter', ({ staffId, how }) => this.tell(staffId, how));
  }

  /** Reads anew who works here, what they chose, and what waits: all may have changed since. */
  private async tell(staffId: string | undefined, how: string | undefined): Promise<void> {
    const member = (await this.staff.moderators()).find(({ id }) => id === staffId);
    if (!member || (await this.choices.of(member.id)) !== how) return;
    for (;;) {
      const waiting = await this.stillWaiting(member);
      if (waiting.length === 0) return;
      const { told, waitSeconds } = await this.post.send(member, waiting, how === 'each');
      await this.forget(member, told);
      if (waitSeconds > 0) return this.tellLater(member, how, waitSeconds);
    }
  }

  private async stillWaiting(member: NotifiedModerator): Promise<Waiting[]> {
    const due = await this.db.manager.find(NoticeDue, {
      where: { staffId: member.id },
      order: { at: 'asc' },
      take: most,
    });
    const waiting = await this.waits.among(member, due);
    const keys = new Set(waiting.map(({ commentId, what }) => `${commentId} ${what}`));
    await this.forget(
      member,
      due.filter(({ commentId, what }) => !keys.has(`${commentId} ${what}`)),
    );
    return waiting;
  }

  private async forget({ id }: NotifiedModerator, told: readonly Waiting[]): Promise<void> {
    if (told.length === 0) return;
    await this.db.query(
      `delete from notices_due as due using unnest($2::uuid[], $3::text[]) as told (comment_id, what)
        where due.staff_id = $1 and due.comment_id = told.comment_id and due.what = told.what`,
      [id, told.map(({ commentId }) => commentId), told.map(({ what }) => what)],
    );
  }

  private async tellLater({ id }: NotifiedModerator, how: string, seconds: number): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.db.transaction((tx) => this.outbox.putLater(tx, moderationMessages.notice, { staffId: id, how }, dueAt));
  }
}
