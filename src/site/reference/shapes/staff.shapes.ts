import { z } from 'zod';
import { moment, shapes } from './values.js';

export const SignedIn = z
  .object({ name: z.string(), role: z.enum(['moderator', 'editor', 'admin']), expiresAt: moment() })
  .meta({ description: 'The session itself is in the cookie.' })
  .register(shapes, { id: 'SignedIn' });

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
