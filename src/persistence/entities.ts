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
import { RuleSetEntity } from './entities/rule-set-entity.js';
import { SignedHeadEntity } from './entities/signed-head-entity.js';

/** Every table of the record. */
export const ENTITIES = [AuditEntryEntity, AuditOpeningEntity, AuditTailEntity, SignedHeadEntity, CaseEntity, AssessmentEntity, AssessmentFiringsEntity, AssessmentVerdictEntity, DecisionEntity, DecisionReasonEntity, IdempotencyEntity, RuleSetEntity];
