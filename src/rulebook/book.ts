import type { WrittenCaution, WrittenOption, WrittenPolicy, WrittenSource } from './content.js';
import type { Places } from './places.js';
import type { RulebookFile } from './rule-file-schemas.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** All rule files of a folder that have the right shape, with their places: what the checks look at. */
export interface Book {
  readonly vocabulary: Vocabulary;
  readonly places: BookPlaces;
  readonly rulebook: RulebookFile | undefined;
  /** In the order of their codes, whatever the order of the files. */
  readonly sources: readonly WrittenSource[];
  readonly options: readonly WrittenOption[];
  readonly cautions: readonly WrittenCaution[];
  readonly policy: WrittenPolicy | undefined;
  /** Text of a source's paper by file name; undefined when no folder of papers is at hand. */
  readonly papers: ((file: string) => string | undefined) | undefined;
}

export type BookPlaces = Pick<Places, 'of' | 'ofKey'>;
