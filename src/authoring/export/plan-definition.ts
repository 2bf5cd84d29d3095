import type { PlanDefinition, PlanDefinitionAction, PlanDefinitionActionCondition } from 'fhir/r5.js';
import type { RuleSetContent, WrittenOption } from '../../rulebook/content.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { expressionForClinicians } from '../explain/expression-for-clinicians.js';
import { citationText } from './citation-text.js';
import { fhirId } from './fhir-id.js';

/** Expressions are in the words of the vocabulary; nothing executes them from here. */
const LANGUAGE = 'text/plain';

/** The options of a rule set as a FHIR R5 PlanDefinition: what each needs, its cautions, its course rules, and on what they rest. */
export function planOf(content: RuleSetContent, digest: string, vocabulary: Vocabulary): PlanDefinition {
  return {
    resourceType: 'PlanDefinition',
    id: fhirId('plan', content.name),
    url: `urn:consilium:rule-set:${digest}`,
    version: content.version,
    status: 'active',
    name: `Options_${content.name.replace(/[^A-Za-z0-9]/gu, '_')}`,
    title: `Options of the rule set ${content.name}`,
    description: content.intendedUse,
    subjectCodeableConcept: { text: expressionForClinicians(content.scope, vocabulary) },
    usage: 'Decision support for a tumor board: it suggests, people decide. Options stand side by side; none is a command.',
    action: content.options.map((option) => actionOf(option, content, vocabulary)),
  };
}

function actionOf(option: WrittenOption, content: RuleSetContent, vocabulary: Vocabulary): PlanDefinitionAction {
  const speaking = content.sources.filter(({ findings, arms }) => arms.some((arm) => arm.option === option.code) || findings.some(({ intervention, comparator }) => intervention === option.code || comparator === option.code));
  const cautions = content.cautions
    .filter(({ options }) => options.includes(option.code))
    .map((caution): PlanDefinitionAction => ({ linkId: fhirId(option.code, caution.code), title: `Caution (${caution.severity})`, description: caution.says, ...conditionOf(caution.when, vocabulary) }));
  const course = content.sources.flatMap((source) =>
    source.course
      .filter((rule) => rule.option === option.code)
      .map((rule): PlanDefinitionAction => ({ linkId: fhirId(option.code, source.code, rule.id), title: `Course rule of source ${source.code} (${rule.topic})`, description: rule.says, ...conditionOf(rule.when, vocabulary) })),
  );
  const below = [...cautions, ...course];
  return {
    linkId: option.code,
    title: option.name,
    description: option.description,
    ...conditionOf(option.requires, vocabulary),
    ...(speaking.length === 0 ? {} : { documentation: speaking.map((source) => ({ type: 'citation' as const, label: source.code, citation: citationText(source) })) }),
    ...(below.length === 0 ? {} : { action: below }),
  };
}

function conditionOf(when: WrittenOption['requires'], vocabulary: Vocabulary): { readonly condition?: PlanDefinitionActionCondition[] } {
  if (when === undefined) return {};
  return { condition: [{ kind: 'applicability', expression: { language: LANGUAGE, expression: expressionForClinicians(when, vocabulary) } }] };
}
