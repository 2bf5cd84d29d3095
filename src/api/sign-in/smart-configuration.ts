import type { RequestHandler } from 'express';
import { ASYMMETRIC } from '../../access/verify-token.js';
import { SCOPE } from './token-request.js';

/** What systems need to know to sign in (SMART App Launch 2.2, "Discovery"), at /.well-known/smart-configuration. */
export function smartConfiguration(tokenUrl: string): RequestHandler {
  const body = {
    token_endpoint: tokenUrl,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ASYMMETRIC,
    scopes_supported: [SCOPE],
    capabilities: ['client-confidential-asymmetric'],
  };
  return (request, response, next) => {
    if (request.method === 'GET') response.json(body);
    else next();
  };
}
