import { z } from 'zod';
import type { Issue } from './operation-outcome.js';
import type { CdsService } from './services.js';

/** One call of a CDS service, as far as it is read. The access token of the FHIR server is never looked at. */
export interface CdsCall {
  readonly hookInstance: string;
  readonly patientId: string;
  /** Base URL of the client's FHIR server; only names the patient's house, nothing is ever fetched from it. */
  readonly fhirServer: string | null;
  /** Day of the board meeting; absent: today. */
  readonly meetingDay: string | undefined;
  readonly prefetch: Readonly<Record<string, unknown>>;
}

export type CallRead = { readonly kind: 'read'; readonly call: CdsCall } | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

const CALL = z.looseObject({
  hook: z.string('the name of the hook'),
  hookInstance: z.string('a UUID').regex(UUID, 'a UUID'),
  fhirServer: z.string('an http or https URL').max(500).refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'an http or https URL').nullish(),
  context: z.looseObject({
    patientId: z.string('the id of a Patient').regex(/^[A-Za-z0-9\-.]{1,64}$/, 'the id of a Patient'),
    meetingDay: z.string('YYYY-MM-DD').regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD').nullish(),
  }, 'an object'),
  prefetch: z.record(z.string(), z.unknown(), 'an object').nullish(),
}, 'an object');

/** Reads the body of a call (CDS Hooks 2.0, "Calling a CDS Service"); everything that is wrong is told at once. */
export function readCall(sent: unknown, service: CdsService): CallRead {
  const read = CALL.safeParse(sent);
  if (!read.success) return { kind: 'refused', issues: read.error.issues.map(({ path, message }) => ({ code: 'CALL_INVALID', message: `must be ${message}`, path: path.length === 0 ? 'body' : path.join('.') })) };
  const { hook, hookInstance, fhirServer, context, prefetch } = read.data;
  if (hook !== service.hook) return { kind: 'refused', issues: [{ code: 'HOOK_MISMATCH', message: `this service answers the hook ${service.hook}`, path: 'hook' }] };
  return {
    kind: 'read',
    call: { hookInstance: hookInstance.toLowerCase(), patientId: context.patientId, fhirServer: fhirServer?.replace(/\/+$/, '') ?? null, meetingDay: context.meetingDay ?? undefined, prefetch: prefetch ?? {} },
  };
}
