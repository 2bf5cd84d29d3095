/** An id that says nothing to the reader, so that what it is made of may change; stable codes stand beside it. */
export function opaqueId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}
