/** A value that may stand in a log line: never an object, a body or a header. */
export type LogValue = string | number | boolean | null;
export type LogFields = Readonly<Record<string, LogValue | undefined>>;

/**
 * Every field that a log line may have. What is not named here is dropped, whoever logs it: a line cannot carry a body, a header
 * or an address by accident. All hold ids, words of ours or figures.
 */
const allowed: ReadonlySet<string> = new Set([
  'event',
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'code',
  'error',
  'where',
  'constraint',
  'table',
  'url',
  'host',
  'port',
  'room',
  'message',
  'kind',
  'id',
  'ids',
  'subjectKind',
  'subjectId',
  'actorKind',
  'actorId',
  'jobId',
  'queue',
  'attempt',
  'count',
  'name',
  'state',
  'signal',
  'reason',
  'version',
  'bytes',
  'waitMs',
  'head',
]);

const LONGEST = 1024;

/** The named fields, each a plain value of at most 1 KiB; undefined ones are left out. */
export function logFields(fields: Readonly<Record<string, unknown>>): Record<string, LogValue> {
  const kept: Record<string, LogValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!allowed.has(name)) continue;
    if (typeof value === 'string') kept[name] = logText(value);
    else if (typeof value === 'boolean' || value === null) kept[name] = value;
    else if (typeof value === 'number') kept[name] = Number.isFinite(value) ? value : String(value);
  }
  return kept;
}

/** One line of plain text: controls, invisible and unpaired characters become a dot, and what looks like an address is hidden. */
export function logText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return cut.replace(/\p{C}|[\u2028\u2029]/gu, '·').replace(/[^\s@/:"'<>()]+@[^\s@/:"'<>()]+/gu, '[address]');
}

/** What an error may say: its name and code, and the places it came through. Its message can quote what people wrote. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  const stack = error.stack ?? '';
  // The message stands before the frames and may imitate them.
  const frames = stack
    .slice(Math.max(0, stack.indexOf(error.message) + error.message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.constructor.name,
    ...(typeof code === 'string' ? { code } : {}),
    where: frames
      .slice(0, 6)
      .map((line) => line.trim().slice(3))
      .join(' < '),
  };
}
