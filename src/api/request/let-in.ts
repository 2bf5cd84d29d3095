import type { Request, RequestHandler } from 'express';
import type { Access } from '../../access/identified.js';
import { refuse } from './refusal.js';
import { requestNotes } from './request-notes.js';

/** Told why a request was not let in, by a code. */
export type RefusedAtDoor = (reason: string, request: Request) => void;

/** Lets a request in whose sender is known, and notes who it is; refuses every other before its body is read. */
export function letIn(access: Access, onRefused: RefusedAtDoor): RequestHandler {
  return (request, response, next) => {
    access
      .identify(request.headers, request.originalUrl.split('?')[0] ?? '')
      .then((identified) => {
        if (identified.kind === 'refused') {
          onRefused(identified.reason, request);
          if (identified.status === 401) response.setHeader('www-authenticate', 'Bearer realm="consilium"');
          return refuse(response, identified.status, identified.code, identified.message);
        }
        const notes = requestNotes.getStore();
        if (notes === undefined) throw new Error('a request is let in outside its notes');
        notes.account = identified.account;
        next();
      })
      .catch(next);
  };
}
