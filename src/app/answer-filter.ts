import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Forbidden } from '../board/forbidden.js';
import type { FailureLog } from '../api/request/answerable-error.js';
import { refuse } from '../api/request/refusal.js';
import { requestNotes } from '../api/request/request-notes.js';

const TEXTS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['BAD_REQUEST', 'the request cannot be read'],
  404: ['NOT_FOUND', 'there is nothing at this address'],
  405: ['METHOD', 'this method is not offered here'],
  503: ['NOT_READY', 'the service cannot answer now'],
};

/** What leaves when a request outside GraphQL fails. Nest's own filter would repeat the address that was asked for. */
@Catch()
export class AnswerFilter implements ExceptionFilter {
  constructor(private readonly logFailure: FailureLog) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    // A resolver has no response to write to; what it throws is formed where GraphQL errors leave.
    if (host.getType<string>() === 'graphql') throw exception;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return;
    if (exception instanceof Forbidden) return refuse(response, 403, 'FORBIDDEN', `your role may not do this: ${exception.message}`);
    const status = exception instanceof HttpException ? exception.getStatus() : 500;
    const known = TEXTS[status];
    if (known !== undefined) return refuse(response, status, ...known);
    this.logFailure({ correlationId: requestNotes.getStore()?.correlationId ?? null, name: exception instanceof Error ? exception.name : typeof exception, frames: [] });
    refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'something failed here that is not yours to put right; name the correlation id when you report it');
  }
}
