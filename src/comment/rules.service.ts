import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../platform/audit/actor.js';
import { AuditLog } from '../platform/audit/audit-log.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Rulebook } from './rulebook.js';
import { type ChangeRulesDto, type ImportWordsDto, type PutBackDto } from './rules.dto.js';
import { RulesChanged } from './rules.errors.js';
import { type KeptRules, RulesQueries } from './rules.queries.js';
import { type ChangedRules, type LeftOut, type RuleSet, type WordListName } from './rules.view.js';
import { changesBetween } from './rules/rule-changes.js';
import { readLines } from './rules/word-lines.js';
import { StoredWordList } from './word-list.entity.js';

/** Lines of a list as they shall be, or the id of a list that stays. */
type WantedList = { readonly lines: readonly string[] } | { readonly id: string | null };

interface Wanted {
  readonly seen: number;
  readonly note: string | null;
  readonly rules: RuleSet;
  readonly lists: Readonly<Record<WordListName, WantedList>>;
}

/** Changes the rules. Each change is a new version; none is ever lost. */
@Injectable()
export class RulesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly queries: RulesQueries,
    private readonly rulebook: Rulebook,
  ) {}

  /** Throws RulesChanged. What changes nothing makes no version. */
  async change(actor: Actor, change: ChangeRulesDto): Promise<ChangedRules> {
    const now = await this.queries.current();
    const blocked = change.blockedWords === undefined ? null : readLines(change.blockedWords);
    const held = change.heldWords === undefined ? null : readLines(change.heldWords);
    const lists = { blocked: blocked ?? { id: now.lists.blocked }, held: held ?? { id: now.lists.held } };
    await this.keep(actor, now, {
      seen: change.version,
      note: change.note ?? null,
      rules: (change.rules as RuleSet | undefined) ?? now.rules,
      lists,
    });
    return this.changed([...told('blocked', blocked?.leftOut), ...told('held', held?.leftOut)]);
  }

  /** Adds words to a list, or puts others in their place. Throws RulesChanged. */
  async importWords(
    actor: Actor,
    list: WordListName,
    { version, note, words, how }: ImportWordsDto,
  ): Promise<ChangedRules> {
    const now = await this.queries.current();
    const known = how === 'add' ? await this.rulebook.linesOf(now.lists[list]) : [];
    const read = readLines(words, known);
    const stays = { blocked: { id: now.lists.blocked }, held: { id: now.lists.held } };
    const lists = { ...stays, [list]: { lines: read.lines } };
    await this.keep(actor, now, { seen: version, note: note ?? null, rules: now.rules, lists });
    return this.changed(told(list, read.leftOut));
  }

  /** Lets an earlier version hold again, as a new one. Throws RulesVersionMissing, RulesChanged. */
  async putBack(actor: Actor, earlier: number, { version, note }: PutBackDto): Promise<ChangedRules> {
    const [now, then] = [await this.queries.current(), await this.queries.version(earlier)];
    const lists = { blocked: { id: then.lists.blocked }, held: { id: then.lists.held } };
    await this.keep(actor, now, { seen: version, note: note ?? `Version ${earlier} again.`, rules: then.rules, lists });
    return this.changed([]);
  }

  private async keep(actor: Actor, now: KeptRules, { seen, note, rules, lists }: Wanted): Promise<void> {
    if (now.version !== seen) throw new RulesChanged(otherChange(now));
    const before = { rules: now.rules, ...(await this.linesOf(now.lists.blocked, now.lists.held)) };
    const after = { rules, blocked: await this.linesWanted(lists.blocked), held: await this.linesWanted(lists.held) };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await this.db.transaction(async (tx) => {
      const kept = await tx.query<unknown[]>(
        `insert into rule_sets (version, rules, blocked_words, held_words, changes, note, changed_by, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint rule_sets_pkey do nothing returning 1`,
        [
          now.version + 1,
          JSON.stringify(rules),
          await this.listFor(tx, lists.blocked),
          await this.listFor(tx, lists.held),
          changes,
          note,
          actor.name,
          this.clock.now(),
        ],
      );
      if (kept.length === 0) throw new RulesChanged(otherChange(await this.queries.current(tx)));
      await this.audit.record(tx, {
        actor,
        action: 'rules.changed',
        subjectKind: 'rules',
        subjectId: String(now.version + 1),
        detail: { changes, reason: note },
      });
    });
  }

  private async listFor(tx: EntityManager, wanted: WantedList): Promise<string | null> {
    if ('id' in wanted) return wanted.id;
    if (wanted.lines.length === 0) return null;
    const id = newId();
    await tx.insert(StoredWordList, { id, lines: [...wanted.lines], madeAt: this.clock.now() });
    return id;
  }

  private async linesWanted(wanted: WantedList): Promise<readonly string[]> {
    return 'id' in wanted ? this.rulebook.linesOf(wanted.id) : wanted.lines;
  }

  private async linesOf(blocked: string | null, held: string | null) {
    return { blocked: await this.rulebook.linesOf(blocked), held: await this.rulebook.linesOf(held) };
  }

  private async changed(leftOut: ChangedRules['leftOut']): Promise<ChangedRules> {
    return { rules: await this.queries.current(), leftOut };
  }
}

function told(list: WordListName, leftOut: readonly LeftOut[] = []): ChangedRules['leftOut'] {
  return leftOut.map(({ line, why }) => ({ list, line, why }));
}

function otherChange({ version, changedBy, changedAt, changes }: KeptRules) {
  return { version, changedBy, changedAt: changedAt?.toISOString() ?? null, changes };
}
