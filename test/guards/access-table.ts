/**
 * Who gets what at every route of the house: the expected values that access-table.spec.ts holds the real server against.
 * It is written by hand and knows nothing of `@Public()`, `@May()` and `@Roles()`, so a slip there shows here. A new route needs a row.
 */

/** Somebody at the door. */
export const callers = [
  'anonymous',
  'bad token',
  'moderator',
  'moderator at a browser',
  'editor',
  'admin',
  'token of a disabled member',
  'ended session',
] as const;
export type Caller = (typeof callers)[number];

/** `in`: whatever the route then says about the request. 401 on a page that is only read is the way to the sign-in page. */
export type Outcome = 'in' | 401 | 403;
export type Row = Readonly<Record<Caller, Outcome>>;

const strangers = {
  anonymous: 401,
  'bad token': 401,
  'token of a disabled member': 401,
  'ended session': 401,
} as const;
const everybody = Object.fromEntries(callers.map((caller) => [caller, 'in'])) as Row;
const moderators: Row = { ...strangers, moderator: 'in', 'moderator at a browser': 'in', editor: 'in', admin: 'in' };
const admins: Row = { ...strangers, moderator: 403, 'moderator at a browser': 403, editor: 403, admin: 'in' };
const editors: Row = { ...strangers, moderator: 403, 'moderator at a browser': 403, editor: 'in', admin: 'in' };
/** Whoever sits there; the other callers with a role are programs. */
const people: Row = { ...strangers, moderator: 403, 'moderator at a browser': 'in', editor: 403, admin: 403 };

