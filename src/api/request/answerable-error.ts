import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Forbidden } from '../../board/forbidden.js';
import { RecordUnavailable } from '../../board/record-unavailable.js';
import { documentErrorText } from './document-error-text.js';
import { PageRefused } from './page-refused.js';
import { QueryTooComplex } from './query-too-complex.js';
import { requestNotes } from './request-notes.js';

/** Told of failures that are ours, with the correlation id and no message: a message can hold a value of a patient. */
export type FailureLog = (failure: { readonly correlationId: string | null; readonly name: string; readonly frames: readonly string[] }) => void;

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const PATH_IN_VARIABLE = / at "([A-Za-z][\w.[\]]*)"/;

function original(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError instanceof Error ? original(error.originalError) : error;
}

/** "Variable "$profile" got invalid value {...} at "profile.labs"; ...": only the place is kept, its words are the schema's. */
function variableText(message: string, names: ReadonlySet<string>): string {
  const place = PATH_IN_VARIABLE.exec(message)?.[1];
  const words = place?.split(/[.[\]]/).filter((word) => word !== '' && !/^\d+$/.test(word)) ?? [];
  const known = words.slice(1).every((word) => names.has(word));
  const where = place === undefined || !known ? '' : ` at ${names.has(words[0] as string) ? place : place.slice((words[0] as string).length + 1)}`;
  const detail = message.slice(message.lastIndexOf('; ') + 2);
  const why = documentErrorText(detail, names);
  return `a variable does not have the type that the document declares${where}${why.startsWith('Field ') ? `: ${why}` : ''}`;
}

function requestText(message: string): readonly [code: string, text: string] {
  if (message.includes('CSRF')) return ['CSRF_PREVENTED', 'the request looks like one that a browser was tricked into; send content-type application/json'];
  if (message.includes('batching')) return ['BATCHING_DISABLED', 'one operation a request'];
  return ['BAD_REQUEST', 'the body must be an object with a text `query` and, where needed, objects `variables` and `extensions`'];
}

function frames(error: unknown): readonly string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) : [];
}

/**
 * Makes the one place where errors leave. Only known kinds pass, each with a text made here; everything else becomes
 * INTERNAL_SERVER_ERROR with a correlation id.
 */
export function answerableErrors(names: () => ReadonlySet<string>, log: FailureLog): FormatError {
  const say = (formatted: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError => {
    const notes = requestNotes.getStore();
    if (notes !== undefined) notes.refusal ??= code;
    return {
      message,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code, correlationId: notes?.correlationId ?? null },
    };
  };
  return (formatted, error) => {
    const cause = original(error);
    if (cause instanceof QueryTooComplex) return say(formatted, 'QUERY_TOO_COMPLEX', cause.message);
    if (cause instanceof Forbidden) return say(formatted, 'FORBIDDEN', `your role may not do this: ${cause.message}`);
    if (cause instanceof RecordUnavailable) return say(formatted, 'AUDIT_UNAVAILABLE', 'the record cannot be written or read now, so the answer is withheld');
    if (cause instanceof PageRefused) return say(formatted, 'PAGE_REFUSED', cause.message);
    switch (formatted.extensions?.['code']) {
      case 'GRAPHQL_PARSE_FAILED':
        return formatted.message.includes('Parsing aborted')
          ? say(formatted, 'QUERY_TOO_COMPLEX', 'the document has more tokens than are read')
          : say(formatted, 'GRAPHQL_PARSE_FAILED', 'the document is not valid GraphQL at this place');
      case 'GRAPHQL_VALIDATION_FAILED':
        return say(formatted, 'GRAPHQL_VALIDATION_FAILED', documentErrorText(formatted.message, names()));
      case 'BAD_USER_INPUT':
        return say(formatted, 'BAD_USER_INPUT', variableText(formatted.message, names()));
      case 'OPERATION_RESOLUTION_FAILURE':
        return say(formatted, 'OPERATION_RESOLUTION_FAILURE', 'the document has no operation of the name asked for, or several and none was named');
      case 'PERSISTED_QUERY_NOT_SUPPORTED':
        return say(formatted, 'PERSISTED_QUERY_NOT_SUPPORTED', 'send the document itself');
      case 'BAD_REQUEST': {
        const [code, text] = requestText(formatted.message);
        return say(formatted, code, text);
      }
      default:
        // graphql-js throws these while executing, without a code.
        if (formatted.message.startsWith('Too many errors processing variables')) return say(formatted, 'BAD_USER_INPUT', 'the variables hold more that is wrong than is told at once');
        if (formatted.message.startsWith('Schema is not configured to execute ')) {
          return say(formatted, 'OPERATION_RESOLUTION_FAILURE', 'the schema offers no operation of this kind');
        }
        log({ correlationId: requestNotes.getStore()?.correlationId ?? null, name: cause instanceof Error ? cause.name : typeof cause, frames: frames(cause) });
        return say(formatted, 'INTERNAL_SERVER_ERROR', 'something failed here that is not yours to put right; name the correlation id when you report it');
    }
  };
}
