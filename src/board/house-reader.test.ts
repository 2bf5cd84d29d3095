import { SERVICE_TENANT } from './actor.js';
import { HouseReader } from './house-reader.js';
import type { RecordReader } from './ports/record-store.js';

const NORTH = { id: 'a', tenant: 'north' };

/** Notes with what each method was asked. */
function spied(): { readonly reader: RecordReader; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const answer = (name: string, result: unknown) => (...args: unknown[]) => {
    asked.push([name, ...args]);
    return Promise.resolve(result);
  };
  const page = { rows: [], total: 0 };
  const reader = {
    assessment: answer('assessment', NORTH),
    newestAssessment: answer('newestAssessment', NORTH),
    caseWithId: answer('caseWithId', NORTH),
    findCase: answer('findCase', NORTH),
    findEntries: answer('findEntries', page),
    findAssessments: answer('findAssessments', page),
    firings: answer('firings', []),
    decisions: { withId: answer('withId', NORTH), standing: answer('standing', NORTH), find: answer('find', page), count: answer('count', []), countReasons: answer('countReasons', []) },
  } as unknown as RecordReader;
  return { reader, asked };
}

describe('the record as one house reads it', () => {
  it('holds what is its own, and answers another house as if it were not there', async () => {
    const { reader } = spied();
    const [north, south] = [new HouseReader(reader, 'north'), new HouseReader(reader, 'south')];
    for (const read of [(of: HouseReader) => of.assessment('a'), (of: HouseReader) => of.newestAssessment('c'), (of: HouseReader) => of.caseWithId('c'), (of: HouseReader) => of.decisions.withId('d'), (of: HouseReader) => of.decisions.standing('a')]) {
      expect(await read(north)).toBe(NORTH);
      expect(await read(south)).toBeNull();
    }
  });

  it('searches its own house, whichever one is asked for', async () => {
    const { reader, asked } = spied();
    const south = new HouseReader(reader, 'south');
    await south.findCase('north', 's', null);
    await south.findEntries({ tenants: ['north'] }, null, 1);
    await south.findAssessments({ tenant: 'north' }, null, 1);
    await south.firings({ tenant: 'north' }, -1, 1);
    await south.decisions.find({ tenant: 'north' }, null, 1);
    await south.decisions.count({ tenant: 'north' });
    await south.decisions.countReasons({ tenant: 'north' });
    expect(asked).toEqual([
      ['findCase', 'south', 's', null],
      ['findEntries', { tenants: ['south', SERVICE_TENANT] }, null, 1],
      ['findAssessments', { tenant: 'south' }, null, 1],
      ['firings', { tenant: 'south' }, -1, 1],
      ['find', { tenant: 'south' }, null, 1],
      ['count', { tenant: 'south' }],
      ['countReasons', { tenant: 'south' }],
    ]);
  });
});
