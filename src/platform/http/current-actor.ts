import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Visitor } from './visitors.js';

/** Who the access guard let in. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest & { actor?: Visitor }>();
  if (!actor) throw new Error('CurrentActor stands on a public route.');
  return actor;
});
