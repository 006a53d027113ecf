import { type Site } from '../../src/site/site.js';
import { type StaffView } from '../../src/site/staff-page.js';
import { secretOncePage, staffPeoplePage } from '../../src/site/staff-people-page.js';
import { staffPersonPage } from '../../src/site/staff-person-page.js';
import { staffTokensPage } from '../../src/site/staff-tokens-page.js';
import { secondStepPage } from '../../src/site/staff-second-step-page.js';
import { staffSecurityPage } from '../../src/site/staff-security-page.js';
import { authenticatorStepPage, passkeyStepPage, recoveryCodesPage } from '../../src/site/staff-security-steps.js';
import { at, type Words } from './page-views.js';

/** The pages on which staff keep their own account, and that of others. */
export function staffAccountPages(site: Site, staff: StaffView, { text }: Words): Record<string, string> {
  const passkey = { options: { challenge: text }, ticket: text };
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const session = {
    device: 'Firefox on Windows',
    openedWith: 'passkey' as const,
    createdAt: at,
    lastSeenAt: at,
    expiresAt: at,
  };
  const limits = { articles: [text], tags: [text] };
  const person = {
    id: 'p1',
    name: text,
    role: 'moderator',
    email: 'k…@l….org',
    state: 'invited',
    limits,
    secondFactor: true,
    linkUntil: at,
  } as const;
  const work = { role: 'moderator', articles: text, tags: text } as const;
  const token = {
    id: 't1',
    name: text,
    role: 'moderator',
    staff: text,
    createdAt: at,
    lastUsedAt: at,
    state: 'active',
    abilities: ['decide'],
    limits,
    expiresAt: at,
  } as const;
  const security = {
    staff,
    factors: {
      authenticator: true,
      passkeys: [{ id: 'k1', name: text, createdAt: at, lastUsedAt: null }],
      recoveryCodes: 9,
      required: true,
    },
    sessions: [
      { ...session, id: 's1' },
      { ...session, id: 's2' },
    ],
    currentSession: 's1',
    passkeysPossible: true,
    done: null,
    refused: { what: 'remove-k1', fault: text },
  } as const;
  return {
    'second step': secondStepPage(site, { ticket: text, fault: text, passkey }),
    security: staffSecurityPage(site, security),
    'security, bare': staffSecurityPage(site, {
      ...security,
      factors: { authenticator: false, passkeys: [], recoveryCodes: 0, required: true },
      passkeysPossible: false,
      done: 'authenticator-off',
      refused: null,
    }),
    'an authenticator app': authenticatorStepPage(site, {
      staff,
      offer: { secret, uri: `otpauth://totp/x?secret=${secret}` },
      fault: text,
    }),
    'a passkey': passkeyStepPage(site, { staff, offer: passkey, fault: text }),
    people: staffPeoplePage(site, {
      staff,
      people: [person],
      typed: { ...work, email: text, name: text },
      faults: [text],
    }),
    person: staffPersonPage(site, {
      staff,
      person,
      work,
      sessions: [{ ...session, id: 's1' }],
      undo: '12',
      done: 'work-changed',
      faults: [],
    }),
    'person, disabled': staffPersonPage(site, {
      staff,
      person: { ...person, state: 'disabled' },
      work,
      sessions: [],
      undo: null,
      done: null,
      faults: [text],
    }),
    tokens: staffTokensPage(site, {
      staff,
      tokens: [token],
      people: [person],
      typed: { ...work, name: text, staffId: 'p1', days: text, abilities: [] },
      revoked: true,
      faults: [text],
    }),
    'a secret, once': secretOncePage(site, staff, {
      title: 'A new token',
      about: text,
      secret: text,
      until: at,
      back: '/staff/tokens',
      current: 'tokens',
    }),
    'recovery codes': recoveryCodesPage(site, { staff, codes: [text] }),
  };
}
