import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { PAGE_DOCUMENTS } from './page-documents.js';
import { refuse } from './refusal.js';
import { requestNotes } from './request-notes.js';

/**
 * Lets people ask only what the board's page asks: a stolen session cannot be used to ask for anything else. Systems
 * write documents of their own, within the limits of size and cost.
 */
export const trustedDocument: RequestHandler = (request, response, next) => {
  if (requestNotes.getStore()?.account?.actor.role === 'INTEGRATION') return next();
  const { query } = (request.body ?? {}) as { readonly query?: unknown };
  const digest = typeof query === 'string' ? createHash('sha256').update(query, 'utf8').digest('hex') : '';
  if (!PAGE_DOCUMENTS.has(digest)) return refuse(response, 400, 'DOCUMENT_NOT_TRUSTED', 'people ask the documents of the board page only; systems sign in as systems');
  next();
};
