import { createServer, type AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import type { PageClient } from '../../src/api/sign-in/page-sign-in.js';
import type { SigningKey } from '../../src/access/access-tokens.js';
import type { RegisteredClient } from '../../src/access/registered-client.js';
import { shippedRules } from '../cases/shipped-rules.js';
import type { RecordPlace } from '../../src/app/open-store.js';
import { createService, type Service } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import { SYSTEM_CLOCK } from '../../src/app/system-clock.js';
import { tokenKeyFiles } from '../../src/app/token-key-files.js';
import type { Clock } from '../../src/board/ports/clock.js';
import { AUDIENCE } from './open-id-provider.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] } & Record<string, unknown>;
}

/** The real application in secured mode, over HTTP on this machine. */
export interface SecuredService {
  readonly url: string;
  readonly service: Service;
  readonly logged: readonly string[];
  ask(token: string | null, query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  post(path: string, body: string | URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Answered>;
}

export interface SecuredTest {
  readonly place: RecordPlace;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly clients: readonly RegisteredClient[];
  readonly ratePerMinute?: number;
  readonly metricsToken?: string | null;
  readonly page?: PageClient;
  readonly pageFolder?: string;
  readonly clock?: Clock;
  readonly tokenKeys?: readonly [SigningKey, ...SigningKey[]];
  /** The address it is known by, when another instance has it. */
  readonly publicUrl?: string;
}

/** A port that is free at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the application; the caller closes it. */
export async function securedService({ place, issuer, jwksUrl, clients, ratePerMinute = 100_000, metricsToken = null, page, pageFolder, clock = SYSTEM_CLOCK, tokenKeys = tokenKeyFiles(place.keyFolder), publicUrl }: SecuredTest): Promise<SecuredService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString('utf8'));
      done();
    },
  });
  const persons = { issuer, audience: AUDIENCE, keys: { url: jwksUrl }, types: ['at+jwt'], roleClaim: 'consilium_roles', tenantClaim: 'consilium_tenant' };
  const service = await createService({ prepared: shippedRules(), clock, log: serviceLog(sink), place, secured: { publicUrl: publicUrl ?? url, persons, clients, tokenKeys, ratePerMinute, proxies: 0, metricsToken, page: page ?? null }, ...(pageFolder === undefined ? {} : { pageFolder }) });
  await service.listen('127.0.0.1', port);
  const post: SecuredService['post'] = async (path, body, headers = {}) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body, headers });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: (text === '' ? {} : JSON.parse(text)) as Answered['body'] };
  };
  return {
    url,
    service,
    logged,
    post,
    ask: (token, query, variables = {}, headers = {}) =>
      post('/graphql', JSON.stringify({ query, variables }), { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers }),
  };
}
