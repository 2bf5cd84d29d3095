// Measures recording alone: see docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { RECORD_MARKERS, replaceBetween } from '../replace-between.js';
import { readSettings } from '../settings.js';
import { runRecordBench } from './run-record-bench.js';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);

const settings = readSettings(process.argv.slice(2));
const figures = await runRecordBench(settings.quick, (line) => console.error(line));
console.log(figures);
if (settings.write !== null) writeFileSync(DOCUMENT, replaceBetween(readFileSync(DOCUMENT, 'utf8'), `Measured on ${settings.write}.\n\n${figures}`, RECORD_MARKERS));
