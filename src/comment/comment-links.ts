import { Injectable } from '@nestjs/common';
import { SignedTokens } from '../platform/security/signed-token.js';
import { type CommentStatus } from './comment-status.js';
import { type SubmittedReply } from './comment.view.js';

const statusLinkDays = 30;
const purpose = 'comment-status';

/** The addresses of a comment. The status link is signed for one comment, so that its author needs no account. */
@Injectable()
export class CommentLinks {
  constructor(private readonly tokens: SignedTokens) {}

  permalink(commentId: string): string {
    return `/comments/${commentId}`;
  }

  statusPath(commentId: string, createdAt: Date): string {
    const expiresAt = new Date(createdAt.getTime() + statusLinkDays * 86_400_000);
    return `/comments/${commentId}/status/${this.tokens.sign(purpose, commentId, expiresAt)}`;
  }

  opensStatus(commentId: string, token: string, now: Date): boolean {
    return this.tokens.verify(purpose, commentId, token, now);
  }

  /** The answer to a reply; the same again for the same reply. */
  answer(commentId: string, status: CommentStatus, createdAt: Date): SubmittedReply {
    const published = status === 'published';
    return {
      id: commentId,
      status: published ? 'published' : 'held',
      url: published ? this.permalink(commentId) : null,
      statusUrl: this.statusPath(commentId, createdAt),
    };
  }
}
