import { intersect, type Interval, type Possible } from '../engine/possible.js';
import { writtenInterval } from './written-interval.js';

/** Named ranges of a numeric fact, as a published table prints them. */
export interface NumericBands<Name extends string> {
  /** The names of the bands that at least one possible value lies in, in the order of the table. */
  met(possible: Possible): readonly Name[];
}

/** Bands from their written intervals: `{ LOW: '(, 2)', HIGH: '[2, )' }`. A value outside every band meets none. */
export function numericBands<Name extends string>(written: Readonly<Record<Name, string>>): NumericBands<Name> {
  const bands = (Object.entries(written) as [Name, string][]).map(([name, text]): readonly [Name, Interval] => [name, writtenInterval(text)]);
  return {
    met: (possible) => bands.filter(([, values]) => intersect(values, possible) !== null).map(([name]) => name),
  };
}
