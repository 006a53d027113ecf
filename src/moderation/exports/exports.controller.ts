import { Body, Controller, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../../account/abilities.js';
import { type Actor } from '../../platform/audit/actor.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { InputPipe } from '../../platform/http/input-pipe.js';
import { sendFile } from '../../platform/http/send-file.js';
import { ExportDto } from './exports.dto.js';
import { QueueExports } from './queue-export.service.js';

/** The queue as a file, for programs. By POST, since it leaves a line in the log. */
@Controller('api/v1/moderation/exports')
@May('export-replies')
export class ExportsController {
  constructor(private readonly exports: QueueExports) {}

  @Post()
  async file(
    @Body(new InputPipe(ExportDto)) wanted: ExportDto,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.exports.open(actor, wanted));
  }
}
