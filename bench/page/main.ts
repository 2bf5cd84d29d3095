// Measures typing on the page alone: see docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { PAGE_MARKERS, replaceBetween } from '../replace-between.js';
import { readSettings } from '../settings.js';
import { runPageBench } from './run-page-bench.js';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);

const settings = readSettings(process.argv.slice(2));
const figures = await runPageBench(settings.quick, (line) => console.error(line));
console.log(figures);
if (settings.write !== null) writeFileSync(DOCUMENT, replaceBetween(readFileSync(DOCUMENT, 'utf8'), `Measured on ${settings.write}.\n\n${figures}`, PAGE_MARKERS));
