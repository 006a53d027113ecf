import { articlePath } from '../article/article.view.js';
import { type QueuePlace } from '../moderation/queue-place.view.js';

/** Paths of our own pages; the article's own is `articlePath` of its room. */
export const frontPath = '/';
export const signInPath = '/staff/sign-in';
export const signOutPath = '/staff/sign-out';
export const secondStepPath = `${signInPath}/code`;
export const passkeySignInPath = `${signInPath}/passkey`;
export const peoplePath = '/staff/people';
export const tokensPath = '/staff/tokens';
export const securityPath = '/staff/security';
export const authenticatorPath = `${securityPath}/authenticator`;
export const confirmationPath = `${authenticatorPath}/confirmation`;
export const authenticatorRemovalPath = `${authenticatorPath}/removal`;
export const passkeysPath = `${securityPath}/passkeys`;
export const newPasskeyPath = `${passkeysPath}/new`;
export const recoveryCodesPath = `${securityPath}/recovery-codes`;
export const otherSessionsPath = `${securityPath}/sessions/others/end`;
export const queuePath = '/moderation';
export const logPath = '/moderation/log';
export const appealsPath = '/moderation/appeals';
export const exportsPath = '/moderation/exports';
export const batchesPath = '/moderation/batches';
export const rulesPath = '/moderation/rules';
export const rehearsalsPath = `${rulesPath}/rehearsals`;
export const checkerPath = `${rulesPath}/checker`;
export const checkerTrialsPath = `${checkerPath}/trials`;
export const classifierPath = `${rulesPath}/classifier`;
export const rulesVersionsPath = `${rulesPath}/versions`;
export const statisticsPath = '/moderation/statistics';
export const bansPath = '/moderation/bans';
export const hooksPath = '/staff/hooks';
export const noticesPath = '/staff/notices';
export const settingsPath = '/staff/settings';

export function replyPath(slug: string): string {
  return `${articlePath(slug)}/comments`;
}

/** What would become of a comment, for the script. */
export function previewPath(slug: string): string {
  return `/api/v1${replyPath(slug)}/preview`;
}

/** Work for the script, where the publisher asks for some. */
export function challengePath(slug: string): string {
  return `/api/v1${articlePath(slug)}/challenge`;
}

/** What is kept about a reply, in the language of one of our catalogues. */
export function privacyPath(lang: string): string {
  return `/privacy?${new URLSearchParams({ lang })}`;
}

/** What happens to the comments of an article, as it happens. */
export function commentEventsPath(slug: string): string {
  return `/api/v1${articlePath(slug)}/comments/events`;
}

/** Where a comment stands, on whichever page of its thread: the server answers with the way to it. */
export function commentPath(id: string): string {
  return `/comments/${encodeURIComponent(id)}`;
}

/** An author's own page; what changes the reply lies below it. */
export function ownReplyPath(id: string, token: string): string {
  return `${commentPath(id)}/status/${encodeURIComponent(token)}`;
}

export function moderatedCommentPath(id: string): string {
  return `${queuePath}/comments/${encodeURIComponent(id)}`;
}

/** What is done about an appeal lies below it. */
export function appealPath(id: string): string {
  return `${appealsPath}/${encodeURIComponent(id)}`;
}

export function batchPath(id: string): string {
  return `${batchesPath}/${encodeURIComponent(id)}`;
}

/** Who sent replies, as the queue names them. */
export function personPath(person: string): string {
  return `${queuePath}/people/${encodeURIComponent(person)}`;
}

export function notesPath(person: string): string {
  return `${personPath(person)}/notes`;
}

export function notePath(person: string, id: string): string {
  return `${notesPath(person)}/${encodeURIComponent(id)}`;
}

export function banPath(id: string): string {
  return `${bansPath}/${encodeURIComponent(id)}`;
}

export function hookPath(id: string): string {
  return `${hooksPath}/${encodeURIComponent(id)}`;
}

export function staffRepliesPath(id: string): string {
  return `${moderatedCommentPath(id)}/replies`;
}

export function claimPath(id: string): string {
  return `${moderatedCommentPath(id)}/claim`;
}

export function releasePath(id: string): string {
  return `${moderatedCommentPath(id)}/release`;
}

/** What happens at the desk, as it happens. */
export const deskEventsPath = '/api/v1/moderation/events';

export function emailRevealsPath(id: string): string {
  return `${moderatedCommentPath(id)}/email-reveals`;
}

export function settingPath(key: string): string {
  return `${settingsPath}/${encodeURIComponent(key)}`;
}

/** Where a reader reports a comment, without script. */
export function reportPath(id: string): string {
  return `${commentPath(id)}/report`;
}

/** A list of words of the rules. */
export function wordsPath(list: string): string {
  return `${rulesPath}/words/${list}`;
}

/** Lets an earlier version of the rules hold again. */
export function restorationsPath(version: number): string {
  return `${rulesVersionsPath}/${version}/restorations`;
}

/** Changes the words of a comment. */
export function editsPath(id: string): string {
  return `${moderatedCommentPath(id)}/edits`;
}

/** Lets a comment through and answers it. */
export function answersPath(id: string): string {
  return `${moderatedCommentPath(id)}/answers`;
}

/** Pins a thread, closes it, and the other way. */
export function marksPath(id: string): string {
  return `${moderatedCommentPath(id)}/marks`;
}

/** Opens an article for replies, or closes it. */
export function turnRepliesPath(slug: string): string {
  return `${queuePath}${articlePath(slug)}/replies`;
}

export function undoRepliesPath(slug: string): string {
  return `${queuePath}${articlePath(slug)}/undo`;
}

/** Takes an act about a comment back. */
export function undoPath(id: string): string {
  return `${moderatedCommentPath(id)}/undo`;
}

export function decisionsPath(id: string): string {
  return `${moderatedCommentPath(id)}/decisions`;
}

export function memberPath(id: string): string {
  return `${peoplePath}/${id}`;
}

export function workPath(id: string): string {
  return `${memberPath(id)}/work`;
}

export function memberActPath(id: string, act: string): string {
  return `${memberPath(id)}/${act}`;
}

export function tokenRevocationPath(id: string): string {
  return `${tokensPath}/${id}/revoke`;
}

export function passkeyRemovalPath(id: string): string {
  return `${passkeysPath}/${id}/removal`;
}

export function sessionEndPath(id: string): string {
  return `${securityPath}/sessions/${id}/end`;
}

/** A place of the queue, whose own path shows what is held. */
export function queueAt(
  { status, q }: QueuePlace,
  more: Readonly<Record<string, string | null | undefined>> = {},
): string {
  return withQuery(queuePath, { status: status === 'held' ? null : status, q, ...more });
}

/** Adds what is set to the path's query, in the order given. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`;
}
