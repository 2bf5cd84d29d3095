/** Why a token is refused. For log and metrics; a stranger is told only that it was. */
export const TOKEN_REFUSALS = [
  'TOKEN_MISSING',
  'TOKEN_MALFORMED',
  'TOKEN_TYPE',
  'TOKEN_ALGORITHM',
  'TOKEN_HEADER',
  'TOKEN_SIGNATURE',
  'TOKEN_KEY',
  'TOKEN_ISSUER',
  'TOKEN_AUDIENCE',
  'TOKEN_EXPIRED',
  'TOKEN_NOT_YET',
  'TOKEN_LIFETIME',
  'TOKEN_CLAIM',
  'TOKEN_SUBJECT',
  'TOKEN_TENANT',
  'TOKEN_REPLAYED',
  'KEYS_UNAVAILABLE',
] as const;

export type TokenRefusal = (typeof TOKEN_REFUSALS)[number];

/** A token is not accepted. Holds nothing of the token. */
export class TokenRefused extends Error {
  constructor(readonly reason: TokenRefusal) {
    super(`the token is refused (${reason})`);
    this.name = 'TokenRefused';
  }
}
