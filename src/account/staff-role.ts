/** What a member of staff may do, from least to most: each role may do all that those before it may. */
export const staffRoles = ['moderator', 'editor', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The lesser of two: a token never has more rights than the person whom it belongs to. */
export function lesserRole(one: StaffRole, other: StaffRole): StaffRole {
  return staffRoles.indexOf(one) < staffRoles.indexOf(other) ? one : other;
}
