import { jest } from '@jest/globals';
import { expectSameBytesElsewhere } from './replayed-elsewhere.js';

jest.setTimeout(1_800_000);

// All of them take minutes: npm run test:long -- test/record/restarts
it('gives the same bytes for every fourth worked case after a restart, in other time zones and locales', () => expectSameBytesElsewhere(4));
