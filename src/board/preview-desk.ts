import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Clock } from './ports/clock.js';
import type { RuleSetShelf } from './ports/rule-set-shelf.js';

/** What the use cases need that read and never write. */
export interface PreviewDesk {
  readonly shelf: RuleSetShelf;
  readonly clock: Clock;
  readonly vocabulary: Vocabulary;
  /** Version of this software, part of every answer. */
  readonly engineVersion: string;
  /** Told how each preview ended, to be counted: previews of data that was only typed leave nothing else. */
  readonly onPreview?: ((ended: 'assessed' | 'refused' | 'rule-set-unknown') => void) | undefined;
}
