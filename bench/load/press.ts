import autocannon from 'autocannon';

/** What came back under load. */
export interface Pressed {
  /** Answers a second, over the whole time. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  /** Failed connections, timeouts, other statuses than 200, and answers that are none to the question. */
  readonly wrong: number;
}

export interface Pressure {
  readonly address: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second over all connections; absent: as fast as answers come. */
  readonly rate?: number;
}

/** Asks with so many connections for so long; latency is corrected for requests that had to wait when a rate is held. */
export async function press({ address, bodies, connections, seconds, rate }: Pressure): Promise<Pressed> {
  let misread = 0;
  const result = await autocannon({
    url: `${address}/graphql`,
    connections,
    duration: seconds,
    timeout: 60,
    ...(rate === undefined ? {} : { overallRate: Math.max(1, Math.floor(rate)) }),
    requests: bodies.map((body) => ({
      method: 'POST' as const,
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body,
      onResponse: (_status: number, text: string) => {
        // An answer with errors has status 200, too.
        if (!text.startsWith('{"data":{"previewAssessment":{"__typename":"Assessment"')) misread += 1;
      },
    })),
  });
  return { rate: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99, answered: result['2xx'], wrong: result.errors + result.timeouts + result.non2xx + misread };
}
