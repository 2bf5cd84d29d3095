import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The log: one JSON line an event. INVARIANT (no patient value): lines hold names of the schema, digests and ids; text from
 * outside is never a field of one.
 */
export function serviceLog(destination?: DestinationStream): Logger {
  const options = { base: { service: 'consilium' }, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  return destination === undefined ? pino(options) : pino(options, destination);
}
