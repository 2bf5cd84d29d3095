import { LETTER_OF_TRUTH } from './packed-firings.js';
import type { CountedFirings } from './ports/record-rows.js';
import { RecordBroken } from './record-broken.js';

const [HOLDS, FAILS, UNKNOWN] = [LETTER_OF_TRUTH.HOLDS, LETTER_OF_TRUTH.FAILS, LETTER_OF_TRUTH.UNKNOWN].map((letter) => letter.charCodeAt(0));

/** How often each rule of one rule set held, failed and was unknown; numbers a rule, in the firing order. */
export class FiringTally {
  readonly holds: Uint32Array;
  readonly fails: Uint32Array;
  readonly unknown: Uint32Array;
  /** When the rule held first and last, in the order of the log. */
  readonly firstHeld: (string | null)[];
  readonly lastHeld: (string | null)[];
  #assessments = 0;

  /** @param rules how many rules the rule set has in its firing order */
  constructor(readonly rules: number) {
    this.holds = new Uint32Array(rules);
    this.fails = new Uint32Array(rules);
    this.unknown = new Uint32Array(rules);
    this.firstHeld = new Array<string | null>(rules).fill(null);
    this.lastHeld = new Array<string | null>(rules).fill(null);
  }

  /** Assessments counted. */
  get assessments(): number {
    return this.#assessments;
  }

  /** @throws RecordBroken when the row is not of this rule set */
  add({ index, truths, recordedAt }: Pick<CountedFirings, 'index' | 'truths' | 'recordedAt'>): void {
    if (truths.length !== this.rules) throw new RecordBroken(`the firings of entry ${index} do not fit its rule set`);
    this.#assessments += 1;
    for (let rule = 0; rule < this.rules; rule += 1) {
      const letter = truths.charCodeAt(rule);
      if (letter === HOLDS) {
        this.holds[rule]! += 1;
        this.firstHeld[rule] ??= recordedAt;
        this.lastHeld[rule] = recordedAt;
      } else if (letter === FAILS) this.fails[rule]! += 1;
      else if (letter === UNKNOWN) this.unknown[rule]! += 1;
      else throw new RecordBroken(`the firings of entry ${index} hold a letter that stands for no truth`);
    }
  }
}
