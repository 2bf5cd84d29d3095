import { ENTRY_KINDS } from '../ledger/entry-kind.js';
import type { AuditEntry } from '../ledger/entry.js';
import { auditEvent, EVENT_OF_KIND } from './audit-event.js';

const HASH = 'ab'.repeat(32);

function entry(of: Partial<AuditEntry> = {}): AuditEntry {
  return {
    format: 1, index: 7, tenant: 'local', recordedAt: '2026-11-21T08:00:00.000Z', kind: 'case-read', actor: { id: 'anna', role: 'unverified:board' },
    subject: 'p1.abc', facts: { assessment: 'a1', operation: 'assessment' }, erases: [], commitment: 'c'.repeat(64), ...of,
  };
}

describe('an entry as a FHIR R4 AuditEvent', () => {
  it('says type, action, time, outcome, who, where and about whom', () => {
    expect(auditEvent(entry(), 'consilium/1', HASH)).toEqual({
      resourceType: 'AuditEvent',
      id: HASH,
      type: { system: 'http://dicom.nema.org/resources/ontology/DCM', code: '110110', display: 'Patient Record' },
      subtype: [{ system: 'urn:consilium:entry-kind', code: 'case-read' }],
      action: 'R',
      recorded: '2026-11-21T08:00:00.000Z',
      outcome: '0',
      agent: [{ role: [{ coding: [{ system: 'urn:consilium:role', code: 'unverified:board' }] }], who: { identifier: { system: 'urn:consilium:account', value: 'anna' } }, requestor: true }],
      source: { site: 'local', observer: { identifier: { system: 'urn:consilium:log', value: 'consilium/1' } }, type: [{ system: 'http://terminology.hl7.org/CodeSystem/security-source-type', code: '4', display: 'Application Server' }] },
      entity: [
        {
          what: { identifier: { system: 'urn:consilium:pseudonym', value: 'p1.abc' } },
          type: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '1', display: 'Person' },
          role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '1', display: 'Patient' },
        },
        {
          what: { identifier: { system: 'urn:consilium:log-index', value: '7' } },
          type: { system: 'http://terminology.hl7.org/CodeSystem/audit-entity-type', code: '2', display: 'System Object' },
          role: { system: 'http://terminology.hl7.org/CodeSystem/object-role', code: '13', display: 'Security Resource' },
          detail: [{ type: 'assessment', valueString: 'a1' }, { type: 'operation', valueString: 'assessment' }, { type: 'commitment', valueString: 'c'.repeat(64) }],
        },
      ],
    });
  });

  it.each([
    ['a refusal', entry({ kind: 'request-refused', subject: null, facts: { code: 'FORBIDDEN' } }), { outcome: '4', outcomeDesc: 'FORBIDDEN', type: { code: '110113' } }],
    ['a log that did not verify', entry({ kind: 'audit-verified', subject: null, facts: { outcome: 'ROOT_MISMATCH' } }), { outcome: '8', outcomeDesc: 'ROOT_MISMATCH', type: { code: '110101' } }],
    ['a log that did', entry({ kind: 'audit-verified', subject: null, facts: { outcome: 'VERIFIED' } }), { outcome: '0', action: 'R' }],
    ['a start', entry({ kind: 'service-started', subject: null, actor: { id: 'consilium', role: 'service' } }), { subtype: [{ code: '110120' }, { code: 'service-started' }], agent: [{ requestor: false }] }],
    ['an erasure', entry({ kind: 'erasure', erases: [3, 5] }), { action: 'D', entity: [{}, { detail: expect.arrayContaining([{ type: 'erases', valueString: '5' }]) as unknown }] }],
    ['a kind of a later release', entry({ kind: 'something-new' }), { type: { code: '110100' }, action: 'E' }],
    ['an inherited name', entry({ kind: 'constructor' }), { type: { code: '110100' } }],
  ])('tells of %s', (_what, of, event) => {
    expect(auditEvent(of, 'consilium/1', HASH)).toMatchObject(event);
  });

  it('knows every kind that is written', () => {
    expect(Object.keys(EVENT_OF_KIND).sort()).toEqual(Object.keys(ENTRY_KINDS).sort());
  });
});
