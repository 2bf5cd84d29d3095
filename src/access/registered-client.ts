import { z } from 'zod';
import type { KeySource } from './key-set.js';
import { isSafeAddress } from './safe-address.js';

/** A system that may ask. */
export interface RegisteredClient {
  /** Its client_id: issuer and subject of its assertions. */
  readonly id: string;
  readonly tenant: string;
  readonly keys: KeySource;
  /** Issuer of the tokens it sends with CDS Hooks calls; `null`: it makes none. */
  readonly cdsIssuer: string | null;
}

const address = z.string().refine(isSafeAddress, 'an https address; http on this machine only');
const publicKey = z
  .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), kid: z.string().min(1).max(200) })
  .refine((key) => !['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth'].some((part) => Object.hasOwn(key, part)), 'a private key stands where the public one belongs');

const client = z
  .strictObject({
    id: z.string().regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 printable ASCII characters without spaces'),
    tenant: z.string().regex(/^(?!consilium$)[a-z0-9][a-z0-9-]{0,39}$/, '1 to 40 lower-case letters, digits and hyphens, and not "consilium"'),
    jwks: z.strictObject({ keys: z.array(publicKey).min(1).max(20) }).optional(),
    jwksUrl: address.optional(),
    cdsIssuer: z.string().min(1).max(500).optional(),
  })
  .refine(({ jwks, jwksUrl }) => (jwks === undefined) !== (jwksUrl === undefined), 'exactly one of jwks and jwksUrl');

const file = z
  .array(client)
  .max(1_000)
  .refine((clients) => new Set(clients.map(({ id }) => id)).size === clients.length, 'two clients have the same id')
  .refine((clients) => {
    const issuers = clients.flatMap(({ cdsIssuer }) => cdsIssuer ?? []);
    return new Set(issuers).size === issuers.length;
  }, 'two clients have the same cdsIssuer');

/** Reads the registered clients; everything that is wrong is told at once, with its place. */
export function readClients(json: unknown): { readonly clients: readonly RegisteredClient[]; readonly problems: readonly string[] } {
  const read = file.safeParse(json);
  if (!read.success) return { clients: [], problems: read.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the list' : path.join('.')}: ${message}`) };
  return {
    clients: read.data.map(({ id, tenant, jwks, jwksUrl, cdsIssuer }) => ({ id, tenant, keys: jwks === undefined ? { url: jwksUrl ?? '' } : { keys: jwks }, cdsIssuer: cdsIssuer ?? null })),
    problems: [],
  };
}
