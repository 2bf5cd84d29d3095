import type { RequestHandler } from 'express';
import { refuse } from './refusal.js';
import { requestNotes } from './request-notes.js';

/**
 * Answers a request that takes too long, and gives it up: what it has not begun to do is not done, and what it still
 * answers goes nowhere.
 * @param milliseconds how long anybody waits
 */
export function withinDeadline(milliseconds: number): RequestHandler {
  return (_request, response, next) => {
    const notes = requestNotes.getStore();
    const timer = setTimeout(() => {
      notes?.giveUp();
      if (!response.headersSent) refuse(response, 503, 'DEADLINE_EXCEEDED', 'the answer took too long and was given up; a mutation may be repeated with the same idempotency key');
    }, milliseconds);
    timer.unref();
    response.on('close', () => clearTimeout(timer));
    next();
  };
}
