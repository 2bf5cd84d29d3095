#!/usr/bin/env node
import { runCommandLine } from './run-command-line.js';

// A reader that has seen enough (`consilium vocabulary | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  isWatched: process.stderr.isTTY,
  environment: process.env,
});
