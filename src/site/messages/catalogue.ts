import type { FieldFault } from '../../platform/domain-error.js';

/** A sentence with a place for a name, which a page fills with markup (`<bdi>`) and a title with plain text. */
export type Phrase = <T>(name: T) => readonly (string | T)[];

export type ReplyField = 'comment' | 'name' | 'email' | 'website';

/** The statuses that have words of their own; `error-page.tsx` picks the nearest for any other. */
export type ErrorStatus = 400 | 403 | 404 | 405 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

export interface FaultyField {
  readonly label: string;
  /** In characters, as a reader counts them. */
  readonly limit: number;
}

export interface Words {
  readonly title: string;
  readonly text: string;
}

/** Everything that a reader's page says, in one language. A catalogue that lacks a message does not compile. */
export interface Messages {
  /** The BCP 47 tag of the catalogue itself. */
  readonly lang: string;

  // Numbers and times. Times are told in UTC, since a page is the same for every reader.
  readonly day: (at: Date) => string;
  readonly moment: (at: Date) => string;

  // The frame
  readonly skip: string;
  readonly toFrontPage: string;
  readonly forModerators: string;
  readonly errorPrefix: string;

  // The front page
  readonly latest: string;
  readonly nothingPublished: Words;
  readonly olderArticles: string;
  readonly commentCount: (count: number) => string;

  // The article
  readonly by: Phrase;
  readonly updated: string;
  readonly readingTime: (minutes: number) => string;
  readonly tags: string;

  // Share it
  readonly shareIt: string;
  readonly shareOn: string;
  /** Names of targets that are words and not brands, by target id. */
  readonly shareLabels: Readonly<Record<string, string>>;
  readonly linkToCopy: string;
  readonly shortLink: Words;
  readonly leadsTo: string;
  readonly readArticle: string;

  // The thread
  readonly comments: (count: number) => string;
  readonly noComments: string;
  readonly order: string;
  readonly oldestFirst: string;
  readonly newestFirst: string;
  readonly removed: string;
  readonly reply: string;
  readonly replyTo: Phrase;
  readonly inReplyTo: Phrase;
  readonly removedAuthor: string;
  readonly earlierComment: string;
  readonly moreReplies: string;
  readonly moreComments: string;
  readonly firstComments: string;

  // Leave a Reply
  readonly leaveAReply: string;
  readonly emailNotice: string;
  readonly requiredNotice: string;
  readonly replyingTo: Phrase;
  readonly cancelReply: string;
  readonly labels: Readonly<Record<ReplyField, string>>;
  readonly moderated: string;
  readonly postComment: string;
  readonly repliesClosed: string;
  readonly faultsHeading: (count: number) => string;
  readonly notSent: string;
  readonly toTheForm: string;
  /** What is wrong with a field. `field` tells its label and limit, null for what has no field on the page. */
  readonly fault: (fault: FieldFault, field: FaultyField | null) => string;

  // A reply that was not taken, and the way of one that was
  readonly refusal: Readonly<Record<403 | 409 | 410 | 413 | 415 | 429 | 503, Words>>;
  readonly keptText: string;
  readonly tryAgainIn: (seconds: number) => string;
  readonly yourReply: string;
  readonly status: Readonly<Record<'held' | 'published' | 'declined', Words>>;
  readonly reasonGiven: string;
  readonly seeComment: string;
  readonly keepAddress: string;
  readonly backToArticle: string;

  // Errors
  readonly errors: Readonly<Record<ErrorStatus, Words>>;
  readonly requestId: string;
}
