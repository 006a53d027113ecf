import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor, type Page } from '../platform/page.js';
import { Rulebook } from './rulebook.js';
import { RulesVersionMissing } from './rules.errors.js';
import { type RulesVersion, type WordListName } from './rules.view.js';
import { completed, firstRuleSet } from './rules/rule-set.js';

interface Row {
  readonly version: number;
  readonly rules: unknown;
  readonly blocked_words: string | null;
  readonly held_words: string | null;
  readonly blocked_count: number;
  readonly held_count: number;
  readonly changes: string[];
  readonly note: string | null;
  readonly changed_by: string;
  readonly changed_at: Date;
}

const columns = `version, rules, blocked_words, held_words, changes, note, changed_by, changed_at,
  coalesce((select cardinality(lines) from word_lists where id = blocked_words), 0) as blocked_count,
  coalesce((select cardinality(lines) from word_lists where id = held_words), 0) as held_count`;

/** A version with the lists that it names. */
export interface KeptRules extends RulesVersion {
  readonly lists: Readonly<Record<WordListName, string | null>>;
}

/** The rules as they stand, and as they stood. */
@Injectable()
export class RulesQueries {
  constructor(
    private readonly db: DataSource,
    private readonly rulebook: Rulebook,
  ) {}

  async current(tx: EntityManager = this.db.manager): Promise<KeptRules> {
    const [row] = await tx.query<Row[]>(`select ${columns} from rule_sets order by version desc limit 1`);
    return row ? toKept(row) : theFirst;
  }

  /** Throws RulesVersionMissing. */
  async version(version: number): Promise<KeptRules> {
    if (version === 0) return theFirst;
    const [row] = await this.db.query<Row[]>(`select ${columns} from rule_sets where version = $1`, [version]);
    if (!row) throw new RulesVersionMissing();
    return toKept(row);
  }

  /** Newest first, down to the ones that Riposte came with. */
  async versions(limit: number, after?: string): Promise<Page<RulesVersion>> {
    const [mark] = after === undefined ? [null] : decodeCursor(after, (text) => /^\d{1,9}$/.test(text));
    const rows = await this.db.query<Row[]>(
      `select ${columns} from rule_sets where $1::int is null or version < $1 order by version desc limit $2`,
      [mark, limit + 1],
    );
    const found = rows.length > limit ? rows.map(toKept) : [...rows.map(toKept), theFirst];
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last ? encodeCursor(String(last.version)) : null };
  }

  /** Of the version that holds, or of another one. Throws RulesVersionMissing. */
  async words(
    list: WordListName,
    version?: number,
  ): Promise<{ readonly version: number; readonly lines: readonly string[] }> {
    const kept = version === undefined ? await this.current() : await this.version(version);
    return { version: kept.version, lines: await this.rulebook.linesOf(kept.lists[list]) };
  }
}

const theFirst: KeptRules = {
  version: 0,
  rules: firstRuleSet,
  words: { blocked: 0, held: 0 },
  lists: { blocked: null, held: null },
  changes: [],
  note: null,
  changedBy: null,
  changedAt: null,
};

function toKept(row: Row): KeptRules {
  return {
    version: row.version,
    rules: completed(row.rules),
    words: { blocked: row.blocked_count, held: row.held_count },
    lists: { blocked: row.blocked_words, held: row.held_words },
    changes: row.changes,
    note: row.note,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}
