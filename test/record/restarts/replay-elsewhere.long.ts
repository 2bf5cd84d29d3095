import { jest } from '@jest/globals';
import { expectSameBytesElsewhere } from './replayed-elsewhere.js';

jest.setTimeout(1_800_000);

it('gives the same bytes for every worked case after a restart, in other time zones and locales', () => expectSameBytesElsewhere(1));
