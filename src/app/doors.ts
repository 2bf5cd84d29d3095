import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { asIntegration } from '../access/as-integration.js';
import type { Access, Account } from '../access/identified.js';
import type { SecuredAccess } from '../access/secured-access.js';
import { jsonBody } from '../api/request/json-body.js';
import { letIn } from '../api/request/let-in.js';
import { trustedDocument } from '../api/request/trusted-document.js';
import { withinDeadline } from '../api/request/within-deadline.js';
import { smartConfiguration } from '../api/sign-in/smart-configuration.js';
import { tokenEndpoint } from '../api/sign-in/token-endpoint.js';
import { postOnly } from '../cds/post-only.js';
import type { RateLimits } from './rate-limits.js';

/** Milliseconds after which nobody waits any more. */
const DEADLINES = { graphql: 30_000, cds: 10_000 } as const;

/** Who may come in, and what watches the doors. */
export interface DoorParts {
  /** Without sign-in: whoever sits at this machine. */
  readonly access: Access;
  /** Sign-in; `null`: there is none. */
  readonly secured: SecuredAccess | null;
  readonly limits: RateLimits;
  /** Told why a request was not let in, by a code. */
  readonly onRefused: (reason: string) => void;
  /** Told that a system's signed assertion was sent twice. */
  readonly onReplay: (account: Account) => Promise<void>;
}

/** Hangs every door: who asks is known, counted and within limits before a body is read, and a body is read before it means anything. */
export function hangDoors(application: NestExpressApplication, { access, secured, limits, onRefused, onReplay }: DoorParts): void {
  const enter = (door: Access): readonly RequestHandler[] => [limits.strangers, letIn(door, (reason, request) => {
    limits.strangerRefused(request);
    onRefused(reason);
  }), limits.accounts];
  const general = enter(secured?.general ?? access);
  const cds = enter(secured?.cds ?? asIntegration(access));
  application.use('/graphql', withinDeadline(DEADLINES.graphql), ...general, jsonBody, ...(secured === null ? [] : [trustedDocument]));
  application.use('/export', ...general, jsonBody);
  application.use('/cds-services', withinDeadline(DEADLINES.cds), postOnly(...cds, jsonBody));
  if (secured === null) return;
  application.use('/.well-known/smart-configuration', smartConfiguration(secured.tokenUrl));
  application.use('/token', limits.strangers, ...tokenEndpoint({ access: secured, onReplay, onRefused: (reason, request) => {
    limits.strangerRefused(request);
    onRefused(reason);
  } }));
}
