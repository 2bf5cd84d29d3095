#!/usr/bin/env node
import { linesOfPerson } from './lines-of-person.js';
import { runCommandLine } from './run-command-line.js';

// A reader that has seen enough (`consilium vocabulary | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const person = linesOfPerson();
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  isWatched: process.stderr.isTTY,
  ask: person.ask,
  environment: process.env,
});
person.leave();
