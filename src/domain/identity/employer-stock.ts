import type { Holding } from '../model/holding.ts';
import type { Reference } from '../model/reference.ts';
import type { Identification } from './identification.ts';
import { identifyByName } from './identify-name.ts';
import { identifyBySymbol } from './identify-symbol.ts';
import { symbolOfName } from './name-or-symbol.ts';
import { isHouse, nameWords } from './names.ts';
import { currency } from '../model/units.ts';

/* Shares from an employer, as workplace plans and people name them: "Apple Inc. Stock Fund", "Amazon RSUs (vested)", "Employer Stock - Walmart". */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/* One of these says it alone. */
const TELLING = words(
  'ESOP ESPP RSU RSUS PSU PSUS GSU GSUS RSA RSAS SIP ACTIONNARIAT BELEGSCHAFTSAKTIE BELEGSCHAFTSAKTIEN MITARBEITERAKTIE MITARBEITERAKTIEN',
);
/* One of each of these says it together. */
const SHARES = words('STOCK STOCKS STK SHARE SHARES');
const OF_PLANS = words(
  'FUND FD ACCOUNT UNIT UNITS UNITIZED PLAN COMMON COMPANY EMPLOYER EMPLOYEE RESTRICTED PERFORMANCE AWARD AWARDS SCHEME',
);
/* These may stand beside them. */
const OTHERS = words('INCENTIVE PURCHASE OWNERSHIP SAVINGS PARTICIPATING GRANT GRANTS VESTED UNVESTED MY WORK FROM');
const ALL = [TELLING, SHARES, OF_PLANS, OTHERS];

/* Words that tell what a fund of shares holds. Companies are called so, too, and a plan's menu doesn't mean them. */
const OF_FUNDS = words(
  `GROWTH VALUE INCOME CORE SELECT PREMIER GLOBAL WORLD INTERNATIONAL INTL OVERSEAS FOREIGN EUROPEAN AMERICAN US USA DOMESTIC NATIONAL LARGE MID SMALL
   CAP SMALLCAP MIDCAP LARGECAP BALANCED EQUITY DIVIDEND TECHNOLOGY ENERGY HEALTH HEALTHCARE UTILITIES FINANCIAL REAL ESTATE EMERGING PACIFIC ASIA CHINA
   INDIA JAPAN TOTAL STRATEGIC CAPITAL APPRECIATION OPPORTUNITY OPPORTUNITIES AGGRESSIVE INDEX MARKET BLUE CHIP QUALITY PREFERRED SOCIAL RESPONSIBLE
   DIVERSIFIED CONSERVATIVE MODERATE TREASURY HERITAGE INVESTMENT INVESTMENTS INVESTORS`,
);

/* "Actionnariat France" is the part for those who work there. */
const OF_COUNTRY = /(?<=\bactionnariat)(?: (?:france|monde|international|europe|salari[eé]s?))+/gi;

/** Gives whose shares a line is that its name calls an employer's; null = it doesn't. Case and marks of the company's name stay. */
export function employerNamed(name: string): string | null {
  const parts = name
    .replace(OF_COUNTRY, '')
    .split(/[\s()[\]:,–—-]+/)
    .filter((part) => part !== '');
  const plain = parts.map((part) => nameWords(part).join(''));
  const isOf = (word: string) => ALL.some((some) => some.has(word)) || /^20\d\d$/.test(word);
  const start = plain.findIndex((word) => !isOf(word));
  const end = plain.findLastIndex((word) => !isOf(word)) + 1;
  const [front, behind] = [plain.slice(0, Math.max(start, 0)), plain.slice(end)];
  const says = (some: readonly string[]) =>
    some.some((word) => TELLING.has(word)) ||
    (some.some((word) => SHARES.has(word)) && some.some((word) => OF_PLANS.has(word)));
  return start >= 0 && (says(front) || says(behind)) ? parts.slice(start, end).join(' ') : null;
}

const RUPEE = currency('INR');

/* One word of its own is enough for a company that everybody knows: "Frontier Stock Fund" need be no airline's. In US dollars. */
const KNOWN_TO_ALL = 10e9;

/**
 * Says which company's shares a line is that its name calls an employer's, or null. The little cash that a stock fund keeps is counted with
 * its shares. A house of funds alone in front of "Stock Fund" leads nowhere.
 */
export function identifyEmployerStock(holding: Holding, reference: Reference): Identification | null {
  const stated = holding.name ?? '';
  const name = employerNamed(stated);
  // in India a SIP is a plan to save in funds
  if (name === null || (/\bSIP\b/i.test(stated) && holding.currency === RUPEE)) return null;
  const own = nameWords(name);
  if (own.every((word) => isHouse(word) || OF_FUNDS.has(word))) return null;
  const symbol = symbolOfName({ name }, 'names');
  const found =
    identifyByName({ ...holding, name, says: null }, reference) ??
    (symbol === null ? null : identifyBySymbol(symbol, { ...holding, symbol, name: null, says: null }, reference));
  if (found?.security.kind !== 'company') return null;
  const cap = reference.company(found.security.issuer)?.cap ?? null;
  return own.length > 1 || (cap !== null && cap >= KNOWN_TO_ALL) ? found : null;
}
