import type { Response } from 'express';
import { requestNotes } from './request-notes.js';

/** Answers a request that is refused before anything is executed; in the shape of a GraphQL answer, so that clients need one reader. */
export function refuse(response: Response, status: number, code: string, message: string): void {
  // Whoever was answered already, because it took too long, is not answered twice.
  if (response.headersSent) return;
  const notes = requestNotes.getStore();
  if (notes !== undefined) notes.refusal ??= code;
  response.status(status).json({ errors: [{ message, extensions: { code, correlationId: notes?.correlationId ?? null } }] });
}
