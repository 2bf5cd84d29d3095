import { readStrictJson } from '../../api/request/strict-json.js';
import { previewFhirBundle } from '../../board/preview-fhir-bundle.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { BundleReading, ResourceName } from '../../fhir/bundle-reading.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { formatProblem } from '../format-problem.js';
import { assessmentPage } from '../page/assessment-page.js';
import { readTextFile } from '../read-text-file.js';
import { TERMINAL_ASKER } from '../terminal-asker.js';
import type { Terminal } from '../terminal.js';

export interface AssessFhirOptions {
  readonly asOf?: string;
  readonly json?: boolean;
}

const named = ({ entry, type, id }: ResourceName): string => `entry ${entry} ${type}${id === null ? '' : `/${id}`}`;

/** What became of every resource, a line each. */
function readingPart(reading: BundleReading): string {
  const lines = [
    'BUNDLE',
    ...reading.used.map(({ resource, fact, how }) => `  used     ${named(resource)}: ${fact} (${how})`),
    ...reading.ignored.map(({ resource, why }) => `  ignored  ${named(resource)}: ${why}`),
    ...reading.refused.map((problem) => `  refused  ${formatProblem(problem)}`),
    ...reading.notes.map((problem) => `  note     ${formatProblem(problem)}`),
  ];
  return lines.join('\n');
}

/** `assess-fhir FILE`: the patient of a FHIR bundle, as a page or as data, with what became of every resource. Writes nothing. */
export function assessFhirCommand(path: string, options: AssessFhirOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const read = readTextFile(path);
  if (read.kind === 'unreadable') {
    terminal.note(read.message);
    return EXIT.BAD_INPUT;
  }
  const json = readStrictJson(read.text);
  if (json.kind === 'refused') {
    terminal.note(`${path}: ${json.code}: ${json.message}`);
    return EXIT.BAD_INPUT;
  }
  const outcome = previewFhirBundle({ bundle: json.value, asOf: options.asOf }, TERMINAL_ASKER, desk);
  if (outcome.kind === 'rule-set-unknown') throw new Error('the active rule set is not on its shelf');
  if (outcome.kind === 'refused') {
    for (const problem of outcome.problems) terminal.note(formatProblem(problem));
    terminal.note('the bundle is refused: nothing was assessed');
    return EXIT.BAD_INPUT;
  }
  const { assessment, reading } = outcome;
  if (options.json === true) terminal.out(JSON.stringify({ assessment, reading }, null, 2));
  else terminal.out(`${readingPart(reading)}\n\n${assessmentPage(assessment, null)}`);
  return EXIT.OK;
}
