import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '../comment/people.queries.js';
import { type PersonListDto } from '../comment/people.dto.js';
import { type Actor } from '../platform/audit/actor.js';
import { type Page } from '../platform/page.js';
import { type QueueRow } from './moderation.view.js';
import { QueueQueries } from './queue.queries.js';

/** A person's comments as the queue shows them. */
@Injectable()
export class PersonComments {
  constructor(
    private readonly people: PeopleQueries,
    private readonly queue: QueueQueries,
  ) {}

  /** In all states, newest first. Throws PersonMissing. */
  async page(reader: Actor, person: string, list: PersonListDto): Promise<Page<QueueRow>> {
    const { items, next } = await this.people.commentsOf(reader, person, list);
    return { items: await this.queue.rows(reader, items), next };
  }
}
