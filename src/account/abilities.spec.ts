import { type Role } from '../platform/http/route-access.js';
import { abilities, type Ability, may } from './abilities.js';

const roles: readonly Role[] = ['moderator', 'editor', 'admin'];

describe('who may do what', () => {
  it.each([
    ['decide', ['moderator', 'editor', 'admin']],
    ['decide-in-batches', ['moderator', 'editor', 'admin']],
    ['answer-as-staff', ['moderator', 'editor', 'admin']],
    ['read-the-log', ['moderator', 'editor', 'admin']],
    ['read-the-rules', ['moderator', 'editor', 'admin']],
    ['change-the-rules', ['editor', 'admin']],
    ['edit-articles', ['editor', 'admin']],
    ['reveal-emails', ['editor', 'admin']],
    ['change-settings', ['admin']],
    ['keep-own-account', ['moderator', 'editor', 'admin']],
    ['manage-staff', ['admin']],
  ] as [Ability, Role[]][])('%s: %j', (ability, expected) => {
    expect(roles.filter((role) => may(role, ability))).toEqual(expected);
  });

  it('leaves nothing that an admin may not do', () => {
    expect((Object.keys(abilities) as Ability[]).filter((ability) => !may('admin', ability))).toEqual([]);
  });
});
