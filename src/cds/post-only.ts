import type { RequestHandler } from 'express';

/** Runs these handlers in front of a POST; other methods go on without them: discovery holds nothing of a patient. */
export function postOnly(...handlers: readonly RequestHandler[]): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    const run = (place: number): void => {
      const handler = handlers[place];
      if (handler === undefined) return next();
      void handler(request, response, (error?: unknown) => (error === undefined ? run(place + 1) : next(error)));
    };
    run(0);
  };
}
