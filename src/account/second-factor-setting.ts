import { z } from 'zod';
import { type Role } from '../platform/http/route-access.js';
import { type Setting } from '../platform/settings/settings.js';

export const secondFactorWords = ['optional', 'admins', 'all'] as const;
export type SecondFactorWord = (typeof secondFactorWords)[number];

/** Who is asked for a second factor but has none sets one up first: their password opens that page and nothing else. */
export const secondFactorSetting: Setting<SecondFactorWord> = {
  key: 'staff.secondFactor',
  about: 'who of the staff must sign in with a second factor: optional (whoever wants to), admins, or all',
  shape: z.enum(secondFactorWords),
  default: 'optional',
};

export function mustHaveSecondFactor(role: Role, wanted: SecondFactorWord): boolean {
  return wanted === 'all' || (wanted === 'admins' && role === 'admin');
}
