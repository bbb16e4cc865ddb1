import fc from 'fast-check';
import { dateOfDay, type IsoDate } from '../../src/domain/model/units.ts';

/** Any calendar day of 130 years. */
export const anyDay: fc.Arbitrary<IsoDate> = fc.integer({ min: 0, max: 47_500 }).map((days) => dateOfDay(days)!);
