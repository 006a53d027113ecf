import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { BanKeys } from './ban-keys.js';
import { type BanEffect, type BanKind } from './bans.view.js';
import { CommenterContacts } from './commenter-contacts.js';
import { type ReplyFacts } from './rules/rule.js';

export interface Sender {
  readonly commentId: string;
  /** The network that asks now. */
  readonly client: string;
  /** The one that the reply first came from; null once it was forgotten. */
  readonly clientKey: Buffer | null;
  /** Null: the one that is kept with the reply, if any. */
  readonly email: PrivateEmail | null;
}

interface Row {
  readonly kind: BanKind;
  readonly effect: BanEffect;
  readonly reason: string;
  readonly to_author: string | null;
  readonly ends_at: Date | null;
}

const whose = { person: 'The sender', range: 'The sender’s range of addresses', domain: 'The sender’s mail domain' };

/** Whether whoever sends a reply is banned at this moment. */
@Injectable()
export class BansInForce {
  constructor(
    private readonly keys: BanKeys,
    private readonly contacts: CommenterContacts,
  ) {}

  /** Of several the one that weighs most. */
  async on(tx: EntityManager, sender: Sender, now: Date): Promise<ReplyFacts['ban']> {
    const email = sender.email ?? (await this.contacts.of(tx, sender.commentId));
    const keys = [...this.keys.ofSender(sender.client, email), ...(sender.clientKey ? [sender.clientKey] : [])];
    const [row] = await tx.query<Row[]>(
      `select kind, effect, reason, to_author, ends_at from bans
        where match_key = any($1) and over_at is null and (ends_at is null or ends_at > $2)
        order by effect = 'ban' desc, bans.id desc limit 1`,
      [keys, now],
    );
    return row ? { effect: row.effect, reason: inWords(row), toAuthor: row.to_author } : null;
  }
}

function inWords({ kind, effect, reason, ends_at: until }: Row): string {
  const deed = effect === 'ban' ? 'is banned' : 'is held';
  const end = until ? `until ${until.toISOString().slice(0, 10)}` : 'until somebody lifts it';
  return `${whose[kind]} ${deed} ${end}: ${reason}`;
}
