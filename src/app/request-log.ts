import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { AnsweredRequest } from './service-metrics.js';
import { CDS_SERVICES } from '../cds/services.js';
import { requestNotes, type RequestNotes } from '../api/request/request-notes.js';

const CDS_PATHS = CDS_SERVICES.flatMap(({ id }) => [`/cds-services/${id}`, `/cds-services/${id}/feedback`]);
const KNOWN_PATHS: ReadonlySet<string> = new Set([...CDS_PATHS, '/graphql', '/export', '/token', '/sign-in.json', '/metrics', '/health/live', '/health/ready', '/cds-services', '/.well-known/smart-configuration']);

/**
 * Gives every request its correlation id, and the log one line a request: no address as sent, no header, no body, no account.
 * @param onAnswered told of each request that is over
 */
export function requestLog(log: Logger, onAnswered: (request: AnsweredRequest) => void): RequestHandler {
  return (request, response, next) => {
    const gone = new AbortController();
    const notes: RequestNotes = { correlationId: randomUUID(), fields: [], operation: null, document: null, refusal: null, account: null, signal: gone.signal, giveUp: () => gone.abort() };
    const started = performance.now();
    response.setHeader('x-correlation-id', notes.correlationId);
    response.on('close', () => {
      if (!response.writableFinished) notes.giveUp();
      const [asked = ''] = request.originalUrl.split('?');
      const path = KNOWN_PATHS.has(asked) ? asked : 'other';
      const milliseconds = Math.round(performance.now() - started);
      const { correlationId, fields, operation, document, refusal, account } = notes;
      onAnswered({ path, status: response.statusCode, code: refusal, seconds: (performance.now() - started) / 1_000 });
      log.info({ correlationId, fields, operation, document, refusal, role: account?.actor.role ?? null, path, status: response.statusCode, delivered: response.writableFinished, milliseconds }, 'request');
    });
    requestNotes.run(notes, next);
  };
}
