import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Sealer } from '../platform/security/sealer.js';
import { sameWords } from './rules/same-words.js';

/** How long the same words count as said before, in milliseconds. */
export const saidBeforeMs = 86_400_000;

export interface Saying {
  readonly commentId: string;
  readonly clientKey: Buffer;
  readonly source: string;
}

/** Knows what a client said within a day. Never asks about an address: nobody has proved one. */
@Injectable()
export class SaidBefore {
  constructor(private readonly sealer: Sealer) {}

  /** Notes the words, and tells whether another reply of the same client had them: of two at once, the one that commits later. */
  async notice(tx: EntityManager, { commentId, clientKey, source }: Saying, now: Date): Promise<boolean> {
    const noted = await tx.query<unknown[]>(
      `insert into said_words as s (client_key, words_digest, comment_id, said_at) values ($1, $2, $3, $4)
       on conflict (client_key, words_digest) do update
         set comment_id = excluded.comment_id, said_at = excluded.said_at
         where s.said_at <= $5 or s.comment_id = excluded.comment_id
       returning 1`,
      [
        clientKey,
        this.sealer.digest('comment/words', sameWords(source)),
        commentId,
        now,
        new Date(now.getTime() - saidBeforeMs),
      ],
    );
    return noted.length === 0;
  }
}
