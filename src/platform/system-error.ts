/** True when the operating system refused with one of these codes (errno names such as ENOENT). */
export function refusedWith(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
