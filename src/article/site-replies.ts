import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { cleanText } from '../platform/http/values.js';
import { type Setting, Settings } from '../platform/settings/settings.js';
import {
  type PolicyMessages,
  type ReplyPolicyWord,
  replyPolicyWords,
  type SiteReplyTerms,
} from './reply-policy.policy.js';

/** A hundred years; in comments, more than a thread can show. */
export const longest = { closeAfterDays: 36_500, closeAfterComments: 1_000_000 } as const;

const policy: Setting<ReplyPolicyWord> = {
  key: 'replies.policy',
  about:
    'who may reply where an article says nothing: open (published at once unless a rule objects), known (people we do not know are held; nobody can prove an address yet, so that is everybody), held (all are), closed',
  shape: z.enum(replyPolicyWords),
  default: 'known',
};

const closeAfterDays: Setting<number> = {
  key: 'replies.closeAfterDays',
  about: 'days after its publication on which an article stops taking replies, 0 to 36500; 0 for never',
  shape: z.int().min(0).max(longest.closeAfterDays),
  default: 0,
};

const closeAfterComments: Setting<number> = {
  key: 'replies.closeAfterComments',
  about: 'published comments with which an article stops taking replies, 0 to 1000000; 0 for never',
  shape: z.int().min(0).max(longest.closeAfterComments),
  default: 0,
};

const words = cleanText({ min: 1, max: 500 }).optional();

/** What the form says in each state, of the site or of one article. */
export const policyMessages = z.strictObject({
  open: words,
  known: words,
  held: words,
  closed: words,
  notOpenYet: words,
});

const messages: Setting<PolicyMessages> = {
  key: 'replies.messages',
  about:
    'what the form says, up to 500 characters each, such as {"held":"We read everything first.","closed":"That was it."}; for open, known, held, closed, notOpenYet',
  shape: policyMessages,
  default: {},
};

const terms = { policy, closeAfterDays, closeAfterComments, messages };

/** Who may reply, and when, where an article says nothing for itself. */
@Injectable()
export class SiteReplies implements OnModuleInit {
  constructor(private readonly settings: Settings) {}

  onModuleInit(): void {
    for (const setting of Object.values(terms)) this.settings.define(setting);
  }

  terms(): Promise<SiteReplyTerms> {
    return this.settings.several(terms);
  }
}
