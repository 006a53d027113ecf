import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../platform/settings/settings.js';
import { SignedTokens } from '../platform/security/signed-token.js';
import { type StoredStatus } from './comment-status.js';
import { type SubmittedReply } from './comment.view.js';
import { statusLinkDays } from './reply-settings.js';

const purpose = 'comment-status';

/** The addresses of a comment. The status link is signed for one comment, so that its author needs no account. */
@Injectable()
export class CommentLinks implements OnModuleInit {
  constructor(
    private readonly tokens: SignedTokens,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.settings.define(statusLinkDays);
  }

  permalink(commentId: string): string {
    return `/comments/${commentId}`;
  }

  async statusPath(commentId: string, createdAt: Date): Promise<string> {
    const days = await this.settings.get(statusLinkDays);
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    return `/comments/${commentId}/status/${this.tokens.sign(purpose, commentId, expiresAt)}`;
  }

  opensStatus(commentId: string, token: string, now: Date): boolean {
    return this.tokens.verify(purpose, commentId, token, now);
  }

  /** Of a token that opens. */
  statusOpenUntil(token: string): Date {
    return this.tokens.expiresAt(token);
  }

  /** The answer to a reply; the same again for the same reply. */
  async answer(commentId: string, status: StoredStatus, createdAt: Date): Promise<SubmittedReply> {
    const published = status === 'published';
    return {
      id: commentId,
      status: published ? 'published' : 'held',
      url: published ? this.permalink(commentId) : null,
      statusUrl: await this.statusPath(commentId, createdAt),
    };
  }

  /** The same for somebody who may not be its author: no link of one's own. */
  publicAnswer(commentId: string): SubmittedReply {
    const url = this.permalink(commentId);
    return { id: commentId, status: 'published', url, statusUrl: url };
  }
}
