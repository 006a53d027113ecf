import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ModeratedComment, type OpenReport, type ReportReason } from './comment.view.js';

/** So many of one comment are shown; the others are counted. */
const mostShown = 20;

type Reported = Pick<ModeratedComment, 'reports' | 'reportReasons'>;

interface Row {
  readonly comment_id: string;
  readonly reasons: Record<ReportReason, number>;
  readonly reports: readonly { readonly reason: ReportReason; readonly text: string | null; readonly at: string }[];
}

/** What readers wrote about comments, until somebody has decided. */
@Injectable()
export class OpenReports {
  constructor(private readonly db: DataSource) {}

  /** By comment; nothing for those that nobody reported. */
  async of(commentIds: readonly string[]): Promise<ReadonlyMap<string, Reported>> {
    const rows = await this.db.query<Row[]>(
      `select c.id as comment_id, counted.reasons, shown.reports
         from comments c,
              lateral (
                select jsonb_object_agg(reason, count) as reasons from (
                  select reason, count(*) from comment_reports
                   where comment_id = c.id and resolved_at is null group by reason
                ) as by_reason
              ) as counted,
              lateral (
                select jsonb_agg(jsonb_build_object('reason', reason, 'text', text, 'at', created_at) order by id) as reports from (
                  select id, reason, text, created_at from comment_reports
                   where comment_id = c.id and resolved_at is null order by id limit ${mostShown}
                ) as oldest
              ) as shown
        where c.id = any($1) and c.open_reports > 0`,
      [commentIds],
    );
    return new Map(rows.map((row) => [row.comment_id, toReported(row)]));
  }
}

function toReported({ reasons, reports }: Row): Reported {
  return {
    reports: reports.map(({ reason, text, at }): OpenReport => ({ reason, text, at: new Date(at) })),
    reportReasons: Object.entries(reasons)
      .map(([reason, count]) => ({ reason: reason as ReportReason, count }))
      .sort((a, b) => b.count - a.count),
  };
}
