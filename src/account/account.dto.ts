import { z } from 'zod';
import { emailAddress } from '../platform/http/values.js';

/** Longer than any that can be chosen; what it means is judged by the hash or by password-rules.ts. */
const password = () => z.string().max(1024);

/** The form and the JSON route bind this. */
export const SignInDto = z.strictObject({ email: emailAddress(), password: password() });
export type SignInDto = z.infer<typeof SignInDto>;

export const ChoosePasswordDto = z
  .strictObject({ password: password(), again: password() })
  .refine((typed) => typed.password === typed.again, {
    path: ['again'],
    params: { flaw: { code: 'not-the-same', sentence: 'please type the same password twice.' } },
  });
export type ChoosePasswordDto = z.infer<typeof ChoosePasswordDto>;
