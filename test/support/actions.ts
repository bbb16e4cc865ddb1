import fc from 'fast-check';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { putCorrection } from '../../src/domain/files/corrections.ts';
import { LENSES } from '../../src/domain/model/lens.ts';
import type { Portfolio } from '../../src/domain/model/portfolio.ts';
import { sayIdentity, sayStandIn } from '../../src/domain/book/say.ts';
import { editTheme } from '../../src/domain/model/own-themes.ts';
import { changeTerms, termsOf, type AccountTerms } from '../../src/domain/model/account-terms.ts';
import { issuerId, lineNumber } from '../../src/domain/model/units.ts';
import { fileOf, holdingOf, portfolioOf } from './portfolio.ts';

/** Something that a user does to a portfolio. `thing` names what it changes: two actions on one thing cannot both hold. */
export interface Action {
  readonly words: string;
  readonly thing: string;
  readonly act: (portfolio: Portfolio) => Portfolio;
}

/** A file of its own: its bytes are told apart by its number. */
export function numbered(number: number): FileReading {
  const rows = [holdingOf({ value: number + 0.25, symbol: 'NVDA' }), holdingOf({ value: 10, symbol: 'IWM' })];
  return fileOf(rows, { name: `file-${number}.csv`, fingerprint: `${number}` });
}

/** Two files, and a list of one's own that holds a company which no action takes off. */
export const START: Portfolio = portfolioOf([numbered(1), numbered(2)], { customMembers: [issuerId('M0')] });

const number = fc.integer({ min: 1, max: 6 });

function say(portfolio: Portfolio, account: string, said: Partial<AccountTerms>): Portfolio {
  const now = termsOf(account, portfolio.accountTerms);
  return { ...portfolio, accountTerms: changeTerms(portfolio.accountTerms, account, now, { ...now, ...said }) };
}

/** What a user may do, file by file and word by word. */
export const anyAction: fc.Arbitrary<Action> = fc.oneof(
  number.map((one) => ({
    words: `add file ${one}`,
    thing: `file ${one}`,
    act: (portfolio: Portfolio) =>
      portfolio.files.some(({ fingerprint }) => fingerprint === `${one}`)
        ? portfolio
        : { ...portfolio, files: [...portfolio.files, numbered(one)] },
  })),
  number.map((one) => ({
    words: `remove file ${one}`,
    thing: `file ${one}`,
    act: (portfolio: Portfolio) => ({
      ...portfolio,
      files: portfolio.files.filter(({ fingerprint }) => fingerprint !== `${one}`),
    }),
  })),
  fc.tuple(number, fc.constantFrom('AAPL', 'XOM', null)).map(([one, proxy]) => ({
    words: `fund ${one} is like ${proxy}`,
    thing: `stand-in ${one}`,
    act: (portfolio: Portfolio) => sayStandIn(portfolio, `F${one}`, proxy),
  })),
  number.map((one) => ({
    words: `line ${one} is cash`,
    thing: `identity ${one}`,
    act: (portfolio: Portfolio) => sayIdentity(portfolio, { symbol: `L${one}`, name: null }, { kind: 'cash' }),
  })),
  fc.tuple(number, fc.boolean()).map(([one, isDropped]) => ({
    words: `row ${one} ${isDropped ? 'left out' : 'as read'}`,
    thing: `row ${one}`,
    act: (portfolio: Portfolio) => {
      const line = lineNumber(one);
      return putCorrection(portfolio, 'bytes', line, isDropped ? { kind: 'drop', file: 'bytes', line } : null);
    },
  })),
  fc.constantFrom('Ours', 'Mine', 'Theirs').map((name) => ({
    words: `call it ${name}`,
    thing: 'name',
    act: (portfolio: Portfolio) => ({ ...portfolio, name }),
  })),
  fc.constantFrom(0.2, 0.3, null).map((high) => ({
    words: `lens at most ${high}`,
    thing: 'target',
    act: (portfolio: Portfolio) => ({
      ...portfolio,
      targets: high === null ? [] : [{ key: 'lens' as const, low: null, high }],
    }),
  })),
  fc.tuple(number, fc.boolean()).map(([one, hasNoSales]) => ({
    words: `account ${one} has ${hasNoSales ? 'no sales' : 'sales'}`,
    thing: `sales ${one}`,
    act: (portfolio: Portfolio) => say(portfolio, `A${one}`, { hasNoSales }),
  })),
  fc.tuple(number, fc.constantFrom(0.1, 0.2, null)).map(([one, taxRate]) => ({
    words: `account ${one} is taxed ${taxRate}`,
    thing: `tax ${one}`,
    act: (portfolio: Portfolio) => say(portfolio, `A${one}`, { taxRate }),
  })),
  fc.tuple(number, fc.constantFrom('VTI', 'VB', null)).map(([one, symbol]) => ({
    words: `account ${one} buys ${symbol}`,
    thing: `line-up ${one}`,
    act: (portfolio: Portfolio) =>
      say(portfolio, `A${one}`, { lineUp: symbol === null ? null : [{ symbol, name: null, cost: 0.001 }] }),
  })),
  fc.tuple(number, fc.boolean()).map(([one, isIn]) => ({
    words: `company ${one} ${isIn ? 'on' : 'off'} my list`,
    thing: `member ${one}`,
    act: (portfolio: Portfolio) => {
      const { settings } = portfolio;
      const others = settings.customMembers.filter((member) => member !== `M${one}`);
      const customMembers = isIn ? [...others, issuerId(`M${one}`)] : others;
      return { ...portfolio, settings: { ...settings, customMembers } };
    },
  })),
  fc.tuple(number, fc.boolean(), fc.constantFrom('biotech', 'semiconductors')).map(([one, isIn, theme]) => ({
    words: `company ${one} ${isIn ? 'on' : 'off'} ${theme}`,
    thing: `${theme} ${one}`,
    act: (portfolio: Portfolio) => {
      const { settings } = portfolio;
      const themeEdits = editTheme(settings.themeEdits, theme, issuerId(`M${one}`), isIn);
      return { ...portfolio, settings: { ...settings, themeEdits } };
    },
  })),
  fc.constantFrom(3e11, 4e11).map((mega) => ({
    words: `mega caps from ${mega}`,
    thing: 'cutoffs',
    act: (portfolio: Portfolio) => {
      const { settings } = portfolio;
      return { ...portfolio, settings: { ...settings, customCutoffs: { ...settings.customCutoffs, mega } } };
    },
  })),
  fc.constantFrom(...LENSES).map((lens) => ({
    words: `look by ${lens}`,
    thing: 'settings',
    act: (portfolio: Portfolio) => ({ ...portfolio, settings: { ...portfolio.settings, lens } }),
  })),
);
