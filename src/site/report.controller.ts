import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ReportDto } from '../comment/comment.dto.js';
import { Reports } from '../comment/reports.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { ReportPages } from './report-pages.js';

const reportForm = new InputPipe(ReportDto);

/** Reporting a comment without script and without an account. */
@Controller('comments/:id/report')
@Public()
export class ReportController {
  constructor(
    private readonly pages: ReportPages,
    private readonly reports: Reports,
  ) {}

  @Get()
  async form(@Param('id', IdPipe) id: string, @Res() reply: FastifyReply) {
    return privately(reply).send(await this.pages.form(id, { typed: '', reason: null, faults: [] }));
  }

  @Post()
  async report(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    try {
      await this.reports.report(
        id,
        reportForm.transform(fields, { type: 'body', data: undefined }),
        clientKeyOf(request),
      );
      return privately(reply)
        .code(202)
        .send(await this.pages.thanks(id));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return privately(reply)
        .code(422)
        .send(await this.pages.refused(id, fields, error.faults));
    }
  }
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').type('text/html; charset=utf-8');
}
