import { readConfiguration } from './configuration.js';
import { loadRules } from './load-rules.js';
import { recordPlace } from './open-store.js';
import { recordRefusal } from './record-refusal.js';
import { createService, type Service } from './service.js';
import { serviceLog } from './service-log.js';
import { shippedCanaries } from './shipped-canaries.js';
import { SYSTEM_CLOCK } from './system-clock.js';
import { tokenKeyFiles } from './token-key-files.js';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder of the rules; absent: RULES_DIR, or those that ship with the service. */
  readonly rulesFolder?: string;
  /** Where a person reads why the service did not start. */
  print(line: string): void;
}

export type Started = { readonly kind: 'started'; readonly service: Service; readonly address: string } | { readonly kind: 'not-started' };

const LISTENING: Readonly<Record<string, string>> = {
  EADDRINUSE: 'PORT: something else listens there already; set another one',
  EACCES: 'PORT: this user may not listen there; set one above 1023',
  EADDRNOTAVAIL: 'HOST: this machine has no such address',
};

/** Starts the service, or says everything that keeps it from starting. */
export async function start({ environment, rulesFolder = environment['RULES_DIR'], print }: Surroundings): Promise<Started> {
  const read = readConfiguration(environment);
  if (read.kind === 'refused') {
    for (const { setting, message } of read.problems) print(`${setting}: ${message}`);
    return { kind: 'not-started' };
  }
  const rules = loadRules(rulesFolder);
  if (rules.kind === 'broken') {
    for (const defect of rules.defects) print(defect);
    print(`${rules.defects.length} ${rules.defects.length === 1 ? 'defect' : 'defects'} in the rules: the service does not start with a broken rule set`);
    return { kind: 'not-started' };
  }
  const log = serviceLog();
  const { canaries, defects } = shippedCanaries(rules.prepared, rulesFolder);
  for (const defect of defects) log.error({ code: 'CASE_BROKEN', defect }, 'rules');
  const { host, port, secured } = read.configuration;
  const place = recordPlace(read.configuration);
  let service: Service;
  try {
    service = await createService({ prepared: rules.prepared, canaries, clock: SYSTEM_CLOCK, log, place, ...(secured === null ? {} : { secured: { ...secured, tokenKeys: tokenKeyFiles(place.keyFolder) } }) });
  } catch (error) {
    const refusal = recordRefusal(error);
    if (refusal === null) throw error;
    print(refusal);
    return { kind: 'not-started' };
  }
  let address: string;
  try {
    address = await service.listen(host, port);
  } catch (error) {
    await service.close();
    print(LISTENING[(error as NodeJS.ErrnoException).code ?? ''] ?? 'HOST, PORT: the service cannot listen there');
    return { kind: 'not-started' };
  }
  log.info({ address: `${address}/graphql`, ruleSet: rules.prepared.ruleSet.digest, signIn: secured === null ? 'none' : 'required' }, secured === null ? 'started: there is no sign-in, so only this machine can ask' : 'started: everybody signs in');
  return { kind: 'started', service, address };
}
