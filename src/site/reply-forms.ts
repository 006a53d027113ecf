import { Injectable } from '@nestjs/common';
import { type Circumstances, CommentService } from '../comment/comment.service.js';
import { ReplyInput } from '../comment/reply-input.service.js';
import { ReplyPreviews } from '../comment/reply-previews.service.js';
import { InvalidInput } from '../platform/domain-error.js';
import { type ArticleQuery, ReaderPages } from './reader-pages.js';
import { type ReaderOnForm, type SentForm } from './reply-draft.js';

/** What becomes of a form: the way to the reply that was left, with what its author asked us to remember; or the page once more. */
export type Outcome =
  | { readonly leadsTo: string; readonly remember: ReaderOnForm | null }
  | { readonly page: string; readonly status: 200 | 422 };

/** The form under an article: sent, looked at, or at fault. */
@Injectable()
export class ReplyForms {
  constructor(
    private readonly pages: ReaderPages,
    private readonly comments: CommentService,
    private readonly input: ReplyInput,
    private readonly previews: ReplyPreviews,
  ) {}

  /** `place` is the page of the thread that the reader came from. Throws what CommentService and ReplyPreviews throw, but for InvalidInput: that is the page with its faults. */
  async take(slug: string, form: SentForm, place: ArticleQuery, from: Circumstances): Promise<Outcome> {
    try {
      return form.preview ? await this.preview(slug, form, place, from) : await this.send(slug, form, from);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return { page: await this.again(slug, form, place, { faults: error.faults }), status: 422 };
    }
  }

  private async send(slug: string, form: SentForm, from: Circumstances): Promise<Outcome> {
    await this.comments.admit(from);
    const reply = await this.input.reply(form.reply);
    const { statusUrl } = await this.comments.leaveReply(slug, reply, from);
    // As it was typed: the address in `reply` is wrapped, and only the mailer may unwrap it.
    const reader = { name: reply.name, email: form.draft.email.trim(), website: reply.website ?? '' };
    return { leadsTo: statusUrl, remember: form.draft.remember ? reader : null };
  }

  private async preview(
    slug: string,
    form: SentForm,
    place: ArticleQuery,
    { client }: Circumstances,
  ): Promise<Outcome> {
    const preview = await this.previews.preview(slug, { comment: form.draft.comment }, client);
    return { page: await this.again(slug, form, place, { preview }), status: 200 };
  }

  private again(
    slug: string,
    { draft, parentId }: SentForm,
    place: ArticleQuery,
    about: Partial<Left>,
  ): Promise<string> {
    const query = { sort: place.sort, after: place.after, replyTo: parentId };
    return this.pages.article(slug, query, { faults: [], preview: null, ...about, draft });
  }
}

type Left = NonNullable<Parameters<ReaderPages['article']>[2]>;
