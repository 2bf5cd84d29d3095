import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { launchedBrowser } from './launched-browser.js';
import { OPENING } from './opened-page.js';

// Compiles and builds everything, as a first-time user does.
jest.setTimeout(3 * OPENING);

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WANTED = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'web', 'rules'];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `npm start` in a copy of the project, so that no build that something else uses is replaced. */
function started(folder: string, port: number): ChildProcess {
  for (const name of WANTED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // A group of its own: what the command starts ends with it.
  return spawn('npm', ['start'], { cwd: folder, env: { ...process.env, PORT: String(port) }, stdio: 'ignore', detached: true });
}

async function ready(address: string, service: ChildProcess): Promise<void> {
  for (;;) {
    if (service.exitCode !== null) throw new Error(`npm start ended with ${service.exitCode}`);
    if (await fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Ends the group of a process, and waits until nobody of it is left: npm itself goes before the service does. */
async function stopped(pid: number): Promise<void> {
  for (let signal: NodeJS.Signals | 0 = 'SIGTERM'; ; signal = 0) {
    try {
      process.kill(-pid, signal);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

it('takes a first-time user less than ten actions from npm start to a recorded decision', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-first-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const service = started(folder, port);
  const browser = await launchedBrowser();
  try {
    await ready(address, service);
    let actions = 1; // npm start
    const act = async (doing: Promise<unknown>): Promise<void> => {
      actions += 1;
      await doing;
    };
    const page = await browser.newPage();
    await act(page.goto(address));
    await act(page.getByRole('button', { name: 'Fill in the sample case' }).click());
    await act(page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).click());
    await page.getByRole('alert').getByText('Say who takes part.').waitFor();
    await act(page.getByLabel('Specialty', { exact: true }).selectOption({ label: 'Hepatology' }));
    await act(page.getByLabel('Staff code, never a name').fill('hep-1'));
    await act(page.getByRole('button', { name: 'Add', exact: true }).click());
    await act(page.getByRole('button', { name: 'Record the decision', exact: true }).click());
    await page.getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(actions).toBeLessThan(10);
  } finally {
    await browser.close();
    if (service.pid !== undefined) await stopped(service.pid);
    rmSync(folder, { recursive: true, force: true });
  }
});
