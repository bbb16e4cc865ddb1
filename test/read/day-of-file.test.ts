import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { readText, taken } from './read-file.ts';

/* The day of a file: from what says what its date is, in the order that the file's other dates, its language or its money show. */

const US = 'Symbol,Quantity,Price,Value\nAAPL,10,200,2000\nKO,5,70,350\n';
const UK = 'Account,Investment,Units,Price,Value\nStocks & Shares ISA,Growth Fund,10,140.5,1405\n';
const ITALIAN =
  'Titolo;ISIN;Quantità;Prezzo;Controvalore\nENI;IT0003132476;100;14,50;1450,00\nEnel;IT0003128367;50;6,20;310,00\n';
const GERMAN =
  'Titel;ISIN;Stück;Kurs;Kurswert;Datum\nSAP;DE0007164600;10;200,50;2005,00;01.02.2020\nBMW;DE0005190003;10;80,00;800,00;05.06.2021\nBASF;DE000BASF111;1;50,00;50,00;07.08.2022\n';

const FILES: readonly (readonly [what: string, day: string | null, text: string, name?: string])[] = [
  ['Italian puts the day first', '2026-04-03', `Portafoglio al 03/04/2026\n${ITALIAN}`],
  ['American puts the month first', '2026-03-04', `Holdings as of 03/04/2026\n${US}`],
  ['pounds by evidence put the day first', '2026-04-03', `Holdings as of 03/04/2026\n${UK}`],
  [
    'another date shows the day first',
    '2026-04-03',
    'Holdings as of 03/04/2026\nSymbol,Quantity,Price,Value,Bought\nAAPL,10,200,2000,23/11/2021\n',
  ],
  [
    'another date shows the month first',
    '2026-03-04',
    `Peildatum 03/04/2026\nNaam;ISIN;Aantal;Koers;Waarde;Gekocht\nASML;NL0010273215;2;700,50;1401,00;11/23/2021\n`,
  ],
  ['so does the name of a file', '2026-04-03', ITALIAN, 'portafoglio_03-04-2026.csv'],
  ['a name in American', '2026-03-04', US, 'portfolio 03-04-2026.csv'],
  ['a comma that nothing quotes', '2026-11-20', `As of: November 20, 2026 4:00 PM ET\n${US}`],
  ['an opening date is none', null, `Account,Opening date,01/02/2015\n${US}`],
  ['a German opening date is none', null, `Depot;Eröffnungsdatum;01.02.2015\n${GERMAN}`],
  [
    'a French opening date is none',
    null,
    `Date d'ouverture du compte;01/02/2015\nLibellé;ISIN;Quantité;Cours;Valorisation\nAirbus;NL0000235190;10;150,50;1505,00\n`,
  ],
  [
    'beside it the day of the file is found',
    '2026-03-04',
    `Account opening date: 2015-01-02\nAs of: 2026-03-04\n${US}`,
  ],
  ['also in one line', '2026-05-16', `Client since 01/22/2015, report of 05/16/2026\n${US}`],
  [
    'a line about results since some day keeps its own',
    '2026-03-04',
    `Holdings as of 2026-03-04 (gains since inception)\n${US}`,
  ],
  ['a maturity below the table is none', null, `${US}\nBonds mature per 2031-05-01\n`],
  [
    'days of purchase are none',
    null,
    'Titolo;ISIN;Quantità;Prezzo;Controvalore;Data acquisto\nENI;IT0003132476;100;14,50;1450,00;03/04/2021\n',
  ],
  ['under a plain German title neither', null, GERMAN],
  [
    'under a plain English one neither',
    null,
    'Symbol,Quantity,Price,Value,Date\nAAPL,10,200,2000,2021-03-04\nKO,5,70,350,2022-05-06\n',
  ],
  ['one day for all rows is that of the file', '2021-06-05', GERMAN.replace(/0[17].0[28].202[02]/g, '05.06.2021')],
  ['Polish', '2026-03-04', `Stan na 04.03.2026\n${US}`],
];

describe('the day of a file', () => {
  test.each(FILES.map(([what, day, text, name]) => [what, day, text, name ?? 'table.csv'] as const))(
    '%s',
    (_, day, text, name) => {
      const { asOf, issues } = taken(readText(text, name));
      expect(asOf).toBe(day);
      expect(issues.map(({ code }) => code)).not.toContain('day-order-assumed');
    },
  );
  test('what two orders fit is told with both days', () => {
    const text = 'Holdings as of 03/04/2026\nName,Quantity,Price,Value\nGrowth Fund,10,15.5,155\n';
    const { asOf, issues } = taken(readText(text, 'table.csv'));
    expect(asOf).toBe('2026-03-04');
    const told = issues.find(({ code }) => code === 'day-order-assumed')!;
    expect(told).toMatchObject({ severity: 'note', detail: { date: '2026-03-04', other: '2026-04-03' } });
    expect(sentenceOf(told)).toMatch(/^The file’s date could be .+ or .+, and nothing in it says/);
  });
  test('what leaves no choice is not', () => {
    for (const day of ['13/04/2026', '2026-04-03', '03.04.2026', '04/04/2026', 'April 3, 2026']) {
      const text = `Holdings as of ${day}\nName,Quantity,Price,Value\nGrowth Fund,10,15.5,155\n`;
      expect(taken(readText(text, 'table.csv')).issues.map(({ code }) => code)).not.toContain('day-order-assumed');
    }
  });
});
