import type { MantineColorSchemeManager } from '@mantine/core';

/** Keeps the choice of light or dark in memory: this page writes nothing to the storage of the browser. */
export const FORGETFUL_SCHEME: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
