import type { AuditEvent, AuditEventEntity, Coding } from 'fhir/r4.js';
import type { AuditEntry } from '../ledger/entry.js';
import { ENTRY_KINDS, type EntryKind } from '../ledger/entry-kind.js';

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type';
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role';

type Action = 'C' | 'R' | 'U' | 'D' | 'E';
type Type = keyof typeof TYPES;

/** Codes of DICOM PS3.16, context groups 400 and 401, which R4 names for the type of an event. */
const TYPES = {
  APPLICATION: ['110100', 'Application Activity'],
  LOG_USED: ['110101', 'Audit Log Used'],
  EXPORT: ['110106', 'Export'],
  PATIENT_RECORD: ['110110', 'Patient Record'],
  SECURITY_ALERT: ['110113', 'Security Alert'],
} as const;

/** Further codes for two kinds that DICOM names more closely. */
const SUBTYPES: Readonly<Partial<Record<string, readonly [code: string, display: string]>>> = {
  'service-started': ['110120', 'Application Start'],
  'service-stopped': ['110121', 'Application Stop'],
};

/** What each kind of entry is in the words of R4: type and action (create, read, update, delete, execute). */
export const EVENT_OF_KIND: Readonly<Record<EntryKind, readonly [Type, Action]>> = {
  'assessment-recorded': ['PATIENT_RECORD', 'C'],
  'assessment-replayed': ['PATIENT_RECORD', 'E'],
  'case-read': ['PATIENT_RECORD', 'R'],
  'request-refused': ['SECURITY_ALERT', 'E'],
  'board-decision-recorded': ['PATIENT_RECORD', 'C'],
  'board-decision-withdrawn': ['PATIENT_RECORD', 'U'],
  'rule-set-registered': ['APPLICATION', 'C'],
  'rule-set-activated': ['APPLICATION', 'U'],
  'rule-set-impact-computed': ['APPLICATION', 'E'],
  export: ['EXPORT', 'R'],
  erasure: ['PATIENT_RECORD', 'D'],
  'service-started': ['APPLICATION', 'E'],
  'service-stopped': ['APPLICATION', 'E'],
  'configuration-changed': ['SECURITY_ALERT', 'U'],
  'signing-key-changed': ['SECURITY_ALERT', 'U'],
  'canary-failed': ['SECURITY_ALERT', 'E'],
  'canary-recovered': ['APPLICATION', 'E'],
  'override-feedback': ['PATIENT_RECORD', 'U'],
  'audit-verified': ['LOG_USED', 'R'],
};

/** Outcomes of R4: 0 success, 4 minor failure (refused, can be repeated), 8 serious failure (something is not in order). */
function outcomeOf({ kind, facts }: AuditEntry): { readonly outcome: '0' | '4' | '8'; readonly outcomeDesc?: string } {
  if (kind === 'request-refused') return { outcome: '4', outcomeDesc: facts['code'] ?? kind };
  if (kind === 'canary-failed') return { outcome: '8', outcomeDesc: facts['code'] ?? kind };
  if (kind === 'audit-verified' && facts['outcome'] !== 'VERIFIED') return { outcome: '8', outcomeDesc: facts['outcome'] ?? kind };
  return { outcome: '0' };
}

/**
 * An entry of the log as a FHIR R4 AuditEvent. Patients stand in it by pseudonym, accounts by name; what the entry
 * commits to does not. A kind of a later release is an application activity.
 *
 * @param origin name of the log
 * @param leafHash of the entry, so that the event can be told apart from every other
 */
export function auditEvent(entry: AuditEntry, origin: string, leafHash: string): AuditEvent {
  const { index, kind, recordedAt, tenant, actor } = entry;
  const subtype = Object.hasOwn(SUBTYPES, kind) ? SUBTYPES[kind] : undefined;
  const [type, action] = Object.hasOwn(ENTRY_KINDS, kind) ? EVENT_OF_KIND[kind as EntryKind] : (['APPLICATION', 'E'] as const);
  return {
    resourceType: 'AuditEvent',
    id: leafHash,
    type: dicom(TYPES[type]),
    subtype: [...(subtype === undefined ? [] : [dicom(subtype)]), { system: 'urn:consilium:entry-kind', code: kind }],
    action,
    recorded: recordedAt,
    ...outcomeOf(entry),
    agent: [{ role: [{ coding: [{ system: 'urn:consilium:role', code: actor.role }] }], who: { identifier: { system: 'urn:consilium:account', value: actor.id } }, requestor: actor.role !== 'service' }],
    source: {
      site: tenant,
      observer: { identifier: { system: 'urn:consilium:log', value: origin } },
      type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }],
    },
    entity: [...patientOf(entry), placeOf(entry, index)],
  };
}

function dicom([code, display]: readonly [code: string, display: string]): Coding {
  return { system: DICOM, code, display };
}

function patientOf({ subject }: AuditEntry): readonly AuditEventEntity[] {
  if (subject === null) return [];
  return [{ what: { identifier: { system: 'urn:consilium:pseudonym', value: subject } }, type: { system: ENTITY_TYPE, code: '1', display: 'Person' }, role: { system: OBJECT_ROLE, code: '1', display: 'Patient' } }];
}

/** The entry itself, with its facts. */
function placeOf({ facts, erases, commitment }: AuditEntry, index: number): AuditEventEntity {
  const details = [...Object.entries(facts), ['commitment', commitment] as const, ...erases.map((place) => ['erases', String(place)] as const)];
  return {
    what: { identifier: { system: 'urn:consilium:log-index', value: String(index) } },
    type: { system: ENTITY_TYPE, code: '2', display: 'System Object' },
    role: { system: OBJECT_ROLE, code: '13', display: 'Security Resource' },
    detail: details.map(([type, valueString]) => ({ type, valueString })),
  };
}
