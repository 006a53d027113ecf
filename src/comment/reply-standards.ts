import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ReplyPolicyWord } from '../article/article.view.js';
import { Settings } from '../platform/settings/settings.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { Likenesses } from './likenesses.queries.js';
import { type ProofClaim, ProofOfWork } from './proof-of-work.service.js';
import { ReplyDoor } from './reply-door.js';
import { proofOfWork } from './reply-settings.js';
import { ReservedNames } from './reserved-names.js';
import { Rulebook } from './rulebook.js';
import { type Likeness } from './rules/likeness.js';
import { type ReservedName } from './rules/name-look.js';
import { type Words } from './rules/traits.js';
import { type RulesInForce } from './rules/verdict.js';

/** What a reply is measured by, besides its words. */
export interface Standards {
  readonly policy: ReplyPolicyWord;
  readonly trapped: boolean;
  readonly elapsedMs: number | null;
  readonly reserved: readonly ReservedName[];
  readonly proof: ProofClaim;
  readonly rules: RulesInForce;
  /** Missing where the classifier is off. */
  readonly likeness?: Likeness | undefined;
}

/** Gathers what a reply is measured by, ahead of its transaction: it takes connections of its own. */
@Injectable()
export class ReplyStandards implements OnModuleInit {
  constructor(
    private readonly door: ReplyDoor,
    private readonly settings: Settings,
    private readonly names: ReservedNames,
    private readonly proofs: ProofOfWork,
    private readonly rulebook: Rulebook,
    private readonly likenesses: Likenesses,
  ) {}

  onModuleInit(): void {
    this.settings.define(proofOfWork);
  }

  /** Throws ArticleMissing, ArticleWithdrawn, RepliesClosed. */
  async forNew(slug: string, reply: LeaveReplyDto): Promise<Standards & { readonly articleId: string }> {
    const { articleId, policy } = await this.door.enter(slug);
    const asked = await this.settings.get(proofOfWork);
    const rules = await this.rulebook.inForce();
    const words = { name: reply.name, source: reply.comment, website: reply.website ?? null };
    return {
      articleId,
      policy,
      trapped: reply.nickname !== undefined,
      elapsedMs: reply.elapsed ?? null,
      reserved: await this.names.all(),
      proof: asked ? await this.proofs.check(articleId, reply.proof) : { state: 'not-asked' },
      rules,
      likeness: await this.likeness(rules, words, null),
    };
  }

  /** The traps were for whoever came in; of an edit only the words count. */
  async forEdit(articleId: string, words: Words & { readonly commentId: string }): Promise<Standards> {
    const policy = await this.door.policyOf(articleId);
    const reserved = await this.names.all();
    const rules = await this.rulebook.inForce();
    const likeness = await this.likeness(rules, words, words.commentId);
    return { policy, trapped: false, elapsedMs: null, reserved, proof: { state: 'not-asked' }, rules, likeness };
  }

  private async likeness({ rules }: RulesInForce, words: Words, commentId: string | null) {
    const asked = rules.some(({ rule, mode }) => rule === 'classifier' && mode !== 'off');
    return asked ? this.likenesses.of(words, commentId) : undefined;
  }
}
