import { Injectable } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { placeIn, type QueuePlace } from '../moderation/queue-place.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type Visitor } from '../platform/http/visitors.js';
import { moderatedCommentPath, queueAt, withQuery } from './addresses.js';
import { ModerationPages } from './moderation-pages.js';
import { type ActWithWords } from './moderation-untaken.js';

/** A form of the desk about one reply. */
export interface SentAct {
  readonly act: ActWithWords | 'undo' | 'mark';
  readonly id: string;
  readonly fields: unknown;
  readonly staff: Visitor;
  readonly reply: FastifyReply;
}

/** Takes a form, does its act, and leads back to where the form stood: a tab of the queue, or the page of the reply. */
@Injectable()
export class ActForms {
  constructor(private readonly pages: ModerationPages) {}

  /** What is not taken comes back with all that was typed. */
  async take(sent: SentAct, act: (fields: unknown) => Promise<unknown>): Promise<FastifyReply> {
    const { id, reply } = sent;
    const { back, ...fields } = membersOf(sent.fields);
    const place = placeIn(back);
    reply.header('cache-control', 'no-store');
    try {
      await act(fields);
      return reply.code(303).header('location', after(id, place)).send();
    } catch (error) {
      const notDone = await this.notDone(sent, textOf(back), error);
      if (!notDone) throw error;
      return reply.code(notDone.status).type('text/html; charset=utf-8').send(notDone.page);
    }
  }

  private async notDone({ act, id, fields, staff }: SentAct, back: string, error: unknown) {
    const { comment, reason } = membersOf(fields);
    const [words, why] = [textOf(comment), textOf(reason)];
    if (error instanceof InvalidInput && (act === 'edit' || act === 'answer')) {
      const untaken = { act, words, why, faults: error.faults };
      return { status: 422, page: await this.pages.commentPage(staff, id, { untaken }) };
    }
    return this.pages.notMade(staff, id, { reason: words, code: '', back }, error);
  }
}

function after(id: string, place: QueuePlace | null): string {
  if (place === null) return withQuery(moderatedCommentPath(id), { done: '1' });
  return queueAt(place, { decided: id });
}

function membersOf(fields: unknown): Readonly<Record<string, unknown>> {
  return typeof fields === 'object' && fields !== null ? { ...fields } : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
