import { type Client } from 'pg';
import { type Attempt } from './crowd.js';

/** What is not as readers were told, by key; all empty when nothing is wrong. */
export interface Verdict {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** Acknowledged, and there with other words. */
  readonly altered: readonly string[];
  /** There more than once, whatever was told. */
  readonly doubled: readonly string[];
  /** Refused, and there all the same. */
  readonly uninvited: readonly string[];
}

export const nothingWrong: Verdict = { lost: [], altered: [], doubled: [], uninvited: [] };

/** Compares what readers were told with what stands in the database. A reply whose outcome nobody knows may stand once, or not. */
export async function verdictOn(db: Client, log: readonly Attempt[]): Promise<Verdict> {
  const { rows } = await db.query<{ id: string; source: string }>('select id, source from comments');
  const byId = new Map(rows.map(({ id, source }) => [id, source]));
  const times = new Map<string, number>();
  for (const { source } of rows) times.set(source, (times.get(source) ?? 0) + 1);
  const keysOf = (wrong: (attempt: Attempt) => boolean) => log.filter(wrong).map(({ key }) => key);
  const ok = ({ outcome }: Attempt) => outcome === 'ok';
  return {
    lost: keysOf((attempt) => ok(attempt) && !byId.has(attempt.id ?? '')),
    altered: keysOf((attempt) => ok(attempt) && (byId.get(attempt.id ?? '') ?? attempt.comment) !== attempt.comment),
    doubled: keysOf(({ comment }) => (times.get(comment) ?? 0) > 1),
    uninvited: keysOf(({ outcome, comment }) => outcome === 'refused' && times.has(comment)),
  };
}

/** For each thing that a reply's transaction writes beside the reply: the ids that it names, one for each time. */
const companions: Readonly<Record<string, string>> = {
  contact: 'select comment_id::text as id from commenter_contacts',
  'line in the record': `select subject_id as id from audit_entries where action = 'comment.left'`,
  key: 'select comment_id::text as id from idempotency_keys',
  'message to moderators': `select ids ->> 'commentId' as id from outbox_messages where kind = 'comment.held'
     union all select data ->> 'commentId' from pgboss.job where name = 'comment.held/waiting-notice'`,
};

/** What some reply has not exactly once, or has without a reply; none when every write is whole. Samples have no client. */
export async function halfWritten(db: Client): Promise<string[]> {
  const found: string[] = [];
  for (const [name, ids] of Object.entries(companions)) {
    const { rows } = await db.query(
      `with reply as (select id::text as id from comments where client_key is not null),
            sample as (select id::text as id from comments where client_key is null),
            beside as (select id, count(*) as times from (${ids}) as named where id not in (select id from sample) group by id)
       select 1 from reply full join beside on beside.id = reply.id
        where reply.id is null or beside.times is distinct from 1 limit 1`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}
