import type { PreviewDesk } from '../../board/preview-desk.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { wrap } from '../page/lines.js';
import type { Terminal } from '../terminal.js';

/** `sources`: the sources of the rule set, one a paragraph. */
export function sourcesCommand(desk: PreviewDesk, terminal: Terminal): ExitCode {
  const { content, digest } = desk.shelf.active().ruleSet;
  terminal.out(`${content.name} ${content.version} ${digest}`);
  for (const { code, name, design, evidence, results, state } of content.sources) {
    const lines = [...wrap(name, `${code}  `), ...wrap(`${design.kind}; ${evidence.scale} level ${evidence.level}; results ${results}; ${state.is}, review by ${state.reviewBy}`, '     ')];
    terminal.out(lines.join('\n'));
  }
  return EXIT.OK;
}