/** HEAD goes where GET goes. */
export const accessTable: Readonly<Record<string, Row>> = {
  'GET /health/live': everybody,
  'GET /health/ready': everybody,

  'GET /': everybody,
  'GET /assets/:name': everybody,
  'GET /articles/:slug': everybody,
  'GET /privacy': everybody,
  'GET /articles/:slug/comments': everybody,
  'POST /articles/:slug/comments': everybody,
  'GET /comments/:id': everybody,
  'GET /comments/:id/status/:token': everybody,
  'POST /comments/:id/status/:token/edit': everybody,
  'POST /comments/:id/status/:token/withdraw': everybody,
  'POST /comments/:id/status/:token/appeal': everybody,
  'GET /comments/:id/report': everybody,
  'POST /comments/:id/report': everybody,
  'GET /avatars/:file': everybody,
  'GET /s/:code': everybody,
  'GET /s/:code/qr.svg': everybody,
  'GET /s/:code/qr.png': everybody,

  'GET /staff/sign-in': everybody,
  'POST /staff/sign-in': everybody,
  'POST /staff/sign-in/code': everybody,
  'POST /staff/sign-in/passkey': everybody,
  'POST /staff/sign-out': everybody,
  'GET /staff/security': people,
  'POST /staff/security/authenticator': people,
  'POST /staff/security/authenticator/confirmation': people,
  'POST /staff/security/authenticator/removal': people,
  'POST /staff/security/passkeys': people,
  'POST /staff/security/passkeys/new': people,
  'POST /staff/security/passkeys/:id/removal': people,
  'POST /staff/security/recovery-codes': people,
  'POST /staff/security/sessions/:id/end': people,
  'POST /staff/security/sessions/others/end': people,
  'GET /staff/set-up/:token': everybody,
  'POST /staff/set-up/:token': everybody,

  'GET /moderation': moderators,
  'GET /moderation/people/:person': moderators,
  'POST /moderation/people/:person/notes': moderators,
  'POST /moderation/people/:person/notes/:note': moderators,
  'GET /moderation/bans': moderators,
  'GET /moderation/statistics': moderators,
  'POST /moderation/bans': moderators,
  'POST /moderation/bans/:ban': moderators,
  'GET /moderation/log': moderators,
  'GET /moderation/rules': moderators,
  'POST /moderation/rules': editors,
  'POST /moderation/rules/rehearsals': moderators,
  'GET /moderation/rules/checker': moderators,
  'POST /moderation/rules/checker/trials': editors,
  'GET /moderation/rules/classifier': moderators,
  'GET /moderation/rules/versions': moderators,
  'POST /moderation/rules/versions/:version/restorations': editors,
  'GET /moderation/rules/words/:list': moderators,
  'POST /moderation/rules/words/:list': editors,
  'POST /moderation/rules/words/:list/rehearsals': moderators,
  'GET /moderation/comments/:id': moderators,
  'POST /moderation/comments/:id/decisions': moderators,
  'POST /moderation/comments/:id/claim': moderators,
  'POST /moderation/comments/:id/release': moderators,
  'POST /moderation/comments/:id/replies': moderators,
  'POST /moderation/comments/:id/edits': moderators,
  'POST /moderation/comments/:id/answers': moderators,
  'POST /moderation/comments/:id/marks': moderators,
  'POST /moderation/comments/:id/undo': moderators,
  'POST /moderation/comments/:id/email-reveals': editors,

  'GET /moderation/appeals': moderators,
  'POST /moderation/appeals/:id/decisions': moderators,
  'POST /moderation/appeals/:id/undo': moderators,

  'GET /staff/notices': moderators,
  'POST /staff/notices': moderators,
  'GET /notices/:id/off/:token': everybody,
  'POST /notices/:id/off/:token': everybody,

  'GET /staff/people': admins,
  'POST /staff/people': admins,
  'GET /staff/people/:id': admins,
  'POST /staff/people/:id/work': admins,
  'POST /staff/people/:id/disable': admins,
  'POST /staff/people/:id/sign-out': admins,
  'POST /staff/people/:id/reset': admins,
  'POST /staff/people/:id/return': admins,
  'GET /staff/tokens': admins,
  'POST /staff/tokens': admins,
  'POST /staff/tokens/:id/revoke': admins,
  'GET /staff/settings': admins,
  'POST /staff/settings/:key': admins,

  'GET /api/docs': everybody,
  'GET /api/v1/openapi.json': everybody,
  'GET /api/v1/articles': everybody,
  'GET /api/v1/articles/:slug': everybody,
  'GET /api/v1/articles/:slug/comments': everybody,
  'POST /api/v1/articles/:slug/comments': everybody,
  'POST /api/v1/articles/:slug/comments/preview': everybody,
  'GET /api/v1/articles/:slug/challenge': everybody,
  'GET /api/v1/articles/:slug/comments/events': everybody,
  'GET /api/v1/comments': everybody,
  'GET /api/v1/comment-counts': everybody,
  'GET /api/v1/comments/:id/replies': everybody,
  'POST /api/v1/comments/:id/reports': everybody,
  'GET /api/v1/articles/:slug/share': everybody,
  'POST /api/v1/articles/:slug/shares': everybody,
  'POST /api/v1/staff/session': everybody,
  'DELETE /api/v1/staff/session': everybody,
  'POST /api/v1/staff/session/passkey-offers': everybody,
  'POST /api/v1/staff/session/passkey': everybody,

  'GET /api/v1/staff/members': admins,
  'POST /api/v1/staff/members': admins,
  'GET /api/v1/staff/members/:id': admins,
  'PATCH /api/v1/staff/members/:id': admins,
  'POST /api/v1/staff/members/:id/disabling': admins,
  'POST /api/v1/staff/members/:id/reset': admins,
  'POST /api/v1/staff/members/:id/return': admins,
  'GET /api/v1/staff/members/:id/sessions': admins,
  'DELETE /api/v1/staff/members/:id/sessions': admins,
  'GET /api/v1/staff/tokens': admins,
  'POST /api/v1/staff/tokens': admins,
  'DELETE /api/v1/staff/tokens/:id': admins,

  'GET /api/v1/staff/sessions': people,
  'DELETE /api/v1/staff/sessions': people,
  'DELETE /api/v1/staff/sessions/:id': people,
  'GET /api/v1/staff/second-factor': people,
  'POST /api/v1/staff/second-factor/authenticator': people,
  'POST /api/v1/staff/second-factor/authenticator/confirmation': people,
  'POST /api/v1/staff/second-factor/authenticator/removal': people,
  'POST /api/v1/staff/second-factor/passkey-offers': people,
  'POST /api/v1/staff/second-factor/passkeys': people,
  'POST /api/v1/staff/second-factor/passkeys/:id/removal': people,
  'POST /api/v1/staff/second-factor/recovery-codes': people,

  'POST /api/v1/articles': editors,
  'PATCH /api/v1/articles/:slug': editors,
  'POST /api/v1/articles/:slug/publication': editors,
  'DELETE /api/v1/articles/:slug/publication': editors,

  'GET /api/v1/staff/notices': moderators,
  'PUT /api/v1/staff/notices': moderators,

  'GET /api/v1/settings': admins,
  'PUT /api/v1/settings/:key': admins,

  'GET /api/v1/moderation/comments': moderators,
  'GET /api/v1/moderation/counts': moderators,
  'GET /api/v1/moderation/comments/:id': moderators,
  'POST /api/v1/moderation/comments/:id/decisions': moderators,
  'POST /api/v1/moderation/comments/:id/claim': moderators,
  'DELETE /api/v1/moderation/comments/:id/claim': moderators,
  'POST /api/v1/moderation/comments/:id/edits': moderators,
  'POST /api/v1/moderation/comments/:id/answers': moderators,
  'POST /api/v1/moderation/comments/:id/marks': moderators,
  'POST /api/v1/moderation/comments/:id/undo': moderators,
  'POST /api/v1/moderation/comments/:id/email-reveals': editors,
  'GET /api/v1/moderation/events': moderators,
  'POST /api/v1/moderation/articles/:slug/comments': moderators,
  'GET /api/v1/moderation/batches': moderators,
  'POST /api/v1/moderation/batches': moderators,
  'GET /api/v1/moderation/batches/:id': moderators,
  'POST /api/v1/moderation/batches/:id/start': moderators,
  'POST /api/v1/moderation/batches/:id/stop': moderators,
  'POST /api/v1/moderation/batches/:id/undo': moderators,
  'GET /api/v1/moderation/bans': moderators,
  'GET /api/v1/moderation/statistics': moderators,
  'POST /api/v1/moderation/bans': moderators,
  'GET /api/v1/moderation/bans/:ban': moderators,
  'DELETE /api/v1/moderation/bans/:ban': moderators,
  'POST /api/v1/moderation/bans/:ban/restorations': moderators,
  'GET /api/v1/moderation/appeals': moderators,
  'POST /api/v1/moderation/appeals/:id/decisions': moderators,
  'POST /api/v1/moderation/appeals/:id/undo': moderators,
  'GET /api/v1/moderation/people/:person': moderators,
  'GET /api/v1/moderation/people/:person/comments': moderators,
  'GET /api/v1/moderation/people/:person/notes': moderators,
  'POST /api/v1/moderation/people/:person/notes': moderators,
  'DELETE /api/v1/moderation/people/:person/notes/:note': moderators,
  'POST /api/v1/moderation/people/:person/notes/:note/restorations': moderators,
  'GET /api/v1/moderation/log': moderators,
  'GET /api/v1/moderation/log/head': moderators,
  'GET /api/v1/moderation/rules': moderators,
  'PUT /api/v1/moderation/rules': editors,
  'POST /api/v1/moderation/rules/rehearsals': moderators,
  'GET /api/v1/moderation/rules/checker': moderators,
  'POST /api/v1/moderation/rules/checker/trials': editors,
  'GET /api/v1/moderation/rules/classifier': moderators,
  'GET /api/v1/moderation/rules/versions': moderators,
  'GET /api/v1/moderation/rules/versions/:version': moderators,
  'POST /api/v1/moderation/rules/versions/:version/restorations': editors,
  'GET /api/v1/moderation/rules/words/:list': moderators,
  'POST /api/v1/moderation/rules/words/:list': editors,
};

/** Routes without a row, and rows without a route. */
export function unmatched(routes: readonly { readonly method: string; readonly url: string }[]): {
  readonly withoutRow: readonly string[];
  readonly withoutRoute: readonly string[];
} {
  const names = new Set(routes.map(({ method, url }) => `${method === 'HEAD' ? 'GET' : method} ${url}`));
  return {
    withoutRow: [...names].filter((name) => !Object.hasOwn(accessTable, name)),
    withoutRoute: Object.keys(accessTable).filter((name) => !names.has(name)),
  };
}
