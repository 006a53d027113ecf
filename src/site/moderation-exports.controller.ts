import { Body, Controller, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { May } from '../account/abilities.js';
import { ExportDto } from '../moderation/exports/exports.dto.js';
import { QueueExports } from '../moderation/exports/queue-export.service.js';
import { type Actor } from '../platform/audit/actor.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { sendFile } from '../platform/http/send-file.js';

/** The list that is open at the desk, as a file. */
@Controller('moderation/exports')
@May('export-replies')
export class ModerationExportsController {
  constructor(private readonly exports: QueueExports) {}

  @Post()
  async file(
    @Body(new InputPipe(ExportDto)) wanted: ExportDto,
    @CurrentActor() staff: Actor,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.exports.open(staff, wanted));
  }
}
