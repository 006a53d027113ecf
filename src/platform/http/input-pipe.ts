import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { type DomainError, InvalidInput } from '../domain-error.js';
import { faultsOf } from './faults.js';
import { NothingHere, UnreadableQuery } from './refusals.js';

/**
 * Turns what came in into what a schema promises, or throws with all faults at once: InvalidInput (422) for a body,
 * UnreadableQuery (400) for a query. A path that fits no id or slug leads nowhere: NothingHere (404).
 * A known field that is blank counts as missing, since a form sends every field it has.
 */
export class InputPipe<Schema extends z.ZodType> implements PipeTransform<unknown, z.output<Schema>> {
  constructor(private readonly schema: Schema) {}

  transform(input: unknown, { type, data }: Pick<ArgumentMetadata, 'type' | 'data'>): z.output<Schema> {
    const value = this.schema instanceof z.ZodObject ? withoutBlanks(this.schema, input ?? {}) : input;
    const read = this.schema.safeParse(value);
    if (read.success) return read.data;
    const faults = faultsOf(read.error.issues, value, data);
    throw refusal(type, faults);
  }
}

function refusal(type: ArgumentMetadata['type'], faults: InvalidInput['faults']): DomainError {
  if (type === 'param') return new NothingHere();
  if (type === 'query') return new UnreadableQuery(faults);
  return new InvalidInput(faults);
}

/** Unknown fields stay in, blank or not, so that a strict schema refuses them. */
function withoutBlanks(schema: z.ZodObject, input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const blank = ([name, value]: [string, unknown]) =>
    typeof value === 'string' && value.trim() === '' && Object.hasOwn(schema.shape, name);
  return Object.fromEntries(Object.entries(input).filter((entry) => !blank(entry)));
}
