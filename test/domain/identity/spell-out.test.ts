import { expect, it } from 'vitest';
import { spellOut } from '../../../src/domain/identity/spell-out.ts';

it.each([
  ['FID TOTAL INTL IDX', 'FIDELITY TOTAL INTERNATIONAL INDEX'],
  ['Vang Sm Cp Idx Inst', 'VANGUARD SMALL CAP INDEX'],
  ['TRP RET 2040 TR', 'T ROWE PRICE RETIREMENT 2040 TRUST'],
  ['FID BLUE CHIP GR CL S', 'FIDELITY BLUE CHIP GROWTH'],
  ['SS RSL SMMDCP IDX II', 'STATE STREET RUSSELL SMALL MID CAP INDEX'],
  ['TRP RETIRE 2040 TR-B', 'T ROWE PRICE RETIREMENT 2040'],
  ['BTC LPATH IDX 2050 M', 'BLACKROCK LIFEPATH INDEX 2050'],
  ['VANGUARD TGT RET INC', 'VANGUARD TARGET RETIREMENT INC'],
  ['Vanguard Total Stock Market', null],
  ['FID MAGELLAN', null],
  ['AF Gruppen', null],
  ['TOT BD MKT', null],
  ['INTL GR FD', null],
])('%s', (name, expected) => {
  expect(spellOut(name)).toBe(expected);
});
