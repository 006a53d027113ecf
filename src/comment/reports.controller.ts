import { Body, Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { clientKeyOf } from '../platform/http/client-address.js';
import { IdPipe } from '../platform/http/id-pipe.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { Public } from '../platform/http/route-access.js';
import { ReportDto } from './comment.dto.js';
import { Reports } from './reports.service.js';

const reportBody = new InputPipe(ReportDto);

@Controller('api/v1/comments')
@Public()
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  /** The answer is the same for a first report and a repeated one. */
  @Post(':id/reports')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  async report(@Param('id', IdPipe) id: string, @Body() fields: unknown, @Req() request: FastifyRequest) {
    const client = clientKeyOf(request);
    await this.reports.admit(client);
    await this.reports.report(id, reportBody.transform(fields, { type: 'body', data: undefined }), client);
    return { status: 'received' as const };
  }
}
