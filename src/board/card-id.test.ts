import fc from 'fast-check';
import { cardId, MOST_CARDS, placeOfCard } from './card-id.js';

const HASH = 'ab'.repeat(32);

describe('the id of a card', () => {
  it('leads back to the place in the log and the number of the card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: MOST_CARDS - 1 }), fc.stringMatching(/^[0-9a-f]{64}$/), (index, card, hash) => {
        const id = cardId(index, hash, card);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(placeOfCard(id)).toEqual({ index, card });
        expect(placeOfCard(id.toUpperCase())).toEqual({ index, card });
      }),
    );
  });

  it('differs with the entry, its place and the number', () => {
    const ids = [cardId(1, HASH, 0), cardId(1, HASH, 1), cardId(2, HASH, 0), cardId(1, 'cd'.repeat(32), 0)];
    expect(new Set(ids).size).toBe(4);
  });

  it('stays the same for the same entry: an id that was sent must be found again', () => {
    expect(cardId(5, HASH, 2)).toBe(cardId(5, HASH, 2));
  });

  it.each(['', 'no uuid', '00000000-0005-4002-8123-000000000000', '00000000-0005-8fff-8123-000000000000', '00000000-0005-8002-c123-000000000000'])('finds no place in %p', (id) => {
    expect(placeOfCard(id)).toBeNull();
  });

  it('refuses a place or a number that cannot be', () => {
    expect(() => cardId(-1, HASH, 0)).toThrow(RangeError);
    expect(() => cardId(1, HASH, MOST_CARDS)).toThrow(RangeError);
  });
});
