import type { TypedDocumentString } from './graphql';

/** Why a question has no answer. No value of a patient is ever part of it. */
export type AskFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly correlationId: string | null };

export type Asked<T> = { readonly kind: 'answered'; readonly data: T } | { readonly kind: 'not-answered'; readonly failure: AskFailure };

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly correlationId?: string | null } }[];
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
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      cache: 'no-store',
      ...(signal === undefined ? {} : { signal }),
    });
    body = (await response.json()) as Body<T>;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return { kind: 'not-answered', failure: { kind: 'offline' } };
  }
  const error = body.errors?.[0];
  if (error === undefined && body.data !== undefined && body.data !== null) return { kind: 'answered', data: body.data };
  return {
    kind: 'not-answered',
    failure: {
      kind: 'failed',
      code: error?.extensions?.code ?? `HTTP_${response.status}`,
      message: error?.message ?? 'the service did not answer as expected',
      correlationId: error?.extensions?.correlationId ?? response.headers.get('x-correlation-id'),
    },
  };
}
