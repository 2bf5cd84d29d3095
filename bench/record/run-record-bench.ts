import { cpus, loadavg } from 'node:os';
import { postgresForBench, sqliteForBench } from './bench-database.js';
import { benchRecord, type RecordBenchResult, type RecordBenchSize } from './record-bench.js';
import { renderRecordBench } from './render-record-bench.js';

const SIZE: RecordBenchSize = { entries: 2_000, assessments: 100, writers: 32, rounds: 5 };
const QUICK: RecordBenchSize = { entries: 300, assessments: 20, writers: 32, rounds: 3 };

/** Measures recording on both databases and gives the figures as Markdown. */
export async function runRecordBench(quick: boolean, tell: (line: string) => void): Promise<string> {
  const size = quick ? QUICK : SIZE;
  const before = loadavg()[0]!;
  const results: RecordBenchResult[] = [];
  for (const open of [sqliteForBench, postgresForBench]) {
    const database = await open();
    tell(`recording on ${database.name} beside bare inserts`);
    try {
      results.push(await benchRecord(database, size));
    } finally {
      await database.close();
    }
  }
  const load = `Load average over a minute: ${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`;
  return renderRecordBench(results, `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${process.arch}, Node ${process.versions.node}. ${load}.`, size.writers);
}
