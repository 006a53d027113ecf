import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ReplyPolicyWord } from '../article/article.view.js';
import { Settings } from '../platform/settings/settings.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { type ProofClaim, ProofOfWork } from './proof-of-work.service.js';
import { ReplyDoor } from './reply-door.js';
import { minimumSeconds, proofOfWork } from './reply-settings.js';
import { ReservedNames } from './reserved-names.js';
import { type ReservedName } from './rules/name-look.js';

/** What a reply is measured by, besides its words. */
export interface Standards {
  readonly policy: ReplyPolicyWord;
  readonly trapped: boolean;
  readonly elapsedMs: number | null;
  readonly minimumMs: number;
  readonly reserved: readonly ReservedName[];
  readonly proof: ProofClaim;
}

/** Gathers what a reply is measured by, ahead of its transaction: it takes connections of its own. */
@Injectable()
export class ReplyStandards implements OnModuleInit {
  constructor(
    private readonly door: ReplyDoor,
    private readonly settings: Settings,
    private readonly names: ReservedNames,
    private readonly proofs: ProofOfWork,
  ) {}

  onModuleInit(): void {
    for (const setting of [minimumSeconds, proofOfWork]) this.settings.define(setting);
  }

  /** Throws ArticleMissing, ArticleWithdrawn, RepliesClosed. */
  async forNew(slug: string, reply: LeaveReplyDto): Promise<Standards & { readonly articleId: string }> {
    const { articleId, policy } = await this.door.enter(slug);
    const asked = await this.settings.several({ seconds: minimumSeconds, proof: proofOfWork });
    return {
      articleId,
      policy,
      trapped: reply.nickname !== undefined,
      elapsedMs: reply.elapsed ?? null,
      minimumMs: asked.seconds * 1000,
      reserved: await this.names.all(),
      proof: asked.proof ? await this.proofs.check(articleId, reply.proof) : { state: 'not-asked' },
    };
  }

  /** The traps were for whoever came in; of an edit only the words count. */
  async forEdit(articleId: string): Promise<Standards> {
    const policy = await this.door.policyOf(articleId);
    const reserved = await this.names.all();
    return { policy, trapped: false, elapsedMs: null, minimumMs: 0, reserved, proof: { state: 'not-asked' } };
  }
}
