// Prints "PASSED FAILED" for a jest result file and jest's exit code.
import { readFileSync } from 'node:fs';

const [file, status] = process.argv.slice(2);
let passed = 0;
let failed = 0;
try {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
} catch {
  console.error('jest wrote no results');
}
// No test at all is a failure, and so is a run that ended badly without naming a failed test.
if (passed + failed === 0 || (failed === 0 && status !== '0')) failed += 1;
console.log(`${passed} ${failed}`);
