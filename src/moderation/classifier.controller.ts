import { Controller, Get, Header } from '@nestjs/common';
import { May } from '../account/abilities.js';
import { ClassifierQueries } from '../comment/classifier.queries.js';
import { toClassifierJson } from './classifier.view.js';

/** What the classifier has learnt and how often it was right, for programs. */
@Controller('api/v1/moderation/rules/classifier')
@May('read-the-rules')
export class ClassifierController {
  constructor(private readonly classifier: ClassifierQueries) {}

  @Get()
  @Header('cache-control', 'no-store')
  async read() {
    return toClassifierJson(await this.classifier.state());
  }
}
