import type { RequestHandler } from 'express';
import { refuse } from '../request/refusal.js';

/** How the page signs people in at the OpenID provider. */
export interface PageClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What the page is told about signing in, before anybody is known: public settings, never a secret. */
export type PageSignIn = 'none' | 'proxy' | PageClient;

/** Answers /sign-in.json. */
export function pageSignIn(told: PageSignIn): RequestHandler {
  const body = typeof told === 'string' ? { signIn: told } : { signIn: 'openid-connect', ...told };
  return (request, response) => {
    if (request.path !== '/') return refuse(response, 404, 'NOT_FOUND', 'there is nothing at this address');
    if (request.method === 'GET') return void response.json(body);
    response.setHeader('allow', 'GET');
    refuse(response, 405, 'METHOD', 'GET only');
  };
}
