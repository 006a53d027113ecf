import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { answerError } from './answer-error.js';
import { type ErrorPages } from './error-pages.js';

/** Everything that Nest catches, its own 404 included, gets the one answer. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly pages: ErrorPages) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.pages);
  }
}
