import express, { type RequestHandler } from 'express';

/** Nothing from elsewhere, nothing inline: what a value of a patient could carry into the page can never run there. */
const pagePolicy = (connect: readonly string[]): string => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  `connect-src ${["'self'", ...connect].join(' ')}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the board's page from the folder it was built to, and nothing beside it: no hidden files, no listing of the
 * folder. An address that is no file goes on to the rest of the service.
 * @param connect origins besides its own that the page may ask: the OpenID provider's
 */
export function servePage(folder: string, connect: readonly string[] = []): RequestHandler {
  const policy = pagePolicy(connect);
  return express.static(folder, {
    dotfiles: 'ignore',
    redirect: false,
    etag: false,
    lastModified: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', policy);
      // The names of assets hold a digest of their content; the page itself is asked for each time.
      response.setHeader('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
