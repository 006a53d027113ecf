import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LessonTokens } from './lesson-tokens.js';
import { type Likeness, likenessOf, type Seen } from './rules/likeness.js';
import { traitsOf, type Words } from './rules/traits.js';

interface Row extends Seen {
  readonly token: string;
}

const nothing: Seen = { wanted: 0, unwanted: 0 };

/** Compares a reply with what was learnt. One question to the database, of a few hundred keys at most. */
@Injectable()
export class Likenesses {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: LessonTokens,
  ) {}

  /** What the comment itself taught, when it is an edited one, is left out. */
  async of(words: Words, commentId: string | null): Promise<Likeness> {
    const traits = traitsOf(words);
    const tokens = traits.map((trait) => this.tokens.of(trait));
    const rows = await this.db.query<Row[]>(
      `select token::text,
              wanted - coalesce(own.taught = 'wanted' and token = any(own.tokens), false)::int as wanted,
              unwanted - coalesce(own.taught = 'unwanted' and token = any(own.tokens), false)::int as unwanted
         from classifier_tokens t
         left join (select taught, tokens from classifier_lessons where comment_id = $2) own on true
        where token = any($1::bigint[])`,
      [[this.tokens.every, ...tokens], commentId],
    );
    const seen = new Map(rows.map(({ token, wanted, unwanted }) => [token, { wanted, unwanted }]));
    const known = traits.flatMap((trait, index) => {
      const found = seen.get(tokens[index] ?? '');
      return found ? [[trait, found] as const] : [];
    });
    return likenessOf(traits, new Map(known), seen.get(this.tokens.every) ?? nothing);
  }
}
