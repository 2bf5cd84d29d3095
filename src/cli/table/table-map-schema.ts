import { z } from 'zod';
import { decimal, id, text } from '../../rulebook/shape-of-texts.js';

const mappedFact = z.strictObject({
  fact: text,
  /** Unit of the numbers in the column; every quantity needs one. */
  unit: text.exactOptional(),
  /** Why the unit is not the one that the header names. */
  unitBecause: text.exactOptional(),
  /** What a cell stands for, in the shorthand of profiles: "1": MALE, or a cap, "5": ">= 5". A choice needs every cell that can occur. */
  values: z.record(z.string(), text).exactOptional(),
  /** Cells that are understood and tell nothing about this fact. */
  saysNothing: z.array(z.string()).exactOptional(),
  /** Numbers outside are set aside: they cannot be what the column means. Both ends included, in the unit of the column. */
  accept: z.strictObject({ low: decimal, high: decimal, because: text }).exactOptional(),
  note: text.exactOptional(),
});

/** Shape of a table map: which column of a registry export speaks about which fact. */
export const tableMapSchema = z.strictObject({
  map: id,
  /** What the table is and where its columns are described. */
  table: text,
  /** Cells that stand for "not recorded"; an empty cell always does. */
  missing: z.array(z.string()),
  /** Column with the day of the row, YYYY-MM-DD: its facts were observed then, and it is assessed as of then. */
  dateColumn: text.exactOptional(),
  /** Every column by its header: the facts it speaks about, or why it speaks about none. */
  columns: z.record(text, z.strictObject({ facts: z.array(mappedFact).min(1).exactOptional(), ignored: text.exactOptional(), note: text.exactOptional() })),
});

export type TableMap = z.infer<typeof tableMapSchema>;
export type MappedFact = z.infer<typeof mappedFact>;
