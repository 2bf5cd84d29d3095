import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from '../api/request/refusal.js';
import { requestNotes } from '../api/request/request-notes.js';

/** Requests a minute from one address that may be refused at the door before nobody there is listened to any more. */
const STRANGER_REFUSALS = 60;

const SECONDS = 60;

/** How often anybody may ask. Each instance counts for itself. */
export interface RateLimits {
  /** Refuses addresses from which too much was refused. */
  readonly strangers: RequestHandler;
  strangerRefused(request: Request): void;
  /** Refuses accounts that ask too often. */
  readonly accounts: RequestHandler;
}

/** @param perMinute requests of one account; `null`: as many as it likes, which suits a service that only this machine can ask */
export function rateLimits(perMinute: number | null): RateLimits {
  if (perMinute === null) {
    const pass: RequestHandler = (_request, _response, next) => next();
    return { strangers: pass, strangerRefused: () => undefined, accounts: pass };
  }
  const refusals = new RateLimiterMemory({ points: STRANGER_REFUSALS, duration: SECONDS });
  const requests = new RateLimiterMemory({ points: perMinute, duration: SECONDS });
  const address = ({ ip }: Request): string => ip ?? 'unknown';
  return {
    strangers: (request, response, next) => {
      refusals
        .get(address(request))
        .then((known) => {
          if (known === null || known.consumedPoints < STRANGER_REFUSALS) return next();
          response.setHeader('retry-after', Math.ceil(known.msBeforeNext / 1_000));
          refuse(response, 429, 'TOO_MANY_REFUSED', 'too many requests from this address were refused; wait a minute');
        })
        .catch(next);
    },
    // Beyond the limit the library rejects; that there are more than enough is known by then.
    strangerRefused: (request) => void refusals.consume(address(request)).catch(() => undefined),
    accounts: (_request, response, next) => {
      const actor = requestNotes.getStore()?.account?.actor;
      if (actor === undefined) return next(new Error('an account is counted outside a request that was let in'));
      requests.consume(`${actor.tenant} ${actor.id}`).then(
        () => next(),
        (over: unknown) => {
          if (over instanceof Error) return next(over);
          response.setHeader('retry-after', Math.ceil((over as { readonly msBeforeNext: number }).msBeforeNext / 1_000));
          refuse(response, 429, 'RATE_LIMITED', 'this account asks too often; wait as many seconds as retry-after says');
        },
      );
    },
  };
}
