import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may reply to an article, and from when until when. Null: as the site says; 0 days or comments: never. */
export class SayWhoMayReply1771000030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table articles
        add column reply_policy text,
        add column replies_open_at timestamptz,
        add column close_after_days integer,
        add column close_after_comments integer,
        add constraint articles_reply_policy_check check (reply_policy in ('open', 'known', 'held', 'closed')),
        add constraint articles_close_after_check check (close_after_days >= 0 and close_after_comments >= 0)`);
    await db.query(`update articles set reply_policy = 'closed' where not replies_open`);
    await db.query('alter table articles drop column replies_open');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table articles add column replies_open boolean not null default true');
    await db.query(`update articles set replies_open = false where reply_policy = 'closed'`);
    await db.query(`
      alter table articles
        drop column reply_policy, drop column replies_open_at,
        drop column close_after_days, drop column close_after_comments`);
  }
}
