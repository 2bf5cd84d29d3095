import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { LOCAL_ACCESS } from '../access/local-access.js';
import { securedAccess, type SecuredSettings } from '../access/secured-access.js';
import { requestNotes } from '../api/request/request-notes.js';
import { pageSignIn, type PageClient } from '../api/sign-in/page-sign-in.js';
import type { FailureLog } from '../api/request/answerable-error.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { Canaries } from '../authoring/canaries/canaries-of.js';
import type { PreviewDesk } from '../board/preview-desk.js';
import { recordReplay } from './record-replay.js';
import type { Clock } from '../board/ports/clock.js';
import { VOCABULARY } from '../vocabulary/vocabulary.js';
import { AnswerFilter } from './answer-filter.js';
import { AppModule } from './app-module.js';
import { auditLag } from './audit-lag.js';
import { hangDoors } from './doors.js';
import { engineVersion } from './engine-version.js';
import { memoryShelf } from './memory-shelf.js';
import { metricsDoor } from './metrics-door.js';
import { nestLog } from './nest-log.js';
import type { RecordPlace } from './open-store.js';
import { rateLimits } from './rate-limits.js';
import { openRecordService } from './record-service.js';
import { requestLog } from './request-log.js';
import { ruleFiringCounts } from './rule-firing-counts.js';
import { ruleWatch } from './rule-watch.js';
import { servePage } from './serve-page.js';
import { serviceMetrics } from './service-metrics.js';

export interface ServiceParts {
  readonly prepared: PreparedRuleSet;
  readonly clock: Clock;
  readonly log: Logger;
  /** Patients for whom each rule must fire; absent: nobody watches that the rules fire. */
  readonly canaries?: Canaries;
  /** Where the record is kept. */
  readonly place: RecordPlace;
  /** Folder of the built page; absent: where `npm run build` puts it. */
  readonly pageFolder?: string;
  /** Sign-in, and what a service open to a network needs; absent: there is none, and whoever sits at this machine may ask. */
  readonly secured?: SecuredParts;
}

/** What a service with sign-in needs. */
export interface SecuredParts extends SecuredSettings {
  /** Requests a minute that one account may send. */
  readonly ratePerMinute: number;
  /** How the page signs people in; `null`: a proxy in front does. */
  readonly page: PageClient | null;
  /** Secret that /metrics asks for; `null`: it is not offered. */
  readonly metricsToken: string | null;
  /** Proxies in front whose word on the sender's address is taken. */
  readonly proxies: number;
}

/** Where the built page lies; the same place from src and from dist. */
const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The running service. */
export interface Service {
  readonly server: Server;
  /** Listens; answers the address it can be reached at. */
  listen(host: string, port: number): Promise<string>;
  /** Takes no new requests, finishes those under way, lets go of everything. */
  close(): Promise<void>;
}

const HEADERS = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] } },
  referrerPolicy: { policy: 'no-referrer' },
});

/**
 * Puts the service together; it does not listen yet.
 * @throws SecretRefused, DurabilityMissing, RecordBroken, RecordUnavailable when the record cannot be trusted or written
 */
export async function createService({ prepared, canaries, clock, log, place, pageFolder = PAGE_FOLDER, secured }: ServiceParts): Promise<Service> {
  const metrics = serviceMetrics();
  const preview: PreviewDesk = { shelf: memoryShelf(prepared), clock, vocabulary: VOCABULARY, engineVersion: engineVersion(), onPreview: metrics.preview };
  const record = await openRecordService(place, preview, (code) => log.error({ code }, 'record'));
  const { desk } = record;
  const logFailure: FailureLog = (failure) => log.error(failure, 'failure');
  const watch = canaries === undefined ? null : ruleWatch(canaries, desk, (code) => log.error({ code }, 'rules'));
  await watch?.run();
  let isClosing = false;
  const readiness = { canAnswer: async () => !isClosing && (await record.answers()), ruleSet: () => desk.shelf.active().ruleSet.digest, alarms: () => watch?.alarms() ?? null };
  const application = await NestFactory.create<NestExpressApplication>(AppModule.wired({ desk, readiness, logFailure, isSecured: secured !== undefined, cds: { publicUrl: secured?.publicUrl ?? null } }), { bodyParser: false, logger: nestLog(log), abortOnError: false });
  application.disable('x-powered-by');
  if (secured !== undefined) application.set('trust proxy', secured.proxies);
  application.set('etag', false);
  application.use(requestLog(log, metrics.answered), HEADERS, (_request: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
    // Answers hold patient data: nothing between here and the reader may keep them.
    response.setHeader('cache-control', 'no-store');
    next();
  });
  const page = secured?.page ?? null;
  application.use('/sign-in.json', pageSignIn(secured === undefined ? 'none' : (page ?? 'proxy')));
  application.use(servePage(pageFolder, page === null ? [] : [new URL(page.issuer).origin]));
  hangDoors(application, {
    access: LOCAL_ACCESS,
    secured: secured === undefined ? null : securedAccess(secured, record.tokenIds, () => new Date(clock.now())),
    limits: rateLimits(secured?.ratePerMinute ?? null),
    onRefused: (reason) => {
      metrics.notLetIn(reason);
      log.warn({ reason, correlationId: requestNotes.getStore()?.correlationId ?? null }, 'not let in');
    },
    onReplay: (account) => recordReplay(account, desk),
  });
  const firings = ruleFiringCounts(desk);
  const alarms = (): { failingCanaries: number; silentRules: number } => {
    const raised = watch?.alarms();
    return { failingCanaries: raised?.canaries?.failures.length ?? 0, silentRules: raised?.silentRules?.length ?? 0 };
  };
  const token = secured?.metricsToken ?? null;
  const metricsAccess = secured === undefined ? { kind: 'this-machine', access: LOCAL_ACCESS } as const : token === null ? null : { kind: 'secret', token } as const;
  application.use('/metrics', metricsDoor(metricsAccess, { contentType: metrics.contentType, text: () => metrics.text({ firings, lag: () => auditLag(desk), alarms }) }));
  application.useGlobalFilters(new AnswerFilter(logFailure));
  await application.init();
  return {
    server: application.getHttpServer() as Server,
    listen: async (host, port) => {
      await application.listen(port, host);
      return application.getUrl();
    },
    close: async () => {
      isClosing = true;
      watch?.stop();
      await application.close();
      // Last: requests under way write to it until the end.
      await record.close();
      metrics.close();
    },
  };
}
