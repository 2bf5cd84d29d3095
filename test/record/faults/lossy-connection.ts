import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a PostgreSQL server that loses an answer when it is told to. */
export interface LossyConnection {
  readonly url: string;
  /** The next answer to a COMMIT is lost together with its connection. */
  loseNextCommit(): void;
  /** Answers lost so far. */
  readonly lost: number;
  close(): Promise<void>;
}

/** Passes everything on, on this machine only. */
export async function lossyConnection(to: string): Promise<LossyConnection> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let isLosing = false;
  let lost = 0;
  const passer = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    let isDoomed = false;
    for (const socket of [client, server]) {
      sockets.add(socket);
      // A connection that breaks is what the test is about.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', (bytes: Buffer) => {
      if (isLosing && bytes.includes('COMMIT')) {
        isLosing = false;
        isDoomed = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (!isDoomed) return void client.write(bytes);
      lost += 1;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => passer.listen(0, '127.0.0.1', resolve));
  const url = new URL(to);
  url.port = String((passer.address() as AddressInfo).port);
  return {
    url: url.href,
    loseNextCommit: () => void (isLosing = true),
    get lost() {
      return lost;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => passer.close(resolve));
    },
  };
}
