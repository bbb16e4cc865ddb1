import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNDERSTOOD, departureFrom, type Schema } from '../../src/library/check-schema.ts';
import { OWED } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';
import { textOfReport } from '../support/report-text.ts';
import { INSTEAD, changed, placesIn } from '../support/odd-places.ts';

const schema = JSON.parse(readFileSync('public/topheavy-report-1.schema.json', 'utf8')) as Schema;
const whole = new Ajv2020({ strictTypes: false, allowUnionTypes: true }).compile(schema as object);
const TEXTS = [sampleReport(), OWED].map((report) => textOfReport(report, { version: '1.2.3' }));

describe('the check by a schema', () => {
  it('understands every word that the schema of reports is written in', () => {
    const words = new Set<string>();
    const walk = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const [word, inside] of Object.entries(part)) {
        words.add(word);
        if (word === 'properties' || word === '$defs') Object.values(inside as object).forEach(walk);
        else if (Array.isArray(inside)) inside.forEach(walk);
        else walk(inside);
      }
    };
    walk(schema);
    expect([...words].filter((word) => !UNDERSTOOD.includes(word))).toEqual([]);
  });

  it('agrees with a whole validator on reports in which anything is another thing', () => {
    let refused = 0;
    for (const text of TEXTS) {
      const report: unknown = JSON.parse(text);
      expect(departureFrom(report, schema)).toBe(whole(report) ? null : 'refused by the validator');
      const place = fc.constantFrom(...placesIn(report));
      fc.assert(
        fc.property(place, fc.constantFrom(...INSTEAD), (trail, instead) => {
          const odd = changed(report, trail, instead);
          const fits = whole(odd);
          if (!fits) refused += 1;
          expect(departureFrom(odd, schema) === null).toBe(fits);
        }),
        { numRuns: 300 },
      );
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('says where a value departs', () => {
    const report: unknown = JSON.parse(TEXTS[0]!);
    expect(departureFrom(changed(report, ['lens', 'share'], 'x'), schema)).toBe('/lens/share');
    expect(departureFrom(changed(report, ['companies', '1', 'value'], undefined), schema)).toBe('/companies/1/value');
    expect(departureFrom('x', schema)).toBe('');
    expect(departureFrom({ ...(report as object), tilt: NaN }, schema)).toBe('/tilt');
  });

  it('throws for a part that the schema does not have', () => {
    expect(() => departureFrom(1, { $ref: '#/$defs/gone' })).toThrow('The schema has no #/$defs/gone.');
  });
});
