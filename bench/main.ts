// Measures this engine beside its peers, whole assessments, recording, and typing on the page: see docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { runBenchmarks } from './benchmarks.js';
import { runPageBench } from './page/run-page-bench.js';
import { renderBenchmarks } from './render-benchmarks.js';
import { runRecordBench } from './record/run-record-bench.js';
import { PAGE_MARKERS, RECORD_MARKERS, replaceBetween } from './replace-between.js';
import { readSettings } from './settings.js';

const DOCUMENT = new URL('../docs/benchmarks.md', import.meta.url);

const settings = readSettings(process.argv.slice(2));
const tell = (line: string): void => console.error(line);
const figures = renderBenchmarks(await runBenchmarks(settings.quick, tell));
console.log(figures);
const recording = await runRecordBench(settings.quick, tell);
console.log(`\n${recording}`);
const typing = await runPageBench(settings.quick, tell);
console.log(`\n${typing}`);
if (settings.write !== null) {
  const dated = (text: string): string => `Measured on ${settings.write}.\n\n${text}`;
  const withFigures = replaceBetween(readFileSync(DOCUMENT, 'utf8'), dated(figures));
  writeFileSync(DOCUMENT, replaceBetween(replaceBetween(withFigures, dated(recording), RECORD_MARKERS), dated(typing), PAGE_MARKERS));
}
