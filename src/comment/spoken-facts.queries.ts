import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { stops, type Verdict } from './rules/verdict.js';

/** What rules said about a comment, and where they put it. */
export interface SpokenFacts {
  readonly createdAt: Date;
  readonly judged: string;
  /** Watched rules too; each once. */
  readonly spoken: readonly { readonly rule: string; readonly stopped: boolean }[];
}

@Injectable()
export class SpokenFactsQueries {
  /** By id; nothing for comments that are gone. */
  async of(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, SpokenFacts>> {
    const rows = await tx.query<{ id: string; created_at: Date; verdict: Verdict }[]>(
      `select id, created_at, jsonb_build_object('status', verdict->'status', 'reasons', verdict->'reasons') as verdict
         from comments where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, created_at: createdAt, verdict }) => [id, { createdAt, ...toFacts(verdict) }]));
  }
}

function toFacts({ status, reasons }: Verdict): Omit<SpokenFacts, 'createdAt'> {
  const byRule = Map.groupBy(
    reasons.filter(({ outcome }) => outcome !== 'note'),
    ({ rule }) => rule,
  );
  return { judged: status, spoken: [...byRule].map(([rule, said]) => ({ rule, stopped: said.some(stops) })) };
}
