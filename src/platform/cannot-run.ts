/** Why a command or a start is refused, in words for whoever typed it: what is wrong, and the way out. No stack is shown. */
export class CannotRun extends Error {}
