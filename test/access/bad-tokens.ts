import { createHmac, generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/** What a forger has to work with: the right key of a real provider, and everything public. */
export interface Forge {
  readonly issuer: string;
  readonly audience: string;
  /** The provider's private key; only kinds that spoil something else sign with it. */
  readonly key: JWK;
  /** Address of keys the forger holds. */
  readonly foreignKeys: string;
}

interface Spoiled {
  readonly claims?: (good: JWTPayload) => Record<string, unknown>;
  readonly header?: (good: Record<string, unknown>) => Record<string, unknown>;
  /** Signs with another key. */
  readonly key?: (forge: Forge) => Promise<CryptoKey | KeyObject | Uint8Array>;
  /** Changes the finished text. */
  readonly text?: (good: string, forge: Forge) => string;
}

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const OTHER = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

const now = (): number => Math.floor(Date.now() / 1_000);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const parts = (token: string): [string, string, string] => token.split('.') as [string, string, string];
const read = (text: string): Record<string, unknown> => JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;
const without = (name: string) => (good: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const withClaims = (more: () => Record<string, unknown>): Spoiled => ({ claims: (good) => ({ ...good, ...more() }) });
const withHeader = (more: Record<string, unknown>): Spoiled => ({ header: (good) => ({ ...good, ...more }) });

/** The public key as a symmetric secret, in the two spellings an implementation may be talked into. */
function hmacWith(secret: (key: JWK) => string, alg = 'HS256'): Spoiled {
  return {
    text: (good, { key }) => {
      const [header, claims] = parts(good);
      const body = `${part({ ...read(header), alg })}.${claims}`;
      return `${body}.${createHmac(alg.replace('HS', 'sha'), secret(key)).update(body).digest('base64url')}`;
    },
  };
}

const publicOf = ({ d: _d, ...rest }: JWK): JWK => rest;

/** Every kind of token that must not be accepted. */
export const BAD_TOKENS: Readonly<Record<string, Spoiled>> = {
  'algorithm none, without signature': { text: (good) => `${part({ ...read(parts(good)[0]), alg: 'none' })}.${parts(good)[1]}.` },
  'algorithm none, with a signature': { text: (good) => `${part({ ...read(parts(good)[0]), alg: 'none' })}.${parts(good)[1]}.${parts(good)[2]}` },
  'algorithm None, in other letters': { text: (good) => `${part({ ...read(parts(good)[0]), alg: 'nOnE' })}.${parts(good)[1]}.` },
  'HS256 with the public key as JSON': hmacWith((key) => JSON.stringify(publicOf(key))),
  'HS256 with a coordinate of the public key': hmacWith((key) => String(key.x)),
  'HS512 with an empty secret': hmacWith(() => '', 'HS512'),
  'no algorithm': { text: (good) => `${part(without('alg')(read(parts(good)[0])))}.${parts(good)[1]}.${parts(good)[2]}` },
  'RS256 by a key of the forger': { header: (good) => ({ ...good, alg: 'RS256' }), key: () => Promise.resolve(RSA) },
  'ES256 by a key of the forger': { key: () => Promise.resolve(OTHER) },
  'by a key of the forger, with an unknown key id': { key: () => Promise.resolve(OTHER), header: (good) => ({ ...good, kid: 'unknown' }) },
  'with a key id that leads out of the folder': withHeader({ kid: '../../../../dev/null' }),
  'with a key id that is a query': withHeader({ kid: "x' UNION SELECT 'key" }),
  'without a key id': { header: without('kid') as (good: Record<string, unknown>) => Record<string, unknown> },
  'with an embedded key': { key: () => Promise.resolve(OTHER), header: (good) => ({ ...good, jwk: OTHER.export({ format: 'jwk' }) }) },
  'with an embedded certificate': withHeader({ x5c: ['MIIB'] }),
  'with the address of a certificate': withHeader({ x5u: 'https://forger.example.org/cert' }),
  'with a foreign address of keys': { header: (good) => ({ ...good, jku: 'https://forger.example.org/jwks' }) },
  'with a critical extension nobody knows': { text: (good) => `${part({ ...read(parts(good)[0]), crit: ['forged'], forged: true })}.${parts(good)[1]}.${parts(good)[2]}` },
  'of type JWT, as an ID token': withHeader({ typ: 'JWT' }),
  'of no type': { header: without('typ') as (good: Record<string, unknown>) => Record<string, unknown> },
  'of another type': withHeader({ typ: 'logout+jwt' }),
  'of another issuer': withClaims(() => ({ iss: 'https://forger.example.org' })),
  'of an issuer with a slash more': { claims: (good) => ({ ...good, iss: `${String(good.iss)}/` }) },
  'of no issuer': { claims: without('iss') },
  'for another audience': withClaims(() => ({ aud: 'another-service' })),
  'for a list without us': withClaims(() => ({ aud: ['a', 'b'] })),
  'for nobody': { claims: without('aud') },
  'expired two minutes ago': withClaims(() => ({ iat: now() - 700, exp: now() - 120 })),
  'expired long ago': withClaims(() => ({ iat: 1, exp: 2 })),
  'that never expires': { claims: without('exp') },
  'that expires in a year': withClaims(() => ({ exp: now() + 31_536_000 })),
  'whose expiry is a text': withClaims(() => ({ exp: String(now() + 600) })),
  'issued tomorrow': withClaims(() => ({ iat: now() + 86_000, exp: now() + 86_300 })),
  'issued never': { claims: without('iat') },
  'not valid yet': withClaims(() => ({ nbf: now() + 300 })),
  'of nobody': { claims: without('sub') },
  'of a subject with control characters': withClaims(() => ({ sub: 'a\r\nset-cookie: b' })),
  'of an endless subject': withClaims(() => ({ sub: 'x'.repeat(201) })),
  'of no hospital': { claims: without('consilium_tenant') },
  'of two hospitals': withClaims(() => ({ consilium_tenant: ['north', 'south'] })),
  'of the service itself': withClaims(() => ({ consilium_tenant: 'consilium' })),
  'with a nonce, made for a client': withClaims(() => ({ nonce: randomUUID() })),
  'with claims exchanged after signing': { text: (good) => `${parts(good)[0]}.${part({ ...read(parts(good)[1]), consilium_roles: ['ADMINISTRATOR'] })}.${parts(good)[2]}` },
  'with one bit of the signature changed': {
    text: (good) => {
      const signature = Buffer.from(parts(good)[2], 'base64url');
      const at = randomBytes(1).readUInt8() % signature.length;
      signature.writeUInt8(signature.readUInt8(at) ^ 1, at);
      return `${parts(good)[0]}.${parts(good)[1]}.${signature.toString('base64url')}`;
    },
  },
  'with a signature of zeros (CVE-2022-21449)': { text: (good) => `${parts(good)[0]}.${parts(good)[1]}.${Buffer.alloc(64).toString('base64url')}` },
  'with the signature cut short': { text: (good) => good.slice(0, -8) },
  'with a fourth part': { text: (good) => `${good}.${parts(good)[2]}` },
  'with two parts': { text: (good) => `${parts(good)[0]}.${parts(good)[1]}` },
  'that is no token': { text: () => randomBytes(200).toString('base64url') },
  'that is too long': { text: (good) => `${good}${'A'.repeat(9_000)}` },
  'whose claims are a list': { text: (good) => `${parts(good)[0]}.${part(['a'])}.${parts(good)[2]}` },
};

/** A good token of the provider. */
export async function goodToken({ issuer, audience, key }: Forge): Promise<string> {
  return signed(goodClaims(issuer, audience), goodHeader(key), await importJWK(key, 'ES256'));
}

/** A token that is good but for one thing. */
export async function badToken(kind: string, forge: Forge): Promise<string> {
  const { claims, header, key, text } = BAD_TOKENS[kind] ?? {};
  const good = goodClaims(forge.issuer, forge.audience);
  const token = await signed(claims?.(good) ?? good, header?.(goodHeader(forge.key)) ?? goodHeader(forge.key), (await key?.(forge)) ?? (await importJWK(forge.key, 'ES256')));
  return text?.(token, forge) ?? token;
}

function goodClaims(iss: string, aud: string): JWTPayload {
  return { iss, aud, sub: 'hepatologist', iat: now(), exp: now() + 600, jti: randomUUID(), consilium_roles: ['BOARD'], consilium_tenant: 'north' };
}

function goodHeader({ kid = '' }: JWK): Record<string, unknown> {
  return { alg: 'ES256', typ: 'at+jwt', kid };
}

function signed(claims: Record<string, unknown>, header: Record<string, unknown>, key: CryptoKey | KeyObject | Uint8Array): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header as { alg: string }).sign(key);
}
