import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export type ServerName = 'consilium' | 'constant answer';

/** Bytes after a garbage collection that was asked for. */
export interface Memory {
  readonly heapUsed: number;
  readonly rss: number;
}

/** A server in a process of its own, so that whoever asks does not take its time. */
export interface Served {
  readonly name: ServerName;
  readonly address: string;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

const SCRIPTS: Readonly<Record<ServerName, URL>> = {
  consilium: new URL('./serve-consilium.ts', import.meta.url),
  'constant answer': new URL('./serve-constant.ts', import.meta.url),
};

/** As `npm start` starts the service: an answer makes megabytes of objects that die young, and a small young space promotes them. */
const STARTED_WITH = ['--max-semi-space-size=64'];

async function told(child: ChildProcess, what: 'listening' | 'memory'): Promise<unknown> {
  for (;;) {
    const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server stopped (${String(code)})`)))])) as [{ readonly what: string; readonly value: unknown }];
    if (message.what === what) return message.value;
  }
}

/** Starts a server and waits until it listens on this machine. */
export async function serve(name: ServerName, args: readonly string[] = []): Promise<Served> {
  const child = fork(SCRIPTS[name], [...args], { execArgv: [...STARTED_WITH, '--expose-gc', '--import', '@swc-node/register/esm-register'], env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const address = (await told(child, 'listening')) as string;
  return {
    name,
    address,
    memory: async () => {
      const answer = told(child, 'memory');
      child.send('memory');
      return (await answer) as Memory;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.send('stop');
      await exited;
    },
  };
}

/** The other end: answers what `serve` asks. */
export function answerParent(address: string, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().finally(() => process.exit(0));
    if (asked !== 'memory') return;
    (globalThis as { gc?: () => void }).gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ what: 'memory', value: { heapUsed, rss } });
  });
  // Nobody is left to ask.
  process.on('disconnect', () => process.exit(0));
  process.send?.({ what: 'listening', value: address });
}
