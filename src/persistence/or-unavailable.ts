import { RecordUnavailable } from '../board/record-unavailable.js';

const CODE = /^[A-Z0-9_]{2,40}$/;

/** The code that the driver gave, and nothing else of its error: messages and parameters hold values. */
function reasonOf(error: unknown): string {
  for (let at = error; typeof at === 'object' && at !== null; at = (at as { readonly driverError?: unknown }).driverError) {
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string' && CODE.test(code)) return code;
  }
  return 'STORE_FAILED';
}

/**
 * Runs one access to the database.
 * @throws RecordUnavailable for whatever the database or its driver throws
 */
export async function orUnavailable<T>(access: () => Promise<T>): Promise<T> {
  try {
    return await access();
  } catch (error) {
    throw error instanceof RecordUnavailable ? error : new RecordUnavailable(reasonOf(error));
  }
}
