import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ReportDto } from '../comment/comment.dto.js';
import { TooManyReports } from '../comment/comment.errors.js';
import { Reports } from '../comment/reports.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { clientKeyOf } from '../platform/http/client-address.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { untouched } from './report-page.js';
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
    return privately(reply).send(await this.pages.form(id, untouched));
  }

  @Post()
  async report(
    @Param('id', IdPipe) id: string,
    @Body() fields: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const client = clientKeyOf(request);
    try {
      await this.reports.admit(client);
      await this.reports.report(id, reportForm.transform(fields, { type: 'body', data: undefined }), client);
      return privately(reply)
        .code(202)
        .send(await this.pages.thanks(id));
    } catch (error) {
      if (!(error instanceof InvalidInput || error instanceof TooManyReports)) throw error;
      if (error instanceof TooManyReports) reply.header('retry-after', String(error.retryAfterSeconds));
      return privately(reply)
        .code(error instanceof TooManyReports ? 429 : 422)
        .send(await this.pages.refused(id, fields, error));
    }
  }
}

function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').type('text/html; charset=utf-8');
}
