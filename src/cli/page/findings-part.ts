import type { Assessment, FindingVerdict, SourceVerdict } from '../../assessment/assessment.js';
import { contradictionLines, named } from './contradictions.js';
import { findingNumbers } from './finding-numbers.js';
import { counted, section, wrap } from './lines.js';
import type { BlockContext } from './option-block.js';

const SUPPORT: Readonly<Record<FindingVerdict['support'], string>> = {
  FAVORS_INTERVENTION: 'the first named did better',
  FAVORS_COMPARATOR: 'the second named did better',
  NOT_SETTLED: 'not settled',
  NO_COMPARISON: 'no comparison',
};

/** Findings of the sources that apply and match the patient, with their numbers; those that an option told already are left out. */
export function findingsPart({ sources }: Assessment, { told }: BlockContext): readonly string[] {
  return section('OTHER FINDINGS THAT MATCH', sources.filter(({ state }) => state === 'APPLICABLE').flatMap((source) => findingsOf(source, told)));
}

function findingsOf(source: SourceVerdict, told: ReadonlySet<string>): readonly string[] {
  const compares = source.findings.filter(({ support }) => support !== 'NO_COMPARISON');
  const matching = compares.filter(({ id, match }) => match === 'MATCHES' && !told.has(`${source.code}/${id}`));
  const open = compares.filter(({ match }) => match === 'CANNOT_TELL');
  const others = source.findings.filter(({ match, support }) => match === 'MATCHES' && support === 'NO_COMPARISON').length;
  const ofSource = (findings: readonly FindingVerdict[]) => findings.map(({ id, contradictedBy }) => ({ source: source.code, finding: id, contradictedBy }));
  const pairs = new Map<string, FindingVerdict[]>();
  for (const finding of matching) {
    const pair = `${finding.finding.intervention ?? ''} and ${finding.finding.comparator ?? ''}, ${SUPPORT[finding.support]}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), finding]);
  }
  return [
    ...[...pairs].flatMap(([pair, same]) => wrap(`${pair}: ${same.map(({ id, finding }) => `${id} (${findingNumbers({ ...finding, says: '' }) || 'without numbers'})`).join('; ')}`, `${source.code}  `)),
    ...contradictionLines(ofSource(matching.filter(({ contradictedBy }) => contradictedBy.length > 0))),
    ...(open.length === 0 ? [] : wrap(named(ofSource(open)), `${source.code}  cannot be told whether the patient belongs to: `)),
    ...(others === 0 ? [] : wrap(`${counted(others, 'more finding')} on prognosis or description, comparing no treatments`, `${source.code}  `)),
  ];
}
