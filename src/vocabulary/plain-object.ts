/** Whether this is an object as JSON has them; arrays, dates, maps and instances of classes are not. Works across realms. */
export function isPlainObject(sent: unknown): sent is Readonly<Record<string, unknown>> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return false;
  const prototype: unknown = Object.getPrototypeOf(sent);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
