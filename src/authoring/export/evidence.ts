import type { Evidence, EvidenceStatistic, EvidenceStatisticAttributeEstimate, EvidenceVariable } from 'fhir/r5.js';
import type { ArmResult, WrittenFinding, WrittenInterval, WrittenOption, WrittenSource } from '../../rulebook/content.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { citationText } from './citation-text.js';
import { characteristicOf } from './evidence-variable.js';
import { fhirId } from './fhir-id.js';

/** Value of a printed number; null for one that is no decimal ("<0.001"). The printed text stands beside it, with its last zero. */
function printed(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/** A finding as FHIR R5 Evidence, and its own population where it speaks about some patients of the source only. */
export function evidenceOf(source: WrittenSource, finding: WrittenFinding, options: readonly WrittenOption[], version: string, vocabulary: Vocabulary): { readonly evidence: Evidence; readonly subgroup: EvidenceVariable | null } {
  const subgroup = subgroupOf(source, finding, version, vocabulary);
  const optionName = (code: string | undefined): string | undefined => options.find((option) => option.code === code)?.name;
  const role = (text: string): { variableRole: { text: string } } => ({ variableRole: { text } });
  const [exposure, reference] = [optionName(finding.intervention), optionName(finding.comparator)];
  const statistic = [...comparisonOf(finding), ...perArmRatiosOf(finding), ...finding.results.map((result) => resultOf(result, source))];
  const evidence: Evidence = {
    resourceType: 'Evidence',
    id: fhirId('evidence', source.code, finding.id),
    url: `urn:consilium:finding:${source.code}/${finding.id}`,
    version,
    status: source.state.is === 'current' ? 'active' : 'retired',
    title: finding.says,
    description: `"${finding.quote.text}" (${finding.quote.at})`,
    ...(finding.claim === undefined ? {} : { assertion: finding.claim.says }),
    ...(finding.secondHand === undefined ? {} : { note: [{ text: `second-hand: ${finding.secondHand.of}` }] }),
    citeAsMarkdown: citationText(source),
    variableDefinition: [
      { ...role('population'), observed: { reference: `EvidenceVariable/${subgroup?.id ?? fhirId('population', source.code)}` } },
      ...(exposure === undefined ? [] : [{ ...role('exposure'), description: exposure }]),
      ...(reference === undefined ? [] : [{ ...role('referenceExposure'), description: reference }]),
      { ...role('measuredVariable'), description: finding.endpoint },
    ],
    studyDesign: [{ text: `${source.design.kind}; randomized: ${source.design.randomized}` }],
    ...(statistic.length === 0 ? {} : { statistic }),
    certainty: [
      {
        description: source.evidence.why,
        type: { text: `study level, ${source.evidence.scale}` },
        rating: { text: source.evidence.level },
        ...(source.evidence.concerns.length === 0 ? {} : { subcomponent: source.evidence.concerns.map(({ domain, steps, why }) => ({ type: { text: domain }, rating: { text: `${steps} lower` }, description: why })) }),
      },
    ],
  };
  return { evidence, subgroup };
}

function subgroupOf(source: WrittenSource, finding: WrittenFinding, version: string, vocabulary: Vocabulary): EvidenceVariable | null {
  if (finding.population === undefined) return null;
  return {
    resourceType: 'EvidenceVariable',
    id: fhirId('subgroup', source.code, finding.id),
    url: `urn:consilium:finding:${source.code}/${finding.id}:population`,
    version,
    status: source.state.is === 'current' ? 'active' : 'retired',
    title: `Patients of finding ${source.code}/${finding.id}`,
    characteristic: [{ linkId: 'source', definitionReference: { reference: `EvidenceVariable/${fhirId('population', source.code)}` } }, { linkId: 'subgroup', ...characteristicOf(finding.population, vocabulary) }],
  };
}

function estimatesOf(interval: WrittenInterval | undefined, p: string | undefined): EvidenceStatisticAttributeEstimate[] {
  const estimates: EvidenceStatisticAttributeEstimate[] = [];
  const [low, high, level] = [printed(interval?.low), printed(interval?.high), printed(interval?.level.replace(/ ?%$/u, ''))];
  if (interval !== undefined && low !== null && high !== null) {
    estimates.push({ type: { text: 'confidence interval' }, description: `${interval.level} ${interval.low} to ${interval.high}`, ...(level === null ? {} : { level: level / 100 }), range: { low: { value: low }, high: { value: high } } });
  }
  const value = printed(p);
  if (p !== undefined) estimates.push({ type: { text: 'p-value' }, description: `p ${p}`, ...(value === null ? {} : { quantity: { value } }) });
  return estimates;
}

function comparisonOf({ comparison }: WrittenFinding): EvidenceStatistic[] {
  if (comparison === undefined) return [];
  const value = printed(comparison.estimate);
  const attributeEstimate = estimatesOf(comparison.interval, comparison.p);
  return [
    {
      description: `${comparison.measure}${comparison.estimate === undefined ? '' : ` ${comparison.estimate}`}${comparison.belowOneFavors === undefined ? '' : `, below 1 favors the ${comparison.belowOneFavors}`}`,
      statisticType: { text: comparison.measure },
      ...(value === null ? {} : { quantity: { value } }),
      ...(attributeEstimate.length === 0 ? {} : { attributeEstimate }),
    },
  ];
}

function perArmRatiosOf({ perArmRatios }: WrittenFinding): EvidenceStatistic[] {
  return (perArmRatios ?? []).map(({ arm, measure, estimate, interval }): EvidenceStatistic => {
    const value = printed(estimate);
    const attributeEstimate = estimatesOf(interval, undefined);
    return { description: `${measure} ${estimate} within arm ${arm}`, statisticType: { text: measure }, ...(value === null ? {} : { quantity: { value } }), ...(attributeEstimate.length === 0 ? {} : { attributeEstimate }) };
  });
}

function resultOf(result: ArmResult, source: WrittenSource): EvidenceStatistic {
  const { statistic, value: text, unit, at, category, count, total, interval } = result;
  const [value, events, size] = [printed(text), printed(count), printed(total)];
  const arm = source.arms.find(({ id }) => id === result.arm)?.name ?? result.arm;
  const attributeEstimate = estimatesOf(interval, undefined);
  return {
    description: `${arm}: ${[category, statistic, text, unit, at === undefined ? undefined : `at ${at}`].filter((part) => part !== undefined).join(' ')}`,
    statisticType: { text: statistic },
    ...(value === null ? {} : { quantity: { value, ...(unit === undefined ? {} : { unit }) } }),
    ...(events === null ? {} : { numberOfEvents: events }),
    ...(size === null ? {} : { sampleSize: { numberOfParticipants: size } }),
    ...(attributeEstimate.length === 0 ? {} : { attributeEstimate }),
  };
}
