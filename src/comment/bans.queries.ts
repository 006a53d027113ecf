import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type Visitor } from '../platform/http/visitors.js';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page, pageOf } from '../platform/page.js';
import { BanKeys } from './ban-keys.js';
import { type Ban } from './ban.entity.js';
import { type BansQueryDto, judgeDomain } from './bans.dto.js';
import { BanMissing, BansReachFurther } from './bans.errors.js';
import { type BanView } from './bans.view.js';
import { keysOf, personOf } from './person.js';
import { judgeRange, rangeAsClient } from './rules/address-range.js';

const columns = `id, kind, match_key as "matchKey", target, effect, reason, to_author as "toAuthor", made_by as "madeBy",
  made_at as "madeAt", ends_at as "endsAt", over_at as "overAt", lifted_by as "liftedBy"`;

/** Bans as staff look through them. */
@Injectable()
export class BanQueries {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly keys: BanKeys,
  ) {}

  /** Newest first. `q` is found in targets, reasons and names; an address or a range also finds the ranges around it. Throws BansReachFurther. */
  async page(reader: Pick<Visitor, 'limited'>, { state, kind, q, limit, after }: BansQueryDto): Promise<Page<BanView>> {
    if (reader.limited) throw new BansReachFurther();
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const now = this.clock.now();
    const rows = await this.db.query<Ban[]>(
      `select ${columns} from bans
        where ($1::uuid is null or id < $1) and ($2::text is null or kind = $2)
          and ($3::text is null or (over_at is null and (ends_at is null or ends_at > $4)) = ($3 = 'active'))
          and ($5::text is null or match_key = any($6)
               or position(lower($5) in lower(concat_ws(' ', id, target, reason, to_author, made_by, lifted_by))) > 0)
        order by id desc limit $7`,
      [mark, kind ?? null, state ?? null, now, q?.trim() || null, this.keysIn(q ?? ''), limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => toBanView(row, now),
      (row) => encodeCursor(row.id),
    );
  }

  /** Those of one person, newest first: few, since one ends before the next begins. */
  async ofPerson(person: string): Promise<BanView[]> {
    const { from, to } = keysOf(person);
    const rows = await this.db.query<Ban[]>(
      `select ${columns} from bans where kind = 'person' and match_key between $1 and $2 order by id desc limit 100`,
      [from, to],
    );
    return rows.map((row) => toBanView(row, this.clock.now()));
  }

  /** Throws BansReachFurther, BanMissing. */
  async one(reader: Pick<Visitor, 'limited'>, id: string): Promise<BanView> {
    if (reader.limited) throw new BansReachFurther();
    const [row] = await this.db.query<Ban[]>(`select ${columns} from bans where id = $1`, [id]);
    if (!row) throw new BanMissing();
    return toBanView(row, this.clock.now());
  }

  private keysIn(q: string): Buffer[] {
    const [range, domain] = [judgeRange(q), judgeDomain(q)];
    if ('value' in range) return this.keys.ofRangesAround(rangeAsClient(range.value));
    return 'value' in domain ? [this.keys.ofDomain(domain.value)] : [];
  }
}

export function toBanView(ban: Ban, now: Date): BanView {
  const lifted = ban.overAt !== null && ban.liftedBy !== null;
  const ended = ban.overAt !== null || (ban.endsAt !== null && ban.endsAt <= now);
  return {
    id: ban.id,
    kind: ban.kind,
    target: ban.target,
    person: ban.kind === 'person' ? personOf(ban.matchKey) : null,
    effect: ban.effect,
    reason: ban.reason,
    toAuthor: ban.toAuthor,
    madeBy: ban.madeBy,
    madeAt: ban.madeAt,
    endsAt: ban.endsAt,
    state: lifted ? 'lifted' : ended ? 'ended' : 'active',
    liftedAt: lifted ? ban.overAt : null,
    liftedBy: ban.liftedBy,
  };
}
