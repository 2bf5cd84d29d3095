import { OptionArgumentsResolver } from './assessment/option-arguments-resolver.js';
import { PreviewResolver } from './assessment/preview-resolver.js';
import { TraceResolver } from './assessment/trace-resolver.js';
import { FhirResolver } from './fhir/fhir-resolver.js';
import { RecordFhirResolver } from './fhir/record-fhir-resolver.js';
import { KnowledgeResolver } from './knowledge/knowledge-resolver.js';
import { AuditResolver } from './record/audit-resolver.js';
import { BoardDecisionResolver } from './record/board-decision-resolver.js';
import { FiringsResolver } from './record/firings-resolver.js';
import { RecordResolver } from './record/record-resolver.js';
import { RuleSetImpactResolver } from './rule-sets/rule-set-impact-resolver.js';
import { RuleSetsResolver } from './rule-sets/rule-sets-resolver.js';
import { RecordedTraceResolver } from './record/recorded-trace-resolver.js';
import { ViewerResolver } from './viewer/viewer-resolver.js';

/** Every resolver: what the service offers and what schema.graphql is printed from. */
export const RESOLVERS = [PreviewResolver, OptionArgumentsResolver, TraceResolver, KnowledgeResolver, RecordResolver, BoardDecisionResolver, RuleSetsResolver, RuleSetImpactResolver, RecordedTraceResolver, AuditResolver, FiringsResolver, FhirResolver, RecordFhirResolver, ViewerResolver] as const;
