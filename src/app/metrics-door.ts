import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Access } from '../access/identified.js';
import { refuse } from '../api/request/refusal.js';

/** Who may read the metrics: this machine without sign-in; with it, who knows the secret; `null`: nobody. */
export type MetricsAccess = { readonly kind: 'this-machine'; readonly access: Access } | { readonly kind: 'secret'; readonly token: string } | null;

interface Text {
  readonly contentType: string;
  text(): Promise<string>;
}

/** The door to the metrics: GET only, and nothing there for who may not. */
export function metricsDoor(access: MetricsAccess, metrics: Text): RequestHandler {
  return (request, response, next) => {
    if (request.path !== '/' || access === null) return refuse(response, 404, 'NOT_FOUND', 'there is nothing at this address');
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET');
      return refuse(response, 405, 'METHOD', 'GET only');
    }
    mayRead(access, request.headers)
      .then(async (may) => {
        if (!may) {
          response.setHeader('www-authenticate', 'Bearer realm="consilium"');
          return refuse(response, 401, 'UNAUTHENTICATED', 'a valid token is needed');
        }
        response.setHeader('content-type', metrics.contentType);
        response.end(await metrics.text());
      })
      .catch(next);
  };
}

async function mayRead(access: NonNullable<MetricsAccess>, headers: Parameters<Access['identify']>[0]): Promise<boolean> {
  if (access.kind === 'this-machine') return (await access.access.identify(headers, '/metrics')).kind === 'known';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  // Digests have one length, so the comparison tells nothing of how near a guess came.
  return timingSafeEqual(digest(`Bearer ${access.token}`), digest(String(headers['authorization'] ?? '')));
}
