import { expect, it } from 'vitest';
import { spellOut } from '../../../src/domain/identity/spell-out.ts';

it.each([
  ['FID TOTAL INTL IDX', 'FIDELITY TOTAL INTERNATIONAL INDEX'],
  ['Vang Sm Cp Idx Inst', 'VANGUARD SMALL CAP INDEX'],
  ['TRP RET 2040 TR', 'T ROWE PRICE RETIREMENT 2040 TRUST'],
  ['VANGUARD TGT RET INC', 'VANGUARD TARGET RETIREMENT INC'],
  ['Vanguard Total Stock Market', null],
  ['FID MAGELLAN', null],
  ['AF Gruppen', null],
  ['TOT BD MKT', null],
  ['INTL GR FD', null],
])('%s', (name, expected) => {
  expect(spellOut(name)).toBe(expected);
});
