import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { DomainError } from '../domain-error.js';
import { Health } from '../http/health.js';
import { encodeCursor } from '../page.js';
import { type Setting, Settings } from '../settings/settings.js';
import { EventStream, StreamPace } from './event-stream.js';
import { type Notice, Wire } from './wire.js';

const connections: Setting<number> = {
  key: 'live.connections',
  about: 'readers who are told of news as it happens, at once on each instance, 0 to 10000',
  shape: z.number().int().min(0).max(10_000),
  default: 500,
};

/** The page stands without its stream, so that nobody needs to come again soon (503). */
export class TooManyStreams extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'too-many-streams';
  override readonly retryAfterSeconds = 120;

  constructor() {
    super('There are as many live readers here as we can serve. Everything else works as before.');
  }
}

/** Whether somebody is told of what a notice is about. */
export type Judge = (data: Notice['data']) => Promise<boolean>;

export const toldAll: Judge = () => Promise.resolve(true);

/** The readers of this instance who are told of news as it happens, by topic. */
@Injectable()
export class EventStreams implements OnModuleInit, OnModuleDestroy {
  private readonly streams = new Map<EventStream, Judge>();
  private readonly clients = new Map<string, number>();
  private places = 0;

  constructor(
    private readonly settings: Settings,
    private readonly wire: Wire,
    private readonly clock: Clock,
    private readonly pace: StreamPace,
    private readonly health: Health,
  ) {}

  onModuleInit(): void {
    this.settings.define(connections);
    // Whoever comes again names where it was, and is told what it missed.
    this.wire.listen({ hear: (notice) => this.pass(notice), missed: () => this.endAll() });
    this.health.draining.addEventListener('abort', () => this.endAll(), { once: true });
  }

  onModuleDestroy(): void {
    this.endAll();
  }

  get count(): number {
    return this.streams.size;
  }

  /** Takes a place until the answer is over. Own places are counted before the database is asked anything. Throws TooManyStreams. */
  async admit(client: string, reply: FastifyReply): Promise<void> {
    const own = this.clients.get(client) ?? 0;
    if (own >= this.pace.perClient) throw new TooManyStreams();
    this.clients.set(client, own + 1);
    this.places += 1;
    reply.raw.once('close', () => this.giveBack(client));
    if (this.places > (await this.settings.get(connections))) throw new TooManyStreams();
  }

  /** Turns the answer into a stream. It ends by itself: when the reader goes, when the house closes, after its longest time. */
  open(reply: FastifyReply, topic: string, judge: Judge = toldAll): EventStream {
    const stream = new EventStream(reply.raw, topic, this.pace);
    this.streams.set(stream, judge);
    reply.raw.once('close', () => this.streams.delete(stream));
    reply.hijack();
    stream.begin(this.mark());
    // The head of a stream is all of it, and a reader may have gone while the database was asked.
    if (reply.request.method === 'HEAD' || reply.raw.destroyed || this.health.draining.aborted) stream.end();
    return stream;
  }

  /** Now, as a place to go on from. */
  mark(): string {
    return encodeCursor(this.clock.now().toISOString());
  }

  private pass({ topic, event, data }: Notice): void {
    const mark = this.mark();
    for (const [stream, judge] of this.streams) {
      if (stream.topic !== topic) continue;
      if (judge === toldAll) stream.send(event, data, mark);
      // What cannot be judged may have been missed: the browser comes again and asks.
      else
        judge(data).then(
          (told) => told && stream.send(event, data, mark),
          () => stream.end(),
        );
    }
  }

  private endAll(): void {
    for (const stream of this.streams.keys()) stream.end();
  }

  private giveBack(client: string): void {
    this.places -= 1;
    const left = (this.clients.get(client) ?? 1) - 1;
    if (left > 0) this.clients.set(client, left);
    else this.clients.delete(client);
  }
}
