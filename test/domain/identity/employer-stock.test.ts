import { expect, it } from 'vitest';
import { employerNamed } from '../../../src/domain/identity/employer-stock.ts';

it.each([
  ['Apple Inc. Stock Fund', 'Apple Inc.'],
  ['NVIDIA Corporation Common Stock Fund', 'NVIDIA Corporation'],
  ['AT&T Shares Fund', 'AT&T'],
  ['Lockheed Martin ESOP Fund', 'Lockheed Martin'],
  ['Boeing Savings Plan Stock Fund', 'Boeing'],
  ['Employer Stock - Walmart', 'Walmart'],
  ['Company Stock (Chevron)', 'Chevron'],
  ['Alphabet Inc. Class C GSUs', 'Alphabet Inc. Class C'],
  ['Amazon RSUs (vested)', 'Amazon'],
  ['Meta RSU - vested', 'Meta'],
  ['NVDA ESPP', 'NVDA'],
  ['Tesco Share Incentive Plan', 'Tesco'],
  ['Schneider Actionnariat France', 'Schneider'],
  ['Siemens Belegschaftsaktien', 'Siemens'],
  ['Airbus Group ESOP 2023', 'Airbus Group'],
  ['Air France Stock Fund', 'Air France'],
  // nothing says whose
  ['Company Stock Fund', null],
  ['Common Stock', null],
  ['RSU 2023', null],
  ['', null],
  // no employer's
  ['Apple stock', null],
  ['Vanguard Total Stock Market Index Fund', null],
  ['Apple stock options', null],
  ['Dodge & Cox Income Fund', null],
])('%s', (name, expected) => {
  expect(employerNamed(name)).toBe(expected);
});
