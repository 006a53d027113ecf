import { roles } from '../account/account.dto.js';
import { grantable } from '../account/abilities.js';
import { type Work } from '../account/staff.view.js';
import { Reach } from '../article/reach.queries.js';
import { type Role } from '../platform/http/route-access.js';
import { type TypedInvitation } from './staff-people-page.js';
import { type TypedToken } from './staff-tokens-page.js';
import { type TypedWork } from './staff-work-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** Whatever came, as texts: for showing it again. */
export function typedWork(fields: Fields): TypedWork {
  const role = roles.find((each) => each === fields.role) ?? 'moderator';
  return { role, articles: text(fields, 'articles'), tags: text(fields, 'tags') };
}

export function typedInvitation(fields: Fields): TypedInvitation {
  return { ...typedWork(fields), email: text(fields, 'email'), name: text(fields, 'name') };
}

export function typedToken(fields: Fields): TypedToken {
  return {
    ...typedWork(fields),
    name: text(fields, 'name'),
    staffId: text(fields, 'staffId'),
    days: text(fields, 'days'),
    abilities: grantable.filter((ability) => fields[ability] === 'yes'),
  };
}

/** The same as JSON says it. */
export function workIn({ role, articles, tags }: TypedWork): { role: Role; limits: Limits | null } {
  const limits = { articles: parts(articles), tags: parts(tags) };
  return { role, limits: limits.articles.length + limits.tags.length === 0 ? null : limits };
}

export function tokenIn(typed: TypedToken) {
  const { name, staffId, days, abilities } = typed;
  return {
    ...workIn(typed),
    name,
    ...(staffId === '' ? {} : { staffId }),
    ...(abilities.length === 0 ? {} : { abilities }),
    ...(days.trim() === '' ? {} : { days: /^\d{1,5}$/.test(days.trim()) ? Number(days) : days }),
  };
}

/** As people name articles: by slugs. */
export interface Limits {
  readonly articles: readonly string[];
  readonly tags: readonly string[];
}

/** As the rows do: by ids. Throws InvalidInput (field `articles`). */
export async function byIds(reach: Reach, limits: Limits | null): Promise<Work['limits']> {
  return limits && { articles: await reach.idsOf(limits.articles), tags: [...limits.tags] };
}

export async function bySlugs(reach: Reach, limits: Work['limits']): Promise<Limits | null> {
  return limits && { articles: await reach.slugsOf(limits.articles), tags: limits.tags };
}

function parts(typed: string): string[] {
  return [...new Set(typed.split(/[,\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}
