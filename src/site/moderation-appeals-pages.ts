import { Injectable } from '@nestjs/common';
import { AppealSettled, CommentGone, DecisionChangesNothing, StaleVersion } from '../comment/comment.errors.js';
import { AppealsAtDesk } from '../moderation/appeals-at-desk.queries.js';
import { type AppealsPageQueryDto } from '../moderation/appeals.dto.js';
import { OwnDecisionAppealed, TakenByAnother } from '../moderation/moderation.errors.js';
import { Clock } from '../platform/clock.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { type UnmadeAnswer } from './moderation-appeal.js';
import { type AppealNotice, moderationAppealsPage } from './moderation-appeals-page.js';
import { Sites } from './sites.js';

const perPage = 20;

interface Said {
  readonly notice?: AppealNotice | null;
  readonly unmade?: UnmadeAnswer | null;
}

/** Composes the moderators' page of appeals. */
@Injectable()
export class ModerationAppealsPages {
  constructor(
    private readonly desk: AppealsAtDesk,
    private readonly sites: Sites,
    private readonly clock: Clock,
  ) {}

  /** `decided` names the appeal that was just decided, or opened again. */
  async page(
    staff: Visitor,
    { state, after, decided }: AppealsPageQueryDto,
    { notice = null, unmade = null }: Said = {},
  ): Promise<string> {
    const [{ items, next }, site, done] = await Promise.all([
      this.desk.page(staff, state, perPage, after),
      this.sites.site(),
      decided === undefined ? null : this.desk.found(staff, decided),
    ]);
    return moderationAppealsPage(site, {
      staff,
      now: this.clock.now(),
      state,
      items,
      after: after ?? null,
      next,
      notice: done ? { kind: 'decided', item: done } : notice,
      unmade,
    });
  }

  /** The page for what was not done, with what was typed for it; null for errors of another kind. */
  async notMade(
    staff: Visitor,
    appealId: string,
    fields: unknown,
    error: unknown,
  ): Promise<{ readonly status: number; readonly page: string } | null> {
    const typed = textOf(fields, 'answer');
    const show = (said: Said) => this.page(staff, { state: 'open', limit: perPage }, said);
    if (error instanceof InvalidInput) {
      const unmade = { appealId, decision: textOf(fields, 'decision'), typed, faults: error.faults };
      return { status: 422, page: await show({ unmade }) };
    }
    const status = statuses.get((error as object).constructor);
    if (status === undefined) return null;
    return { status, page: await show({ notice: { kind: 'not-made', why: (error as Error).message, typed } }) };
  }
}

const statuses = new Map<unknown, number>([
  [AppealSettled, 409],
  [StaleVersion, 409],
  [TakenByAnother, 409],
  [DecisionChangesNothing, 409],
  [OwnDecisionAppealed, 403],
  [CommentGone, 410],
]);

function textOf(fields: unknown, name: string): string {
  const value = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
