import { raw, type Request, type RequestHandler, type Response } from 'express';
import type { Account } from '../../access/identified.js';
import type { SecuredAccess } from '../../access/secured-access.js';
import { RecordUnavailable } from '../../board/record-unavailable.js';
import { readTokenRequest, SCOPE, type TokenError } from './token-request.js';

const LARGEST_BODY = '16kb';
const FORM = 'application/x-www-form-urlencoded';

export interface TokenEndpoint {
  readonly access: Pick<SecuredAccess, 'issue'>;
  /** Told why a request was refused, by a code. */
  onRefused(reason: string, request: Request): void;
  /** Told that an assertion was sent a second time: somebody may have stolen it. Resolved before they are answered. */
  onReplay(account: Account): Promise<void>;
}

/** Parts of the token endpoint (RFC 6749 section 3.2): reads the form, then answers a token for a signed assertion. */
export function tokenEndpoint({ access, onRefused, onReplay }: TokenEndpoint): readonly RequestHandler[] {
  const readForm = raw({ type: FORM, limit: LARGEST_BODY, inflate: false });
  const refuse = (response: Response, status: number, error: TokenError | 'temporarily_unavailable', message: string): void => {
    if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="consilium"');
    response.status(status).setHeader('pragma', 'no-cache').json({ error, error_description: message });
  };
  return [
    (request, response, next) => {
      if (request.method !== 'POST') {
        response.setHeader('allow', 'POST');
        return refuse(response, 405, 'invalid_request', 'POST only');
      }
      readForm(request, response, (error?: unknown) => {
        if (error !== undefined || !Buffer.isBuffer(request.body)) return refuse(response, 400, 'invalid_request', `the body must be a form (${FORM}) of at most ${LARGEST_BODY}`);
        next();
      });
    },
    (request, response, next) => {
      const read = readTokenRequest((request.body as Buffer).toString('utf8'));
      if (read.kind === 'refused') return refuse(response, 400, read.error, read.message);
      answer(read.assertion, request, response).catch((error: unknown) => (error instanceof RecordUnavailable ? refuse(response, 503, 'temporarily_unavailable', 'assertions cannot be checked now; ask again later') : next(error)));
    },
  ];

  async function answer(assertion: string, request: Request, response: Response): Promise<void> {
    const issued = await access.issue(assertion);
    if (issued.kind === 'issued') {
      response.setHeader('pragma', 'no-cache').json({ access_token: issued.token, token_type: 'bearer', expires_in: issued.lifetime, scope: SCOPE });
      return;
    }
    onRefused(issued.reason, request);
    if (issued.isReplay !== null) await onReplay(issued.isReplay);
    if (issued.reason === 'KEYS_UNAVAILABLE') return refuse(response, 503, 'temporarily_unavailable', 'assertions cannot be checked now; ask again later');
    refuse(response, 401, 'invalid_client', 'the assertion is not accepted');
  }
}
