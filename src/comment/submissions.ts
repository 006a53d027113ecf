import { Injectable } from '@nestjs/common';
import { type EntityManager, DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { KeyUsedForAnother } from './comment.errors.js';
import { CommentLinks } from './comment-links.js';
import { type StoredStatus } from './comment-status.js';
import { CommenterContacts } from './commenter-contacts.js';
import { type SubmittedReply } from './comment.view.js';
import { bareKey } from './idempotency-key.js';
import { ReplyGate } from './reply-gate.js';

/**
 * Which POST this is: the same client with the same key or, without one, with the same words within a minute. All of it digested
 * with our key. The address is no part of the words: a copy with another address would get another answer than one with the true
 * one, and whoever shares a network with the writer and knows the words could try addresses until the answer is the writer's own.
 */
export interface RequestIdentity {
  readonly keyDigest: Buffer;
  readonly bodyDigest: Buffer;
  readonly clientKey: Buffer;
  readonly email: PrivateEmail;
  /** After so many seconds the same identity is a new reply; null: never, as long as the row is kept. */
  readonly goodForSeconds: number | null;
}

/** A reply as it was taken, by this request or by the one that it repeats. */
export interface TakenReply {
  readonly id: string;
  readonly status: StoredStatus;
  readonly createdAt: Date;
  /** By anybody who could read it: the link of its author goes to nobody then. */
  readonly copyOfPublished?: boolean;
}

interface Row {
  readonly comment_id: string;
  readonly status: StoredStatus;
  readonly created_at: Date;
  readonly body_digest: Buffer;
}

/** A double click takes less; whoever says the same again a minute later means it. */
const doubleClickSeconds = 60;

/** A moderator let it through or took it from readers, or its author withdrew it: then the same words are a new reply. */
const decidedSince = `exists (
  select 1 from comments c
   where c.id = held.comment_id
     and (c.published_at > held.created_at or c.status = 'withdrawn' or (c.published_at is not null and c.status <> 'published')))`;

/** Makes a retried POST harmless: one comment, one answer, whichever copy comes first (draft-ietf-httpapi-idempotency-key-header-07). */
@Injectable()
export class Submissions {
  /** Copies that arrive while the first is at work here share its answer; between instances the database decides. */
  readonly #underWay = new Map<string, Promise<SubmittedReply>>();

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly gate: ReplyGate,
    private readonly links: CommentLinks,
    private readonly contacts: CommenterContacts,
  ) {}

  /** Throws TooManyReplies. */
  async admit(client: string): Promise<void> {
    await this.gate.admit(client);
  }

  /** Throws InvalidInput for a header that is no key. */
  identify(client: string, header: string | undefined, slug: string, reply: LeaveReplyDto): RequestIdentity {
    const words = [slug, reply.comment, reply.name, reply.website ?? '', reply.parentId ?? ''];
    const address = this.sealer.emailDigest('idempotency', reply.email).toString('base64url');
    const [told, body] =
      header === undefined
        ? [['words', ...words], words]
        : [
            ['key', bareKey(header)],
            [...words, address],
          ];
    return {
      keyDigest: this.sealer.digest('idempotency/key', JSON.stringify([client, ...told])),
      bodyDigest: this.sealer.digest('idempotency/body', JSON.stringify(body)),
      clientKey: this.sealer.digest('comment/client', client),
      email: reply.email,
      goodForSeconds: header === undefined ? doubleClickSeconds : null,
    };
  }

  /** Answers for the earlier reply, or lets `submit` take the first one. A replay spends nothing of the client's limit. Throws KeyUsedForAnother, TooManyReplies. */
  async once(identity: RequestIdentity, client: string, submit: () => Promise<TakenReply>): Promise<SubmittedReply> {
    const name = identity.keyDigest.toString('base64url') + identity.bodyDigest.toString('base64url');
    const running =
      this.#underWay.get(name) ?? this.first(identity, client, submit).finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, running);
    return running;
  }

  private async first(
    identity: RequestIdentity,
    client: string,
    submit: () => Promise<TakenReply>,
  ): Promise<SubmittedReply> {
    const { id, status, createdAt, copyOfPublished } =
      (await this.earlier(this.db.manager, identity, this.clock.now())) ?? (await this.anew(client, submit));
    return copyOfPublished ? this.links.publicAnswer(id) : this.links.answer(id, status, createdAt);
  }

  private async anew(client: string, submit: () => Promise<TakenReply>): Promise<TakenReply> {
    await this.gate.pass(client);
    return submit();
  }

  /** Claims the identity for a new comment, or returns the one of the request that has it: the insert waits for a twin's commit. */
  async claim(
    tx: EntityManager,
    identity: RequestIdentity,
    comment: { readonly id: string; readonly status: StoredStatus },
    now: Date,
  ): Promise<TakenReply | null> {
    const claimed = await tx.query<unknown[]>(
      `insert into idempotency_keys as held (key_digest, body_digest, comment_id, status, created_at)
       values ($1, $2, $3, $4, $5)
       on conflict (key_digest) do update
         set body_digest = excluded.body_digest, comment_id = excluded.comment_id,
             status = excluded.status, created_at = excluded.created_at
         where held.created_at <= excluded.created_at - make_interval(secs => $6::int)
            or ($6::int is not null and ${decidedSince})
       returning 1`,
      [identity.keyDigest, identity.bodyDigest, comment.id, comment.status, now, identity.goodForSeconds],
    );
    return claimed.length > 0 ? null : this.earlier(tx, identity, now);
  }

  private async earlier(db: EntityManager, identity: RequestIdentity, now: Date): Promise<TakenReply | null> {
    const [row] = await db.query<Row[]>(
      `select comment_id, status, created_at, body_digest from idempotency_keys held
        where key_digest = $1
          and ($2::int is null or (created_at > $3::timestamptz - make_interval(secs => $2) and not ${decidedSince}))`,
      [identity.keyDigest, identity.goodForSeconds, now],
    );
    if (!row) return null;
    if (!row.body_digest.equals(identity.bodyDigest)) throw new KeyUsedForAnother();
    const taken = { id: row.comment_id, status: row.status, createdAt: row.created_at };
    if (identity.goodForSeconds === null) return taken;
    return this.secondClick(db, taken, identity);
  }

  /**
   * Words that everybody can read by now prove nobody, so their copy leads where everybody may go. Of a reply that nobody has seen
   * the copy is its writer's, who may have mended the address. It is written down whether it is another one or not, which takes
   * the same time.
   */
  private async secondClick(db: EntityManager, taken: TakenReply, { email }: RequestIdentity): Promise<TakenReply> {
    if (taken.status === 'published') return { ...taken, copyOfPublished: true };
    await this.contacts.correct(db, taken.id, email);
    return taken;
  }
}
