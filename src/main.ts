import 'reflect-metadata';
import { start } from './app/start.js';

const started = await start({ environment: process.env, print: (line) => process.stderr.write(`${line}\n`) });
if (started.kind === 'not-started') {
  process.exitCode = 1;
} else {
  const stop = (): void => void started.service.close().catch(() => (process.exitCode = 1));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
