import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ReplyPolicyWord } from '../article/article.view.js';
import { Settings } from '../platform/settings/settings.js';
import { type LeaveReplyDto } from './comment.dto.js';
import { type ProofClaim, ProofOfWork } from './proof-of-work.service.js';
import { ReplyDoor } from './reply-door.js';
import { type Opinions, ReplyOpinions } from './reply-opinions.js';
import { proofOfWork } from './reply-settings.js';
import { ReservedNames } from './reserved-names.js';
import { Rulebook } from './rulebook.js';
import { type ReservedName } from './rules/name-look.js';
import { type Words } from './rules/traits.js';
import { type RulesInForce } from './rules/verdict.js';

/** What a reply is measured by, besides its words. */
export interface Standards extends Opinions {
  readonly policy: ReplyPolicyWord;
  readonly trapped: boolean;
  readonly elapsedMs: number | null;
  readonly reserved: readonly ReservedName[];
  readonly proof: ProofClaim;
  readonly rules: RulesInForce;
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
    private readonly opinions: ReplyOpinions,
  ) {}

  onModuleInit(): void {
    this.settings.define(proofOfWork);
  }

  /** Throws ArticleMissing, ArticleWithdrawn, RepliesClosed, CheckerAway. */
  async forNew(
    slug: string,
    reply: LeaveReplyDto,
    network: string,
  ): Promise<Standards & { readonly articleId: string }> {
    const { articleId, path, lang, policy } = await this.door.enter(slug);
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
      ...(await this.opinions.of({ ...words, commentId: null, path, lang, network, email: reply.email }, rules)),
    };
  }

  /** The traps were for whoever came in; of an edit only the words count. Throws CheckerAway. */
  async forEdit(articleId: string, words: Words & { readonly commentId: string }, network: string): Promise<Standards> {
    const { policy, path, lang } = await this.door.standing(articleId);
    const reserved = await this.names.all();
    const rules = await this.rulebook.inForce();
    const opinions = await this.opinions.of({ ...words, path, lang, network, email: null }, rules);
    return { policy, trapped: false, elapsedMs: null, reserved, proof: { state: 'not-asked' }, rules, ...opinions };
  }
}
