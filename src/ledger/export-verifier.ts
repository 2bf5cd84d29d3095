import type { AuditVerdict } from './audit-finding.js';
import { canonicalText, CanonicalTextError } from './canonical-text.js';
import { isObject, membersOf } from './entry-shape.js';
import { EXPORT_FORMAT } from './export-line.js';
import { type LoggedEntry, LogVerifier, type LogVerifierOptions } from './log-verifier.js';
import { type SelectedEntry, SelectionVerifier } from './selection-verifier.js';
import type { HeadTrust } from './signed-head.js';
import { isTreeSize } from './tree-size.js';

type Line = Readonly<Record<string, unknown>>;

/**
 * Verifies an NDJSON export line by line (docs/audit-format.md), whatever its length. Give it every line in order,
 * then ask `finish()`.
 */
export class ExportVerifier {
  readonly #trust: HeadTrust;
  readonly #options: LogVerifierOptions;
  #verifier: LogVerifier | SelectionVerifier | null = null;
  #header: Line | null = null;
  #headerFinding: AuditVerdict['first'] = null;

  constructor(trust: HeadTrust, options: LogVerifierOptions = {}) {
    this.#trust = trust;
    this.#options = options;
  }

  line(text: string): void {
    const line = readLine(text);
    if (this.#verifier === null) return this.#start(line);
    const members = line === null ? '' : membersOf(line);
    if (line?.line === 'head' && members === 'line note' && typeof line.note === 'string') {
      this.#verifier.head(line.note);
    } else if (line?.line === 'entry' && this.#verifier instanceof LogVerifier && members === 'entry leafHash line opening') {
      this.#verifier.entry(line as unknown as LoggedEntry);
    } else if (
      line?.line === 'entry' &&
      this.#verifier instanceof SelectionVerifier &&
      members === 'entry inclusion leafHash line opening'
    ) {
      this.#verifier.entry(line as unknown as SelectedEntry);
    } else {
      this.#verifier.unreadable('a line is neither an entry nor a head in its canonical text');
    }
  }

  finish(): AuditVerdict {
    const verdict = (this.#verifier ?? new LogVerifier(this.#trust)).finish();
    const first = this.#headerFinding ?? verdict.first;
    if (this.#header === null) return { ...verdict, first: exportFinding('EXPORT_MALFORMED', 0, 'the header line is missing') };
    if (first === null && this.#header.size !== verdict.provenSize) {
      const place = Math.min(Number(this.#header.size), verdict.provenSize);
      return { ...verdict, first: exportFinding('EXPORT_SIZE_MISMATCH', place, 'the header announces another size') };
    }
    return { ...verdict, first };
  }

  #start(line: Line | null): void {
    const headerFits =
      line !== null &&
      membersOf(line) === 'format line openings origin scope size' &&
      line.line === 'header' &&
      line.format === EXPORT_FORMAT &&
      (line.scope === 'complete' || line.scope === 'selection') &&
      (line.openings === 'included' || line.openings === 'withheld') &&
      isTreeSize(line.size);
    if (headerFits) {
      this.#header = line;
      const withheld = line.openings === 'withheld';
      if (line.origin !== this.#trust.origin) {
        this.#headerFinding = exportFinding('HEAD_ORIGIN_MISMATCH', 0, 'the export is of another log');
      } else if (withheld && this.#options.mayWithholdOpenings !== true) {
        this.#headerFinding = exportFinding('CONTENT_WITHHELD', 0, 'the export leaves its content out');
      }
      const options = { ...this.#options, mayWithholdOpenings: withheld };
      this.#verifier =
        line.scope === 'complete' ? new LogVerifier(this.#trust, options) : new SelectionVerifier(this.#trust, options);
    } else {
      this.#verifier = new LogVerifier(this.#trust, this.#options);
    }
  }
}

function exportFinding(code: 'EXPORT_MALFORMED' | 'EXPORT_SIZE_MISMATCH' | 'HEAD_ORIGIN_MISMATCH' | 'CONTENT_WITHHELD', index: number, what: string) {
  return { code, index, lastIndex: index, what };
}

/** The value of a line, or null unless the line is the canonical text of an object: no doubled keys, no loose spelling. */
function readLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && canonicalText(value) === text ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof CanonicalTextError) return null;
    throw error;
  }
}
