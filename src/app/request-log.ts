import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestNotes, type RequestNotes } from '../api/request/request-notes.js';

const KNOWN_PATHS: ReadonlySet<string> = new Set(['/graphql', '/health/live', '/health/ready']);

/** Gives every request its correlation id, and the log one line a request: no address as sent, no header, no body. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const notes: RequestNotes = { correlationId: randomUUID(), fields: [], operation: null, document: null };
    const started = performance.now();
    response.setHeader('x-correlation-id', notes.correlationId);
    response.on('close', () => {
      const [asked = ''] = request.originalUrl.split('?');
      const path = KNOWN_PATHS.has(asked) ? asked : 'other';
      const milliseconds = Math.round(performance.now() - started);
      log.info({ ...notes, path, status: response.statusCode, delivered: response.writableFinished, milliseconds }, 'request');
    });
    requestNotes.run(notes, next);
  };
}
