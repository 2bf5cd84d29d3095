import { AssessmentEntity } from './entities/assessment-entity.js';
import { AssessmentFiringsEntity } from './entities/assessment-firings-entity.js';
import { AssessmentVerdictEntity } from './entities/assessment-verdict-entity.js';
import { AuditEntryEntity } from './entities/audit-entry-entity.js';
import { AuditOpeningEntity } from './entities/audit-opening-entity.js';
import { AuditTailEntity } from './entities/audit-tail-entity.js';
import { CaseEntity } from './entities/case-entity.js';
import { DecisionEntity } from './entities/decision-entity.js';
import { DecisionReasonEntity } from './entities/decision-reason-entity.js';
import { IdempotencyEntity } from './entities/idempotency-entity.js';
import { RuleSetActivationEntity } from './entities/rule-set-activation-entity.js';
import { RuleSetEntity } from './entities/rule-set-entity.js';
import { RuleSetImpactCaseEntity } from './entities/rule-set-impact-case-entity.js';
import { RuleSetImpactJobEntity } from './entities/rule-set-impact-job-entity.js';
import { SignedHeadEntity } from './entities/signed-head-entity.js';
import { UsedTokenIdEntity } from './entities/used-token-id-entity.js';

/** Every table of the record. */
export const ENTITIES = [AuditEntryEntity, AuditOpeningEntity, AuditTailEntity, SignedHeadEntity, CaseEntity, AssessmentEntity, AssessmentFiringsEntity, AssessmentVerdictEntity, DecisionEntity, DecisionReasonEntity, IdempotencyEntity, RuleSetEntity, RuleSetActivationEntity, RuleSetImpactJobEntity, RuleSetImpactCaseEntity, UsedTokenIdEntity];
