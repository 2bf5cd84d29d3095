/** Client assertions of RFC 7523, as SMART Backend Services sends them. */
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The one scope there is: to act for the board as a system. */
export const SCOPE = 'consilium.integration';

/** Error codes of RFC 6749 section 5.2. */
export type TokenError = 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type';

export type TokenRequest = { readonly kind: 'read'; readonly assertion: string } | { readonly kind: 'refused'; readonly error: TokenError; readonly message: string };

function refused(error: TokenError, message: string): TokenRequest {
  return { kind: 'refused', error, message };
}

/** Reads the form of a token request (RFC 6749 section 4.4, RFC 7523 section 2.2). No message repeats what was sent. */
export function readTokenRequest(body: string): TokenRequest {
  const form = new URLSearchParams(body);
  const names = [...form.keys()];
  if (new Set(names).size < names.length) return refused('invalid_request', 'a parameter is sent twice');
  if (form.get('grant_type') !== 'client_credentials') return refused(form.has('grant_type') ? 'unsupported_grant_type' : 'invalid_request', 'grant_type must be client_credentials');
  if (form.has('client_secret')) return refused('invalid_request', 'clients sign an assertion; they have no secret');
  if (form.get('client_assertion_type') !== ASSERTION_TYPE) return refused('invalid_request', `client_assertion_type must be ${ASSERTION_TYPE}`);
  const scope = form.get('scope');
  if (scope !== null && scope !== SCOPE) return refused('invalid_scope', `the scope must be ${SCOPE}`);
  const assertion = form.get('client_assertion');
  return assertion === null ? refused('invalid_request', 'client_assertion is missing') : { kind: 'read', assertion };
}
