import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { CommenterContact } from './commenter-contact.entity.js';

/** The only key to the private drawer. */
@Injectable()
export class CommenterContacts {
  constructor(
    private readonly db: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async keep(tx: EntityManager, commentId: string, email: PrivateEmail, at: Date): Promise<void> {
    await tx.insert(CommenterContact, { commentId, ...this.locked(commentId, email), createdAt: at });
  }

  /** In place of the one that was kept, unless that was forgotten. */
  async correct(tx: EntityManager, commentId: string, email: PrivateEmail): Promise<void> {
    await tx.update(CommenterContact, { commentId }, this.locked(commentId, email));
  }

  /** Null where none is kept, or no more. */
  async of(tx: EntityManager, commentId: string): Promise<PrivateEmail | null> {
    const row = await tx.findOne(CommenterContact, { select: { emailSealed: true }, where: { commentId } });
    return row && this.sealer.open(row.emailSealed, `comment/${commentId}`);
  }

  async forget(tx: EntityManager, commentId: string): Promise<void> {
    await tx.delete(CommenterContact, { commentId });
  }

  /** `k…@l….org` for each comment, for moderators; the address itself stays in the drawer. */
  async maskedFor(commentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.manager.find(CommenterContact, {
      select: { commentId: true, emailSealed: true },
      where: { commentId: In([...commentIds]) },
    });
    return new Map(
      rows.map((row) => [row.commentId, this.sealer.open(row.emailSealed, `comment/${row.commentId}`).masked()]),
    );
  }

  private locked(commentId: string, email: PrivateEmail): Pick<CommenterContact, 'emailSealed' | 'emailDigest'> {
    return {
      emailSealed: this.sealer.seal(email, `comment/${commentId}`),
      emailDigest: this.sealer.emailDigest('commenter', email),
    };
  }
}
