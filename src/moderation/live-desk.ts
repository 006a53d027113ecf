import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CommentReach } from '../comment/comment-reach.queries.js';
import { CommentMissing } from '../comment/comment.errors.js';
import { AuditQueries } from '../platform/audit/audit-queries.js';
import { type Visitor, Visitors } from '../platform/http/visitors.js';
import { type EventStream, StreamPace } from '../platform/live/event-stream.js';
import { EventStreams, type Judge, toldAll } from '../platform/live/event-streams.js';
import { decodeCursor, isTime } from '../platform/page.js';
import { ClaimQueries } from './claims.queries.js';
import { tellsOfAct } from './decision-actions.js';
import { deskTopic } from './desk-news.js';
import { toClaimedNews, toDecidedNews } from './moderation.view.js';

/** Clocks of instances differ, and a transaction that began earlier may end later. */
const overlapMs = 10_000;

/** Whoever was away for more than that looks at the queue anew. */
const mostMissed = 500;

/** Moderators who sit before the queue while others decide. */
@Injectable()
export class LiveDesk {
  constructor(
    private readonly streams: EventStreams,
    private readonly record: AuditQueries,
    private readonly claims: ClaimQueries,
    private readonly reach: CommentReach,
    private readonly visitors: Visitors,
    private readonly pace: StreamPace,
  ) {}

  /**
   * Turns the answer into a stream: what was decided since `mark` and who has what in hand, then what happens.
   * Throws UnreadableQuery, TooManyStreams.
   */
  async follow(member: Visitor, mark: string | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const [since] = mark === undefined ? [null] : decodeCursor(mark, isTime);
    // Not by network, as readers are: a newsroom has one for all of its people.
    await this.streams.admit(`staff/${member.id}`, reply);
    const judge = this.judgeFor(member);
    const stream = this.streams.open(reply, deskTopic, judge);
    this.endWith(member, request, reply, stream);
    try {
      await this.catchUp(stream, judge, since ?? null);
    } catch {
      // The answer has begun: the browser comes again from where it was.
      stream.end();
    }
  }

  /** Who is limited to some articles hears nothing of the others. */
  private judgeFor(member: Visitor): Judge {
    if (!member.limited) return toldAll;
    return ({ id }) =>
      this.reach.assert(member, id ?? '').then(
        () => true,
        (error: unknown) => {
          if (error instanceof CommentMissing) return false;
          throw error;
        },
      );
  }

  private async catchUp(stream: EventStream, judge: Judge, since: string | null): Promise<void> {
    const now = this.streams.mark();
    const tell = async (event: string, data: { readonly id: string }) => {
      if (await judge({ id: data.id })) stream.send(event, data, now);
    };
    if (since !== null) {
      const from = Date.parse(since) - overlapMs;
      const lines = (await this.record.deeds(mostMissed)).items.filter(({ at }) => at.getTime() >= from);
      const decided = lines.filter(tellsOfAct);
      for (const line of decided.toReversed()) await tell('decided', toDecidedNews(line));
    }
    for (const claim of await this.claims.all()) await tell('claimed', toClaimedNews(claim));
  }

  /** The stream is over when they signed out, and when their limits were set or lifted. */
  private endWith(was: Visitor, request: FastifyRequest, reply: FastifyReply, stream: EventStream): void {
    const timer = setInterval(() => {
      this.visitors.of(request).then(
        (member) => member?.limited !== was.limited && stream.end(),
        () => stream.end(),
      );
    }, this.pace.askAgainMs).unref();
    reply.raw.once('close', () => clearInterval(timer));
  }
}
