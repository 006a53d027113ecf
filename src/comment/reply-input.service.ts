import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { InputPipe } from '../platform/http/input-pipe.js';
import { cleanText } from '../platform/http/values.js';
import { Settings } from '../platform/settings/settings.js';
import {
  AnswerDto,
  EditByStaffDto,
  EditReplyDto,
  LeaveReplyDto,
  PreviewDto,
  replyLimits,
  StaffReplyDto,
} from './comment.dto.js';
import { longestReply } from './reply-settings.js';

/**
 * Reads what a face was sent, with the length of a comment that holds today. Each throws InvalidInput with all faults at once.
 * The shapes themselves hold the ceiling.
 */
@Injectable()
export class ReplyInput {
  constructor(private readonly settings: Settings) {}

  reply(fields: unknown): Promise<LeaveReplyDto> {
    return this.read(LeaveReplyDto, fields);
  }

  edit(fields: unknown): Promise<EditReplyDto> {
    return this.read(EditReplyDto, fields);
  }

  staffReply(fields: unknown): Promise<StaffReplyDto> {
    return this.read(StaffReplyDto, fields);
  }

  answer(fields: unknown): Promise<AnswerDto> {
    return this.read(AnswerDto, fields);
  }

  editByStaff(fields: unknown): Promise<EditByStaffDto> {
    return this.read(EditByStaffDto, fields);
  }

  async preview(fields: unknown): Promise<string> {
    return (await this.read(PreviewDto, fields)).comment;
  }

  private async read<Shape extends z.ZodObject>(shape: Shape, fields: unknown): Promise<z.output<Shape>> {
    const longest = await this.settings.get(longestReply);
    return new InputPipe(noLongerThan(shape, longest)).transform(fields, { type: 'body', data: undefined });
  }
}

function noLongerThan<Shape extends z.ZodObject>(shape: Shape, longest: number): Shape {
  if (longest === replyLimits.comment) return shape;
  return shape.extend({ comment: cleanText({ min: 1, max: longest }) }) as unknown as Shape;
}
