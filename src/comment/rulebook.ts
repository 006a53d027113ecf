import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { completed } from './rules/rule-set.js';
import { type RulesInForce } from './rules/verdict.js';
import { readEntry } from './rules/word-entry.js';
import { WordList } from './rules/word-list.js';

interface Row {
  readonly version: number;
  readonly rules: unknown;
  readonly blocked_words: string | null;
  readonly held_words: string | null;
}

const keptLists = 6;
const entriesAtOnce = 1000;

/** The rules that hold at this moment, ready to judge. Asks the database each time; word lists, which never change, are kept. */
@Injectable()
export class Rulebook {
  readonly #lists = new Map<string, Promise<WordList>>();

  constructor(private readonly db: DataSource) {}

  /** Ask it before a transaction, not within: it takes a connection of its own. */
  async inForce(): Promise<RulesInForce> {
    const [row] = await this.db.query<Row[]>(
      'select version, rules, blocked_words, held_words from rule_sets order by version desc limit 1',
    );
    const [blocked, held] = await Promise.all([this.list(row?.blocked_words), this.list(row?.held_words)]);
    return { version: row?.version ?? 0, rules: completed(row?.rules), lists: { blocked, held } };
  }

  /** In turns, so that a long list keeps nobody waiting. */
  async ready(lines: readonly string[]): Promise<WordList> {
    const list = new WordList();
    for (const [index, line] of lines.entries()) {
      const entry = readEntry(line);
      if (entry !== null && typeof entry === 'object') list.add(entry);
      if (index % entriesAtOnce === entriesAtOnce - 1) await otherWork();
    }
    return list;
  }

  async linesOf(listId: string | null): Promise<readonly string[]> {
    if (listId === null) return [];
    const [row] = await this.db.query<{ lines: string[] }[]>('select lines from word_lists where id = $1', [listId]);
    return row?.lines ?? [];
  }

  private list(id: string | null | undefined): Promise<WordList> {
    if (id == null) return Promise.resolve(new WordList());
    const list = this.#lists.get(id) ?? this.linesOf(id).then((lines) => this.ready(lines));
    // The one that was asked for last stands last, and the first goes. A failed one is asked for anew.
    this.#lists.delete(id);
    this.#lists.set(id, list);
    list.catch(() => this.#lists.delete(id));
    for (const oldest of [...this.#lists.keys()].slice(0, -keptLists)) this.#lists.delete(oldest);
    return list;
  }
}
