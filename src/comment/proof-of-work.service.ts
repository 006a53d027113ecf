import { Injectable } from '@nestjs/common';
import { type Challenge, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Allowances } from '../platform/security/allowances.js';
import { Sealer } from '../platform/security/sealer.js';
import { Settings } from '../platform/settings/settings.js';
import { ProofNotAsked, TooManyChallenges } from './comment.errors.js';
import { proofOfWork } from './reply-settings.js';
import { readProof } from './rules/proof.js';
import { type ProofOfWorkState } from './rules/rule.js';

/**
 * What a browser has to do, in the words of ALTCHA 2: about 256 derivations, since one key in 256 starts with a zero byte. Half a
 * second on a laptop, a few on an old phone; one derivation here, and none for whoever did no work.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2000, keyLength: 32, keyPrefix: '00' } as const;

/** Long enough for a long reply. */
const challengeGoodForMs = 2 * 3_600_000;

/** One a second for as many as share an address: each form asks for one. */
const challenges = [{ count: 60, seconds: 60 }];

/** A proof as it came; a solved one is still to be spent. */
export type ProofClaim =
  | { readonly state: Exclude<ProofOfWorkState, 'solved' | 'replayed'> }
  | { readonly state: 'solved'; readonly challengeDigest: Buffer; readonly expiresAt: Date };

/** Optional proof of work, made and judged here. It never refuses anybody: see the rule. */
@Injectable()
export class ProofOfWork {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly allowances: Allowances,
  ) {}

  /** Counts somebody who wants a challenge. Throws TooManyChallenges. */
  async admit(client: string): Promise<void> {
    const wait = await this.allowances.take([{ what: 'challenge', who: client, limits: challenges }]);
    if (wait > 0) throw new TooManyChallenges(wait);
  }

  /** For one reply to one article. Throws ProofNotAsked while the setting is off. */
  async challenge(articleId: string): Promise<Challenge> {
    if (!(await this.settings.get(proofOfWork))) throw new ProofNotAsked();
    const expiresAt = new Date(this.clock.now().getTime() + challengeGoodForMs);
    const data = { article: articleId };
    return createChallenge({ ...work, deriveKey, expiresAt, data, hmacSignatureSecret: this.secret() });
  }

  /** Whether the work was done, for this article and in time. */
  async check(articleId: string, text: string | undefined): Promise<ProofClaim> {
    if (text === undefined) return { state: 'missing' };
    const proof = readProof(text);
    if (!proof || proof.challenge.parameters.data?.['article'] !== articleId) return { state: 'unsolved' };
    const expiresAt = new Date(proof.challenge.parameters.expiresAt * 1000);
    if (expiresAt <= this.clock.now()) return { state: 'unsolved' };
    const { verified } = await verifySolution({ ...proof, deriveKey, hmacSignatureSecret: this.secret() });
    if (!verified) return { state: 'unsolved' };
    return { state: 'solved', challengeDigest: this.digest(proof.challenge.signature), expiresAt };
  }

  /** Uses a solved challenge up: the second reply that brings it, or the later of two at once, brings a used one. */
  async spend(tx: EntityManager, claim: ProofClaim): Promise<ProofOfWorkState> {
    if (claim.state !== 'solved') return claim.state;
    const spent = await tx.query<unknown[]>(
      'insert into spent_challenges (challenge_digest, expires_at) values ($1, $2) on conflict do nothing returning 1',
      [claim.challengeDigest, claim.expiresAt],
    );
    return spent.length > 0 ? 'solved' : 'replayed';
  }

  private secret(): string {
    return this.digest('challenge').toString('base64url');
  }

  private digest(text: string): Buffer {
    return this.sealer.digest('proof-of-work', text);
  }
}
