import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fhirBundle } from '../../authoring/export/fhir-bundle.js';
import { sourceSheet } from '../../authoring/export/source-sheet.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { counted } from '../page/lines.js';
import type { Terminal } from '../terminal.js';

export interface RulesExportOptions {
  /** Folder that takes the files; absent: the FHIR bundle is printed. */
  readonly out?: string;
  /** Only this source's page. */
  readonly source?: string;
  readonly json?: true;
}

/** `rules export`: the rule set in FHIR R5, and a page to print for each source. */
export function rulesExportCommand(options: RulesExportOptions, desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { ruleSet } = desk.shelf.active();
  const { content, digest } = ruleSet;
  const sources = content.sources.filter(({ code }) => options.source === undefined || code === options.source);
  if (sources.length === 0) {
    terminal.note(`the rule set has no source of this code; it has ${content.sources.map(({ code }) => code).join(', ')}`);
    return EXIT.BAD_INPUT;
  }
  const bundle = fhirBundle(ruleSet, desk.vocabulary);
  if (options.out === undefined) {
    terminal.out(JSON.stringify(bundle, null, options.json === true ? 0 : 2));
    return EXIT.OK;
  }
  const files = new Map<string, string>([
    ['rule-set.fhir.json', `${JSON.stringify(bundle, null, 2)}\n`],
    ...sources.map((source): [string, string] => [`${source.code}.html`, sourceSheet(source, { name: content.name, version: content.version, digest }, desk.vocabulary)]),
  ]);
  try {
    mkdirSync(options.out, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(options.out, name), text);
  } catch (error) {
    terminal.note(`${options.out}: it cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return EXIT.BAD_INPUT;
  }
  terminal.out(options.json === true ? JSON.stringify({ folder: options.out, files: [...files.keys()], resources: bundle.entry?.length ?? 0 }) : `${counted(files.size, 'file')} in ${options.out}: ${counted(bundle.entry?.length ?? 0, 'FHIR R5 resource')}, ${counted(sources.length, 'page')}`);
  return EXIT.OK;
}
