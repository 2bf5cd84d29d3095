import { authorizationHeader } from '../sign-in/authorization';
import { pickedAsker } from './asker';
import type { TypedDocumentString } from './graphql';
import { noteSession } from './session-state';

/** Why a question has no answer. No value of a patient is ever part of it. */
export type AskFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly correlationId: string | null };

export type Asked<T> = { readonly kind: 'answered'; readonly data: T } | { readonly kind: 'not-answered'; readonly failure: AskFailure };

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly correlationId?: string | null } }[];
}

const SIGNED_OUT: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'HTTP_401']);

/** Headers that say who asks: who signed in, and the role picked; the name only counts while nobody signs in. */
export function askerHeaders(): Readonly<Record<string, string>> {
  const { name, role } = pickedAsker();
  return { 'consilium-actor': name, 'consilium-role': role, ...authorizationHeader() };
}

/** What failed, in words for a person. */
export function failureWords(failure: AskFailure): string {
  if (failure.kind === 'offline') return 'the service cannot be reached';
  if (failure.kind === 'signed-out') return 'the session has ended';
  return `${failure.message} (${failure.code}${failure.correlationId === null ? '' : `, ${failure.correlationId}`})`;
}

/**
 * Asks the service. Throws only when the caller aborts.
 * A question about a patient goes in the body and never into an address.
 */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V, signal?: AbortSignal): Promise<Asked<T>> {
  let response: Response;
  let body: Body<T>;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...askerHeaders() },
      body: JSON.stringify({ query: document.toString(), variables }),
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    });
    body = (await response.json().catch((error: unknown) => {
      // A refusal at the door need not speak JSON; anything else that does not is no answer of the service.
      if (response.status === 401) return {};
      throw error;
    })) as Body<T>;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { kind: 'not-answered', failure: { kind: 'offline' } };
  }
  const error = body.errors?.[0];
  if (error === undefined && body.data !== undefined && body.data !== null) {
    noteSession(false);
    return { kind: 'answered', data: body.data };
  }
  const code = error?.extensions?.code ?? `HTTP_${response.status}`;
  if (response.status === 401 || SIGNED_OUT.has(code)) {
    noteSession(true);
    return { kind: 'not-answered', failure: { kind: 'signed-out' } };
  }
  return {
    kind: 'not-answered',
    failure: {
      kind: 'failed',
      code,
      message: error?.message ?? 'the service did not answer as expected',
      correlationId: error?.extensions?.correlationId ?? response.headers.get('x-correlation-id'),
    },
  };
}
