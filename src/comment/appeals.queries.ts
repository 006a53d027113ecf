import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { withinReach } from '../article/reach.queries.js';
import { type Actor } from '../platform/audit/actor.js';
import { isId } from '../platform/ids.js';
import { decodeCursor, encodeCursor, type Page } from '../platform/page.js';
import { ownAppeal, putAway } from './appeal.policy.js';
import { type Appeal, type AppealOutcome, type AppealState, type OwnAppeal } from './appeal.view.js';
import { type StoredStatus } from './comment-status.js';
import { AppealMissing, CommentMissing } from './comment.errors.js';
import { Decliners } from './decliners.queries.js';

interface Row {
  readonly id: string;
  readonly comment_id: string;
  readonly text: string | null;
  readonly made_at: Date;
  readonly outcome: AppealOutcome | null;
  readonly answer: string | null;
  readonly decided_at: Date | null;
  readonly status: StoredStatus;
}

const columns = 'a.id, a.comment_id, a.text, a.made_at, a.outcome, a.answer, a.decided_at, c.status';

/** Open while the reply still is where its author did not want it, or is there again; unless somebody has said that it stays. */
const isOpen = `(a.outcome is null or a.outcome <> 'upheld') and c.status = any($1)`;
const isDecided = `a.outcome is not null and (a.outcome = 'upheld' or c.status <> all($1))`;
/** `$2` is who asks. */
const mine = `from comment_appeals a join comments c on c.id = a.comment_id where ${withinReach('c.article_id', '$2')}`;

type Asking = Pick<Actor, 'id'>;

/** Appeals, for moderators and for those who made them. */
@Injectable()
export class AppealQueries {
  constructor(
    private readonly db: DataSource,
    private readonly decliners: Decliners,
  ) {}

  /** The open ones oldest first, since somebody waits; the decided ones newest first. */
  async page(actor: Asking, state: AppealState, limit: number, after?: string): Promise<Page<Appeal>> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, isId);
    const rows = await this.db.query<Row[]>(
      state === 'open'
        ? `select ${columns} ${mine} and ${isOpen} and ($3::uuid is null or a.id > $3) order by a.id limit $4`
        : `select ${columns} ${mine} and ${isDecided}
             and ($3::uuid is null or (a.decided_at, a.id) < (select decided_at, id from comment_appeals where id = $3))
           order by a.decided_at desc, a.id desc limit $4`,
      [putAway, actor.id, mark, limit + 1],
    );
    const items = rows.slice(0, limit).map(toAppeal);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
  }

  async openCount(actor: Asking): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(`select count(*)::int as count ${mine} and ${isOpen}`, [
      putAway,
      actor.id,
    ]);
    return row?.count ?? 0;
  }

  /** Throws AppealMissing: what is out of reach is not there. */
  async one(actor: Asking, id: string): Promise<Appeal> {
    const [row] = await this.db.query<Row[]>(`select ${columns} ${mine} and a.id = $1`, [id, actor.id]);
    if (!row) throw new AppealMissing();
    return toAppeal(row);
  }

  /** How the author of a reply stands. Throws CommentMissing. */
  async own(commentId: string): Promise<OwnAppeal> {
    return this.read(this.db.manager, commentId, await this.byPerson(commentId));
  }

  /** Whether a person has ever put it away. Ask it before a transaction, not within: it takes a connection of its own. */
  async byPerson(commentId: string): Promise<boolean> {
    return (await this.decliners.of([commentId])).has(commentId);
  }

  /** Also inside a transaction, where the answer decides. Throws CommentMissing. */
  async read(db: EntityManager, commentId: string, byPerson: boolean): Promise<OwnAppeal> {
    const [row] = await db.query<(Row | { id: null; status: StoredStatus })[]>(
      `select ${columns} from comments c left join comment_appeals a on a.comment_id = c.id where c.id = $1`,
      [commentId],
    );
    if (!row) throw new CommentMissing();
    return ownAppeal({ status: row.status, byPerson, appeal: row.id === null ? null : toAppeal(row) });
  }
}

function toAppeal(row: Row): Appeal {
  const { outcome, answer, decided_at: decidedAt } = row;
  const decided = { outcome, answer, decidedAt };
  return {
    id: row.id,
    commentId: row.comment_id,
    text: row.text,
    madeAt: row.made_at,
    ...(overtaken(row) ? { outcome: null, answer: null, decidedAt: null } : decided),
  };
}

/** What an appeal had brought back was put away again. */
function overtaken({ outcome, status }: Row): boolean {
  return outcome === 'overturned' && putAway.includes(status);
}
