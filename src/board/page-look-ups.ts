import type { CaseIdentity } from './case-identity.js';
import type { CaseRow, IdempotencyRow } from './ports/record-rows.js';
import type { RecordTransaction } from './ports/record-store.js';

/** What work on a page will look up and add, told before it begins: it asks for these on the page and nowhere else. */
export interface LookUps {
  readonly tenant: string;
  readonly request: Pick<IdempotencyRow, 'operation' | 'key'>;
  readonly cases: readonly CaseIdentity[];
}

type RequestKey = Pick<IdempotencyRow, 'tenant' | 'operation' | 'key'>;
type CaseName = Pick<CaseRow, 'tenant' | 'subject' | 'reference'>;

/** What was looked up for all work of a transaction at once, kept true by what the work adds. */
export class PageLookUps {
  readonly #requests = new Map<string, IdempotencyRow | null>();
  readonly #cases = new Map<string, CaseRow | null>();

  /** Two questions to the store, however many ask. */
  async ahead(asked: readonly LookUps[], rows: RecordTransaction): Promise<void> {
    const requests = asked.map(({ tenant, request }) => ({ tenant, operation: request.operation, key: request.key }));
    const cases = asked.flatMap(({ tenant, cases }) => cases.map(({ subject, reference }) => ({ tenant, subject, reference })));
    for (const request of requests) this.#requests.set(nameOfRequest(request), null);
    for (const inCase of cases) this.#cases.set(nameOfCase(inCase), null);
    if (requests.length > 0) for (const row of await rows.findIdempotencies(requests)) this.addRequest(row);
    if (cases.length > 0) for (const row of await rows.findCases(cases)) this.addCase(row);
  }

  /** Other work may have changed anything. */
  forget(): void {
    this.#requests.clear();
    this.#cases.clear();
  }

  /** `null`: there is none; `undefined`: not looked up. */
  request(key: RequestKey): IdempotencyRow | null | undefined {
    return this.#requests.get(nameOfRequest(key));
  }

  /** The same of a case. */
  case(name: CaseName): CaseRow | null | undefined {
    return this.#cases.get(nameOfCase(name));
  }

  addRequest(row: IdempotencyRow): void {
    this.#requests.set(nameOfRequest(row), row);
  }

  addCase(row: CaseRow): void {
    this.#cases.set(nameOfCase(row), row);
  }
}

function nameOfRequest({ tenant, operation, key }: RequestKey): string {
  return JSON.stringify([tenant, operation, key]);
}

function nameOfCase({ tenant, subject, reference }: CaseName): string {
  return JSON.stringify([tenant, subject, reference]);
}
