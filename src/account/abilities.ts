import { type Asked, holds, type Role, RoleFor } from '../platform/http/route-access.js';

/** Who may do what: the least role that it takes; those above it may too. A guard, a page and the API's document read it here. */
export const abilities = {
  'edit-articles': 'editor',
  /** See the queue, take a reply in hand, decide about it. */
  decide: 'moderator',
  /** Decide about all that a search finds; start, stop and undo that. */
  'decide-in-batches': 'moderator',
  /** Take a list of replies away as a file, addresses masked. */
  'export-replies': 'editor',
  'answer-as-staff': 'moderator',
  /** Ban senders or put them on hold, lift that, and keep notes on them. */
  ban: 'moderator',
  /** Figures of the desk, and of one's own work. */
  'read-statistics': 'moderator',
  /** Of the work of the others. */
  'read-member-figures': 'editor',
  'read-the-log': 'moderator',
  /** Read the policy, and try another one on past replies. */
  'read-the-rules': 'moderator',
  'change-the-rules': 'editor',
  /** See a reader's whole address, with a reason, which stays in the log. */
  'reveal-emails': 'editor',
  'change-settings': 'admin',
  /** Say which programs elsewhere are called. */
  'run-web-hooks': 'admin',
  /** How one signs in oneself. */
  'keep-own-account': 'moderator',
  /** Who works here and what they may; tokens of programs. */
  'manage-staff': 'admin',
} as const satisfies Readonly<Record<string, Role>>;

export type Ability = keyof typeof abilities;

/** Those that a token may be narrowed to: not what a person does for themselves, nor what would give all the others. */
export type GrantableAbility = Exclude<Ability, 'keep-own-account' | 'manage-staff'>;
export const grantable = (Object.keys(abilities) as Ability[]).filter(
  (ability): ability is GrantableAbility => ability !== 'keep-own-account' && ability !== 'manage-staff',
);

/** Opens a route, or all routes of a controller that say nothing themselves, to staff with the ability. */
export function May(ability: Ability, asked: Omit<Asked, 'ability'> = {}): MethodDecorator & ClassDecorator {
  return RoleFor(ability, abilities[ability], asked);
}

export function may(role: Role, ability: Ability): boolean {
  return holds(role, [abilities[ability]]);
}
