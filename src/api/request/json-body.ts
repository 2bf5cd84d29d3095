import { raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { refuse } from './refusal.js';
import { readStrictJson } from './strict-json.js';

/** Bytes; a full profile has about 20,000, a bundle of observations some hundred thousand. */
const LARGEST_BODY = 1_000_000;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// Compressed bodies are refused: how large they become is only known when it is too late.
const readBytes = raw({ type: () => true, limit: LARGEST_BODY, inflate: false });

function isJson(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  return type === 'application/json' && parameters.every((parameter) => parameter === 'charset=utf-8' || parameter === 'charset="utf-8"');
}

function text(bytes: unknown): string | null {
  if (!Buffer.isBuffer(bytes)) return '';
  try {
    const read = UTF8.decode(bytes);
    return read.startsWith('\uFEFF') || read.includes('\0') ? null : read;
  } catch {
    return null;
  }
}

function accept(request: Request, response: Response, next: NextFunction): void {
  const body = text(request.body);
  if (body === null) return refuse(response, 400, 'ENCODING', 'the body is not UTF-8 text without byte order mark and without NUL');
  const json = readStrictJson(body);
  if (json.kind === 'refused') return refuse(response, 400, json.code, json.message);
  if (Array.isArray(json.value)) return refuse(response, 400, 'BATCHING_DISABLED', 'one operation a request');
  request.body = json.value;
  next();
}

const STATUS_TEXT: Readonly<Record<number, readonly [code: string, message: string]>> = {
  413: ['BODY_TOO_LARGE', `the body is larger than ${LARGEST_BODY} bytes`],
  415: ['CONTENT_ENCODING', 'compressed bodies are not read'],
};

/**
 * Reads the body of a POST as strict JSON, and refuses everything else before it is parsed: other methods (a question
 * about a patient never stands in a URL), other types, too many bytes, other encodings.
 */
export const jsonBody: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return refuse(response, 405, 'METHOD', 'POST only');
  }
  if (!isJson(request.headers['content-type'])) return refuse(response, 415, 'CONTENT_TYPE', 'the body must be application/json in UTF-8');
  readBytes(request, response, (error?: unknown) => {
    if (error === undefined || error === null) return accept(request, response, next);
    const status = (error as { readonly status?: unknown }).status;
    const [code, message] = STATUS_TEXT[Number(status)] ?? ['BODY_UNREADABLE', 'the body could not be read'];
    refuse(response, code === 'BODY_UNREADABLE' ? 400 : Number(status), code, message);
  });
};
