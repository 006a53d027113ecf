import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { PrivateEmail } from '../platform/security/private-email.js';
import { commentRendererVersion, renderComment } from './comment-body.js';
import { type CommentStatus } from './comment-status.js';
import { Comment } from './comment.entity.js';
import { CommentShelf } from './comment-shelf.js';
import { type SampleReply } from './sample-replies.js';

interface Above {
  readonly id: string;
  readonly rootId: string;
  readonly depth: number;
}

const apartMs = 7 * 60_000;

/** Fills an article with a conversation, so that a fresh installation shows what a thread looks like. */
@Injectable()
export class SampleThread {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly shelf: CommentShelf,
  ) {}

  /** All of it in one transaction. `status` is where every reply stands; only published ones can have replies. */
  async plant(articleId: string, replies: readonly SampleReply[], status: CommentStatus): Promise<void> {
    const count = JSON.stringify(replies).split('"authorName"').length;
    const clock = { at: this.clock.now().getTime() - count * apartMs };
    await this.db.transaction((tx) => this.plantUnder(tx, articleId, null, replies, status, clock));
  }

  private async plantUnder(
    tx: EntityManager,
    articleId: string,
    above: Above | null,
    replies: readonly SampleReply[],
    status: CommentStatus,
    clock: { at: number },
  ): Promise<void> {
    for (const reply of replies) {
      clock.at += apartMs;
      const comment = sampleComment(articleId, above, reply, status, new Date(clock.at));
      await this.shelf.put(tx, comment, PrivateEmail.of('reader@example.org'));
      await this.plantUnder(tx, articleId, comment, reply.children, status, clock);
    }
  }
}

function sampleComment(
  articleId: string,
  above: Above | null,
  reply: SampleReply,
  status: CommentStatus,
  at: Date,
): Comment {
  const id = newId();
  const published = status === 'published';
  return {
    id,
    articleId,
    parentId: above?.id ?? null,
    rootId: above?.rootId ?? id,
    depth: above ? above.depth + 1 : 0,
    authorName: reply.authorName,
    authorWebsite: reply.website ?? null,
    byStaff: false,
    source: reply.text,
    html: renderComment(reply.text),
    rendererVersion: commentRendererVersion,
    status,
    previousStatus: null,
    shown: published,
    version: 1,
    verdict: {
      status: published ? 'published' : 'held',
      reasons: [{ rule: 'sample', outcome: published ? 'note' : 'hold', detail: 'A sample that came with Riposte.' }],
    },
    decisionReason: null,
    decisionCode: null,
    clientKey: null,
    createdAt: at,
    publishedAt: published ? at : null,
    editedAt: null,
    staffEditedAt: null,
    pinnedAt: null,
    repliesClosedAt: null,
  };
}
