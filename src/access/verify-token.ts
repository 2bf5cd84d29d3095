import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type ProtectedHeaderParameters } from 'jose';
import { TokenRefused, type TokenRefusal } from './token-refused.js';

/** Signatures that only the holder of a private key can make; nothing that a public key could be used for as a secret. */
export const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'] as const;

/** Seconds by which two clocks may differ. */
export const CLOCK_SKEW = 60;

const LONGEST_TOKEN = 8_192;
const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** Headers that carry or point to a key, or change how the token is read: a key comes from the registration alone. */
const FOREIGN_HEADERS = ['jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'cty'] as const;

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  /** Values of the header `typ` that are accepted. */
  readonly types: readonly string[];
  /** Seconds between iat, or now when there is none, and exp at most. */
  readonly longestLifetime: number;
  /** Claims that must be there besides exp. */
  readonly required: readonly string[];
  /** Where the issuer's keys are; a header `jku` must name it. */
  readonly keyAddress: string | null;
  readonly keys: JWTVerifyGetKey;
}

/** What a verified token says; exp is there. */
export type VerifiedClaims = JWTPayload & { readonly exp: number };

/**
 * Verifies a signed token against everything its issuer is registered with.
 * @param now the moment of the request
 * @throws TokenRefused with the first thing that is wrong
 */
export async function verifyToken(token: string, rules: TokenRules, now: Date): Promise<VerifiedClaims> {
  const header = headerOf(token);
  const type = header.typ?.toLowerCase().replace(/^application\//, '');
  if (type === undefined || !rules.types.includes(type)) throw new TokenRefused('TOKEN_TYPE');
  if (header.alg === undefined || !rules.algorithms.includes(header.alg)) throw new TokenRefused('TOKEN_ALGORITHM');
  if (typeof header.kid !== 'string' || header.kid === '') throw new TokenRefused('TOKEN_KEY');
  if (FOREIGN_HEADERS.some((name) => Object.hasOwn(header, name))) throw new TokenRefused('TOKEN_HEADER');
  if (Object.hasOwn(header, 'jku') && header.jku !== rules.keyAddress) throw new TokenRefused('TOKEN_HEADER');
  const { payload } = await jwtVerify(token, rules.keys, {
    issuer: rules.issuer,
    audience: rules.audience,
    algorithms: [...rules.algorithms],
    requiredClaims: ['exp', ...rules.required],
    clockTolerance: CLOCK_SKEW,
    currentDate: now,
  }).catch((error: unknown) => {
    throw new TokenRefused(refusalOf(error));
  });
  return requireTimes(payload, rules.longestLifetime, now);
}

/** The header of a token that at least looks like one. */
export function headerOf(token: string): ProtectedHeaderParameters {
  if (token.length > LONGEST_TOKEN || !COMPACT.test(token)) throw new TokenRefused('TOKEN_MALFORMED');
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused('TOKEN_MALFORMED');
  }
}

/** The library checks exp and nbf; that a token was not issued tomorrow, nor for ever, is checked here. */
function requireTimes(payload: JWTPayload, longestLifetime: number, now: Date): VerifiedClaims {
  const { exp, iat, nbf } = payload;
  const seconds = now.getTime() / 1_000;
  if (typeof exp !== 'number' || (iat !== undefined && typeof iat !== 'number')) throw new TokenRefused('TOKEN_CLAIM');
  if (iat !== undefined && iat > seconds + CLOCK_SKEW) throw new TokenRefused('TOKEN_NOT_YET');
  if (nbf !== undefined && nbf >= exp) throw new TokenRefused('TOKEN_CLAIM');
  if (exp - seconds > longestLifetime + CLOCK_SKEW || (iat !== undefined && exp - iat > longestLifetime)) throw new TokenRefused('TOKEN_LIFETIME');
  return { ...payload, exp };
}

function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof TokenRefused) return error.reason;
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) {
    const claims: Readonly<Record<string, TokenRefusal>> = { iss: 'TOKEN_ISSUER', aud: 'TOKEN_AUDIENCE', nbf: 'TOKEN_NOT_YET', iat: 'TOKEN_NOT_YET' };
    return error.reason === 'missing' ? 'TOKEN_CLAIM' : (claims[error.claim] ?? 'TOKEN_CLAIM');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'TOKEN_SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'TOKEN_KEY';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'TOKEN_ALGORITHM';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'TOKEN_MALFORMED';
  // The key set could not be had, or is none: nobody can be let in, and nobody's token was found wrong.
  return 'KEYS_UNAVAILABLE';
}
