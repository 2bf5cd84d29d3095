import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Hands the framework's own messages to the service log. Of an error only what stands before its colon is taken: the rest can be anything. */
export function nestLog(log: Logger): LoggerService {
  const text = (message: unknown): string => (typeof message === 'string' ? message : message instanceof Error ? message.name : 'see the error before');
  const kind = (message: unknown): string => `framework: ${text(message).split(':')[0] ?? ''}`;
  return {
    log: (message: unknown) => log.debug(text(message)),
    verbose: (message: unknown) => log.trace(text(message)),
    debug: (message: unknown) => log.debug(text(message)),
    warn: (message: unknown) => log.warn(text(message)),
    error: (message: unknown) => log.error(kind(message)),
    fatal: (message: unknown) => log.fatal(kind(message)),
  };
}
