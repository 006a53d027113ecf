import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from 'zod';
import { May } from '../account/abilities.js';
import { type BatchAct, isWorking } from '../moderation/batches/batch.view.js';
import { BatchesQueryDto, FreezeDto } from '../moderation/batches/batches.dto.js';
import { BatchCannot, TooManyBatches } from '../moderation/batches/batches.errors.js';
import { BatchesQueries } from '../moderation/batches/batches.queries.js';
import { Batches } from '../moderation/batches/batches.service.js';
import { DeclineReasons } from '../moderation/decline-reasons.queries.js';
import { placeIn } from '../moderation/queue-place.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { batchPath } from './addresses.js';
import { moderationBatchPage } from './moderation-batch-page.js';
import { moderationBatchesPage } from './moderation-batches-page.js';
import { Sites } from './sites.js';

const html = 'text/html; charset=utf-8';
const freezeForm = new InputPipe(FreezeDto);
const WatchDto = z.strictObject({ watch: z.literal('on').optional() });

/** One decision about all that a search finds, without script: links show, forms act. */
@Controller('moderation/batches')
@May('decide-in-batches')
export class ModerationBatchesController {
  constructor(
    private readonly batches: Batches,
    private readonly queries: BatchesQueries,
    private readonly reasons: DeclineReasons,
    private readonly sites: Sites,
  ) {}

  @Get()
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  list(@Query(new InputPipe(BatchesQueryDto)) { limit, after }: BatchesQueryDto, @CurrentActor() staff: Visitor) {
    return this.listPage(staff, limit, after, null);
  }

  @Post()
  async freeze(@Body() fields: unknown, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const typed = typedBatch(fields);
    const { status, q, decision, reason, code } = typed;
    try {
      const given = { query: { status, q }, decision, ...(reason && { reason }), ...(code && { code }) };
      const id = await this.batches.freeze(staff, freezeForm.transform(given, { type: 'body', data: undefined }));
      return await reply.code(303).header('location', batchPath(id)).send();
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof TooManyBatches)) throw error;
      const said = error instanceof InvalidInput ? error.faults.map(({ message }) => message) : [error.message];
      const place = placeIn(`${status} ${q}`.trim()) ?? { status: 'held' as const, q: q.slice(0, 500) };
      const unfrozen = { place, reasons: await this.reasons.all(), typed: { ...typed, faults: said } };
      const page = await this.listPage(staff, 50, undefined, unfrozen);
      if (error instanceof TooManyBatches) reply.header('retry-after', error.retryAfterSeconds);
      return reply
        .code(error instanceof TooManyBatches ? 429 : 422)
        .type(html)
        .send(page);
    }
  }

  @Get(':id')
  @Header('content-type', html)
  @Header('cache-control', 'no-store')
  async one(
    @Param('id', IdPipe) id: string,
    @Query(new InputPipe(WatchDto)) { watch }: z.infer<typeof WatchDto>,
    @CurrentActor() staff: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { page, working } = await this.batchPage(staff, id, watch === 'on', null);
    if (watch === 'on' && working) reply.header('refresh', '3');
    return page;
  }

  @Post(':id/start')
  start(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return this.act(staff, reply, id, 'start');
  }

  @Post(':id/stop')
  stop(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return this.act(staff, reply, id, 'stop');
  }

  @Post(':id/undo')
  undo(@Param('id', IdPipe) id: string, @CurrentActor() staff: Visitor, @Res() reply: FastifyReply) {
    return this.act(staff, reply, id, 'undo');
  }

  private async act(staff: Visitor, reply: FastifyReply, id: string, act: BatchAct): Promise<FastifyReply> {
    reply.header('cache-control', 'no-store');
    try {
      await this.batches.act(staff, id, act);
      return await reply.code(303).header('location', batchPath(id)).send();
    } catch (error) {
      if (!(error instanceof BatchCannot)) throw error;
      const { page } = await this.batchPage(staff, id, false, error.message);
      return reply.code(409).type(html).send(page);
    }
  }

  private async batchPage(staff: Visitor, id: string, watched: boolean, stays: string | null) {
    const [batch, site] = await Promise.all([this.queries.one(staff, id), this.sites.site()]);
    return { page: moderationBatchPage(site, { staff, batch, watched, stays }), working: isWorking(batch.state) };
  }

  private async listPage(
    staff: Visitor,
    limit: number,
    after: string | undefined,
    unfrozen: Parameters<typeof moderationBatchesPage>[1]['unfrozen'],
  ): Promise<string> {
    const [{ items, next }, site] = await Promise.all([this.queries.page(staff, limit, after), this.sites.site()]);
    return moderationBatchesPage(site, { staff, items, after: after ?? null, next, unfrozen });
  }
}

/** What a form holds, whoever sent it. */
function typedBatch(fields: unknown) {
  const given = typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  const text = (name: string) => (typeof given[name] === 'string' ? given[name].trim() : '');
  return {
    status: text('status'),
    q: text('q'),
    decision: text('decision'),
    reason: text('reason'),
    code: text('code'),
  };
}
