import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A message may wait in the outbox for its time; of the same one, one is enough. */
export class LetMessagesWaitForTheirTime1771000073000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table outbox_messages add column due_at timestamptz');
    await db.query(
      'create unique index outbox_messages_due_key on outbox_messages (kind, ids) where due_at is not null',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index outbox_messages_due_key');
    await db.query('alter table outbox_messages drop column due_at');
  }
}
