import type { Bundle, Evidence, EvidenceVariable, PlanDefinition } from 'fhir/r5.js';
import type { RuleSet } from '../../rulebook/rule-set.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { evidenceOf } from './evidence.js';
import { populationOf } from './evidence-variable.js';
import { planOf } from './plan-definition.js';

export type ExportedResource = EvidenceVariable | Evidence | PlanDefinition;

/** A rule set in FHIR R5: the patients of each source, each finding, and the options; in the order of the content. */
export function fhirBundle({ content, digest }: RuleSet, vocabulary: Vocabulary): Bundle<ExportedResource> {
  const resources: ExportedResource[] = [
    planOf(content, digest, vocabulary),
    ...content.sources.flatMap((source): readonly ExportedResource[] => [
      populationOf(source, content.version, vocabulary),
      ...source.findings.flatMap((finding): readonly ExportedResource[] => {
        const { evidence, subgroup } = evidenceOf(source, finding, content.options, content.version, vocabulary);
        return subgroup === null ? [evidence] : [subgroup, evidence];
      }),
    ]),
  ];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ fullUrl: resource.url ?? '', resource })) };
}
