import { type FastifyServerOptions } from 'fastify';
import { errorFields, logFields } from './log-fields.js';

type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

/** Where lines go; stdout when left out. */
export interface LogStream {
  write(line: string): void;
}

/**
 * The settings of Fastify's pino: one JSON object a line with `time` (RFC 3339), `level` and what `logFields` lets through.
 * Everything is logged as fields with an `event`; a message of the framework becomes the field `message`.
 */
export function logOptions(level: string, stream?: LogStream): LoggerOptions {
  return {
    level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label) => ({ level: label }),
      bindings: (bindings) => logFields(bindings),
      log: (fields) => logFields(fields),
    },
    hooks: {
      logMethod(args, log) {
        log.apply(this, [asFields(args)]);
      },
    },
    ...(stream ? { stream } : {}),
  };
}

/** pino takes (fields, message, …), (message, …) and (error, message); all become one object. */
function asFields([first, second]: readonly unknown[]): Record<string, unknown> {
  if (typeof first === 'string') return { event: 'log', message: first };
  if (first instanceof Error) return { event: 'error', ...errorFields(first) };
  const fields = { ...(first as Record<string, unknown> | null) };
  const failure = fields['err'] instanceof Error ? errorFields(fields['err']) : {};
  const event = fields['event'] ?? 'server';
  return {
    ...fields,
    ...failure,
    event,
    ...(typeof second === 'string' && fields['event'] === undefined ? { message: second } : {}),
  };
}
