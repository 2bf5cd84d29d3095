import express, { type RequestHandler } from 'express';

/** Nothing from elsewhere, nothing inline: what a value of a patient could carry into the page can never run there. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the board's page from the folder it was built to, and nothing beside it: no hidden files, no listing of the
 * folder. An address that is no file goes on to the rest of the service.
 */
export function servePage(folder: string): RequestHandler {
  return express.static(folder, {
    dotfiles: 'ignore',
    redirect: false,
    etag: false,
    lastModified: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', PAGE_POLICY);
      // The names of assets hold a digest of their content; the page itself is asked for each time.
      response.setHeader('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
