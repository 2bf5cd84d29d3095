import type { Command } from 'commander';
import { readConfiguration } from '../../app/configuration.js';
import { recordPlace, type RecordPlace } from '../../app/open-store.js';
import { recordRefusal } from '../../app/record-refusal.js';
import { rewrapRecord } from '../../app/rewrap-record.js';
import { rotateKey, type RotatedKey } from '../../app/rotate-keys.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal.js';

const ROTATED: readonly RotatedKey[] = ['signing', 'master', 'pseudonym'];

/** `consilium keys ...`: what an administrator does with the keys of the record, where DATABASE_URL and KEY_FOLDER say. */
export function addKeysCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const withPlace = async (work: (place: RecordPlace) => Promise<void> | void): Promise<void> => {
    const read = readConfiguration(terminal.environment);
    if (read.kind === 'refused') {
      for (const { setting, message } of read.problems) terminal.note(`${setting}: ${message}`);
      return end(EXIT.BAD_INPUT);
    }
    try {
      await work(recordPlace(read.configuration));
    } catch (error) {
      const refusal = recordRefusal(error);
      if (refusal === null) throw error;
      terminal.note(refusal);
      end(EXIT.NOT_IN_ORDER);
    }
  };
  const keys = program.command('keys').description('the keys of the record: docs/key-rotation.md');
  keys
    .command('rotate <key>')
    .description(`exchange a key (${ROTATED.join(', ')}); running services take it up when they are started again`)
    .action((which: string) =>
      withPlace(({ keyFolder }) => {
        const key = ROTATED.find((each) => each === which);
        if (key === undefined) {
          terminal.note(`${which} is no key of the record: ${ROTATED.join(', ')}`);
          return end(EXIT.BAD_INPUT);
        }
        terminal.out(`${key} key ${rotateKey(keyFolder, key)} is in place; start the services again`);
      }),
    );
  keys
    .command('rewrap')
    .description('put what is under former master keys under the present one, so that the former can be destroyed')
    .action(() =>
      withPlace(async (place) => {
        const { cases, openings } = await rewrapRecord(place);
        terminal.out(`${cases} case keys and ${openings} contents of no case are under the present master key now; nothing is under a former one`);
      }),
    );
}
