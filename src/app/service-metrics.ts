import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { AuditLag } from './audit-lag.js';
import type { RuleFiringCounts } from './rule-firing-counts.js';

/** One request that was answered, by names of ours. */
export interface AnsweredRequest {
  /** One of the doors, or "other": never an address as it was sent. */
  readonly path: string;
  readonly status: number;
  /** Code of the refusal or failure that was answered; `null`: none. */
  readonly code: string | null;
  readonly seconds: number;
}

/** What is read from elsewhere when somebody asks for the metrics. */
export interface MeasuredParts {
  firings(): Promise<RuleFiringCounts>;
  lag(): Promise<AuditLag>;
  alarms(): { readonly failingCanaries: number; readonly silentRules: number };
}

/** Metrics of the service for Prometheus. */
export interface ServiceMetrics {
  preview(ended: string): void;
  notLetIn(reason: string): void;
  answered(request: AnsweredRequest): void;
  /** @throws RecordUnavailable when the record cannot be read */
  text(parts: MeasuredParts): Promise<string>;
  readonly contentType: string;
  close(): void;
}

/**
 * Counts what the service does. INVARIANT (no patient value): labels are codes of our own, doors, statuses and codes of
 * rules, each from a closed list; of previews only the number is kept.
 */
export function serviceMetrics(): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const previews = new Counter({ name: 'consilium_previews_total', help: 'Previews, by how they ended', labelNames: ['ended'], registers });
  const notLetIn = new Counter({ name: 'consilium_not_let_in_total', help: 'Requests whose sender was not let in, by reason', labelNames: ['reason'], registers });
  const refused = new Counter({ name: 'consilium_refused_total', help: 'Requests that were refused or failed, by door and code', labelNames: ['path', 'code'], registers });
  const durations = new Histogram({ name: 'consilium_request_duration_seconds', help: 'Duration of requests, by door and status', labelNames: ['path', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30], registers });
  const counted = new Gauge({ name: 'consilium_assessments_counted', help: 'Recorded assessments of the active rule set over which firings are counted', registers });
  const firings = new Gauge({ name: 'consilium_rule_firings', help: 'Recorded assessments in which a rule of the active rule set held', labelNames: ['rule'], registers });
  const unknown = new Gauge({ name: 'consilium_rule_unknown_ratio', help: 'Share of recorded assessments in which a rule could not be decided', labelNames: ['rule'], registers });
  const entries = new Gauge({ name: 'consilium_audit_entries', help: 'Entries of the audit log', registers });
  const lag = new Gauge({ name: 'consilium_audit_lag_entries', help: 'Entries of the audit log that no head covers yet: signed, or published outside the database', labelNames: ['head'], registers });
  const readable = new Gauge({ name: 'consilium_record_readable', help: '1 when the record could be read for these metrics', registers });
  const alarms = new Gauge({ name: 'consilium_rule_alarms', help: 'Canaries that fail, and rules that fired and stopped', labelNames: ['kind'], registers });
  return {
    contentType: registry.contentType,
    preview: (ended) => previews.inc({ ended }),
    notLetIn: (reason) => notLetIn.inc({ reason }),
    answered: ({ path, status, code, seconds }) => {
      durations.observe({ path, status: String(status) }, seconds);
      if (code !== null) refused.inc({ path, code });
    },
    text: async (parts) => {
      const { failingCanaries, silentRules } = parts.alarms();
      alarms.set({ kind: 'canary_failing' }, failingCanaries);
      alarms.set({ kind: 'rule_silent' }, silentRules);
      try {
        const [read, behind] = await Promise.all([parts.firings(), parts.lag()]);
        firings.reset();
        unknown.reset();
        counted.set(read.assessments);
        for (const { rule, holds, unknown: open } of read.assessments === 0 ? [] : read.rules) {
          firings.set({ rule }, holds);
          unknown.set({ rule }, open / read.assessments);
        }
        entries.set(behind.entries);
        lag.set({ head: 'signed' }, behind.unsigned);
        lag.set({ head: 'published' }, behind.unpublished);
        readable.set(1);
      } catch {
        // A record that cannot be read is what the alarm must be able to see; the rest is told all the same.
        readable.set(0);
      }
      return registry.metrics();
    },
    close: () => registry.clear(),
  };
}
