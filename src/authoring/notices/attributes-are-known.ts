import type { NoticeCheck } from './notice.js';

const SHOWN = ['developer', 'funding', 'releaseDate'] as const;

/** Who developed and paid for what a source says, and when it appeared, is shown with every answer; what is unknown is told once. */
export const attributesAreKnown: NoticeCheck = {
  name: 'attributes-are-known',
  run: ({ sources, places }) =>
    sources.flatMap((source) => {
      const unknown = SHOWN.filter((attribute) => source.attributes[attribute] === 'unknown');
      const [first] = unknown;
      return first === undefined ? [] : [{ code: 'ATTRIBUTE_UNKNOWN', at: places.of(source.attributes, first), message: `source ${source.code} does not say ${unknown.join(', ')}` }];
    }),
};
