import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The private drawer: one commenter's address, sealed. Nothing joins this table; commenter-contacts.ts is its only key. */
@Entity('commenter_contacts')
@Index('commenter_contacts_digest_idx', ['emailDigest'])
export class CommenterContact {
  @PrimaryColumn('uuid', { name: 'comment_id', primaryKeyConstraintName: 'commenter_contacts_pkey' })
  @ForeignKey('Comment', { name: 'commenter_contacts_comment_fkey', onDelete: 'CASCADE' })
  commentId: string;

  @Column('bytea', { name: 'email_sealed' })
  emailSealed: Buffer;

  @Column('bytea', { name: 'email_digest' })
  emailDigest: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
