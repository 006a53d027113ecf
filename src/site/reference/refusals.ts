import { TokenRefused } from '../../account/account.errors.js';
import { type DomainError, InvalidInput } from '../../platform/domain-error.js';
import { everyday } from '../../platform/http/body-rules.js';
import { type Problem, problemOf } from '../../platform/http/problem.js';
import {
  BodyTooLarge,
  Busy,
  CrossSite,
  Malformed,
  NotYours,
  SignInFirst,
  TookTooLong,
  UnreadableQuery,
  UnsupportedBody,
} from '../../platform/http/refusals.js';
import { type Operation } from './operation.js';

/** What any route may answer, whatever it is about. Said once, so that an operation's own refusals can be seen. */
export const anywhere: readonly Problem[] = [
  new Malformed(),
  new CrossSite(),
  new BodyTooLarge(everyday.bytes),
  new UnsupportedBody('Please send JSON (application/json, UTF-8).'),
  new Busy(),
  new TookTooLong(),
].map(problemOf);

/** The refusals that are an operation's own, by status, rising. A room's own words for a code stand before the general ones. */
export function refusalsOf(operation: Operation): ReadonlyMap<number, readonly Problem[]> {
  const all = [...ofInput(operation), ...ofAccess(operation), ...(operation.refusals ?? [])].map(problemOf);
  const problems = [...new Map(all.map((problem) => [problem.code, problem])).values()];
  const statuses = [...new Set(problems.map(({ status }) => status))].sort((one, other) => one - other);
  return new Map(statuses.map((status) => [status, problems.filter((problem) => problem.status === status)]));
}

function ofInput({ query, body }: Operation): DomainError[] {
  return [
    ...(query ? [new UnreadableQuery([unreadableLimit])] : []),
    ...(body ? [new InvalidInput([missingField])] : []),
  ];
}

function ofAccess({ access }: Operation): DomainError[] {
  return access === 'public' ? [] : [new SignInFirst(), new TokenRefused(), new NotYours()];
}

const missingField = { field: 'name', code: 'required', message: 'Name: please fill this in.' };
const unreadableLimit = {
  field: 'limit',
  code: 'not-a-number',
  message: 'Limit: please give a whole number from 1 to 100.',
};
