import { z } from 'zod';
import { grantable } from './abilities.js';
import { cleanLine, emailAddress, uuid } from '../platform/http/values.js';

/** Longer than any that can be chosen; what it means is judged by the hash or by password-rules.ts. */
const password = () => z.string().max(1024);

/** Of an authenticator app, or a recovery code; judged where it is compared. */
const code = () => z.string().max(100);

/** The form and the JSON route bind this. */
export const SignInDto = z.strictObject({ email: emailAddress(), password: password(), code: code().optional() });
export type SignInDto = z.infer<typeof SignInDto>;

export const ChoosePasswordDto = z
  .strictObject({ password: password(), again: password() })
  .refine((typed) => typed.password === typed.again, {
    path: ['again'],
    params: { flaw: { code: 'not-the-same', sentence: 'please type the same password twice.' } },
  });
export type ChoosePasswordDto = z.infer<typeof ChoosePasswordDto>;

/** The second page of signing in. */
export const SecondStepDto = z.strictObject({ ticket: z.string().max(400), code: code() });
export type SecondStepDto = z.infer<typeof SecondStepDto>;

/** What changes how somebody signs in asks for their password again. */
export const FreshPasswordDto = z.strictObject({ password: password() });
export type FreshPasswordDto = z.infer<typeof FreshPasswordDto>;

export const ConfirmCodeDto = z.strictObject({ code: code() });
export type ConfirmCodeDto = z.infer<typeof ConfirmCodeDto>;

const coded = (most: number) =>
  z
    .string()
    .regex(/^[\w-]*$/)
    .max(most);

/** As a browser writes a `PublicKeyCredential` (WebAuthn 3, 5.1.6). What else it says is left out: browsers say ever more. */
const NewCredential = z.object({
  id: coded(1400),
  rawId: coded(1400),
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: coded(4000), attestationObject: coded(20_000) }),
});
const Assertion = z.object({
  id: coded(1400),
  rawId: coded(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: coded(4000),
    authenticatorData: coded(4000),
    signature: coded(4000),
    userHandle: coded(200).optional(),
  }),
});

/** A form can only carry it as text. */
const orText = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' ? parsed(value) : value), schema);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const AddPasskeyDto = z.strictObject({
  ticket: z.string().max(400),
  name: cleanLine({ min: 1, max: 80 }),
  credential: orText(NewCredential),
});
export type AddPasskeyDto = z.infer<typeof AddPasskeyDto>;

export const PasskeySignInDto = z.strictObject({ ticket: z.string().max(400), credential: orText(Assertion) });
export type PasskeySignInDto = z.infer<typeof PasskeySignInDto>;

export const roles = ['moderator', 'editor', 'admin'] as const;
const role = () => z.enum(roles);

/** Slugs of articles and tags; any of them will do. */
const limits = () =>
  z
    .strictObject({
      articles: z
        .array(cleanLine({ min: 1, max: 200 }))
        .max(200)
        .default([]),
      tags: z
        .array(cleanLine({ min: 1, max: 40 }))
        .max(100)
        .default([]),
    })
    .refine(({ articles, tags }) => articles.length + tags.length > 0, {
      params: { flaw: { code: 'no-limits', sentence: 'please name an article or a tag, or send null.' } },
    })
    .nullable();

export const WorkDto = z.strictObject({ role: role(), limits: limits().default(null) });
export type WorkDto = z.infer<typeof WorkDto>;

export const InviteDto = z.strictObject({
  email: emailAddress(),
  name: cleanLine({ min: 1, max: 80 }),
  role: role(),
  limits: limits().default(null),
});
export type InviteDto = z.infer<typeof InviteDto>;

export const NewTokenDto = z.strictObject({
  name: cleanLine({ min: 1, max: 80 }),
  role: role().optional(),
  staffId: uuid().optional(),
  abilities: z.array(z.enum(grantable)).min(1).max(40).optional(),
  limits: limits().default(null),
  days: z.int().min(1).max(3650).optional(),
});
export type NewTokenDto = z.infer<typeof NewTokenDto>;
