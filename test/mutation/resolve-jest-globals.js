// Tests that import jest's words by name get the collected ones.
const COLLECTED = new URL('./collected-tests.js', import.meta.url).href;

export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: COLLECTED, shortCircuit: true };
  return next(specifier, context);
}
