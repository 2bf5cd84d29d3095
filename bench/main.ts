// Measures this engine beside its peers, and whole assessments: see docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { runBenchmarks } from './benchmarks.js';
import { renderBenchmarks } from './render-benchmarks.js';
import { replaceBetween } from './replace-between.js';
import { readSettings } from './settings.js';

const DOCUMENT = new URL('../docs/benchmarks.md', import.meta.url);

const settings = readSettings(process.argv.slice(2));
const figures = renderBenchmarks(await runBenchmarks(settings.quick, (line) => console.error(line)));
console.log(figures);
if (settings.write !== null) writeFileSync(DOCUMENT, replaceBetween(readFileSync(DOCUMENT, 'utf8'), `Measured on ${settings.write}.\n\n${figures}`));
