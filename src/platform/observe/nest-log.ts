import { type LoggerService } from '@nestjs/common';
import { type FastifyBaseLogger } from 'fastify';
import { errorFields } from './log-fields.js';

type Level = 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'fatal';

/**
 * Nest's logger on the one log. Rooms log fields, `this.log.warn({ event: 'relay-error', code })`, and `logFields` decides what
 * stays. A sentence of the framework becomes `message`; an error leaves its name, code and path, never its own words.
 */
export class NestLog implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  /** Nest tells at this level how it is put together. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write(isFields(message) ? 'info' : 'debug', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest appends the context (a class name of ours) as the last argument, and a stack before it. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const room = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    this.target[level]({ event: 'nest', room, ...fieldsOf(message) });
  }
}

function isFields(message: unknown): message is Record<string, unknown> {
  return typeof message === 'object' && message !== null && !(message instanceof Error) && !Array.isArray(message);
}

function fieldsOf(message: unknown): Record<string, unknown> {
  if (message instanceof Error) return errorFields(message);
  return isFields(message) ? message : { message: String(message) };
}
