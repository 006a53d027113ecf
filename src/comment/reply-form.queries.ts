import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SafeHtml } from '../platform/safe-html.js';
import { Settings } from '../platform/settings/settings.js';
import { renderComment } from './comment-body.js';
import { keptFor } from './purge.js';
import { houseRules, longestReply, proofOfWork, statusLinkDays } from './reply-settings.js';

/** What whoever writes should know before they send anything, as the publisher has it today. */
export interface FormTerms {
  /** Code points of the longest comment. */
  readonly longest: number;
  /** The publisher's house rules; null when there are none. */
  readonly houseRules: SafeHtml | null;
  /** Browsers with script are asked to do some work before they send. */
  readonly proofOfWork: boolean;
}

/** For how many days what comes with a reply is kept; the reply itself stays until somebody takes it out. */
export interface KeptDays {
  /** The digest of the sender's network. */
  readonly network: number;
  /** What makes a retry harmless, and what makes the same words known again. */
  readonly retry: number;
  /** How long the link to one's own reply opens. */
  readonly link: number;
}

const dayMs = 86_400_000;

/** What the form and the page about privacy say. */
@Injectable()
export class ReplyFormQueries implements OnModuleInit {
  /** The rules change rarely and are shown with every page. */
  private rendered = { source: '', html: renderComment('') };

  constructor(private readonly settings: Settings) {}

  onModuleInit(): void {
    for (const setting of [longestReply, houseRules]) this.settings.define(setting);
  }

  /** With one question to the database. */
  async terms(): Promise<FormTerms> {
    const { longest, rules, work } = await this.settings.several({
      longest: longestReply,
      rules: houseRules,
      work: proofOfWork,
    });
    if (rules !== this.rendered.source) this.rendered = { source: rules, html: renderComment(rules) };
    return { longest, houseRules: rules === '' ? null : this.rendered.html, proofOfWork: work };
  }

  async keptDays(): Promise<KeptDays> {
    return {
      network: keptFor.clientKey / dayMs,
      retry: Math.max(keptFor.idempotencyKey, keptFor.saidWords) / dayMs,
      link: await this.settings.get(statusLinkDays),
    };
  }
}
