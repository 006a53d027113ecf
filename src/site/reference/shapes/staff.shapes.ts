import { z } from 'zod';
import { moment, shapes } from './values.js';

export const SignedIn = z
  .object({ name: z.string(), role: z.enum(['moderator', 'editor', 'admin']), expiresAt: moment() })
  .meta({ description: 'The session itself is in the cookie.' })
  .register(shapes, { id: 'SignedIn' });

const role = z.enum(['moderator', 'editor', 'admin']);
const limits = z
  .object({ articles: z.array(z.string()), tags: z.array(z.string()) })
  .nullable()
  .meta({ description: 'Slugs of articles, and tags; any of them will do. Null: no limit.' });

export const Member = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role,
    email: z.string().meta({ description: 'Masked.' }),
    state: z.enum(['active', 'invited', 'disabled']),
    limits,
    secondFactor: z.boolean(),
    linkUntil: moment().nullable().meta({ description: 'Until when the set-up link is good.' }),
  })
  .register(shapes, { id: 'Member' });

export const MemberPage = z.object({ items: z.array(Member), next: z.null() }).register(shapes, { id: 'MemberPage' });

export const MemberLink = z
  .object({ id: z.uuid(), setUpUrl: z.url(), expiresAt: moment() })
  .meta({ description: 'Lets one person choose a password, once. Shown once.' })
  .register(shapes, { id: 'MemberLink' });

export const TokenPage = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role,
        staff: z.string().nullable().meta({ description: 'Whose it is; null: the house’s own.' }),
        state: z.enum(['active', 'expired', 'revoked']),
        abilities: z.array(z.string()).nullable(),
        limits,
        createdAt: moment(),
        lastUsedAt: moment().nullable(),
        expiresAt: moment().nullable(),
      }),
    ),
    next: z.null(),
  })
  .register(shapes, { id: 'TokenPage' });

export const IssuedToken = z
  .object({
    id: z.uuid(),
    token: z.string().meta({ description: 'Shown once.' }),
    name: z.string(),
    role,
    expiresAt: moment().nullable(),
  })
  .register(shapes, { id: 'IssuedToken' });

export const SecondFactors = z
  .object({
    authenticator: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.uuid(), name: z.string(), createdAt: moment(), lastUsedAt: moment().nullable() }),
    ),
    recoveryCodes: z.int().meta({ description: 'Not used yet.' }),
    required: z.boolean().meta({ description: 'The site asks this member for one.' }),
  })
  .register(shapes, { id: 'SecondFactors' });

export const AuthenticatorOffer = z
  .object({
    secret: z.string().meta({ description: 'Base32: SHA-1, six digits, thirty seconds.' }),
    uri: z.string().meta({ description: 'The same as `otpauth:`, for a QR code.' }),
  })
  .register(shapes, { id: 'AuthenticatorOffer' });

export const PasskeyOffer = z
  .object({
    options: z.record(z.string(), z.unknown()).meta({ description: 'As browsers read them (WebAuthn 3).' }),
    ticket: z.string(),
  })
  .register(shapes, { id: 'PasskeyOffer' });

export const NewRecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).nullable() })
  .meta({ description: 'Shown once. Null: those of before still hold.' })
  .register(shapes, { id: 'NewRecoveryCodes' });

export const SessionPage = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        device: z.string().meta({ description: 'In plain words. No address is kept.' }),
        openedWith: z.enum(['password', 'authenticator', 'recovery-code', 'passkey']),
        createdAt: moment(),
        lastSeenAt: moment(),
        expiresAt: moment(),
        current: z.boolean(),
      }),
    ),
    next: z.null(),
  })
  .register(shapes, { id: 'SessionPage' });
