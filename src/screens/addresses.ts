/** Which page of a screen an address asks for: "VOO" of "/funds/VOO"; null for the screen itself. */
export function pageOf(path: string): string | null {
  const [, , page] = path.split('/');
  if (page === undefined || page === '') return null;
  try {
    return decodeURIComponent(page);
  } catch {
    return page; // an address written by hand
  }
}

/** Where it is asked what holdings are that nobody knows. */
export const UNKNOWN_ADDRESS = '/what';

/** The address of the very row there: the key of what is asked. */
export function unknownRowAddress(key: string): string {
  return `#${UNKNOWN_ADDRESS}?of=${encodeURIComponent(key)}`;
}

/** The address of a fund's own page. */
export function fundAddress(symbol: string): string {
  return `#/funds/${encodeURIComponent(symbol)}`;
}

/** The address of a fund beside the others. */
export function besideAddress(symbol: string): string {
  return `#/funds?fund=${encodeURIComponent(symbol)}`;
}

/** The address of a page of the help screen: a term, a figure's calculation, or one of its parts. */
export function helpAddress(topic: string): string {
  return `#/help/${encodeURIComponent(topic)}`;
}

/** The address of a company's own page. `query` = how the list is narrowed down, so that the way back leads there. */
export function companyAddress(issuer: string, query = ''): string {
  return `#/companies/${encodeURIComponent(issuer)}${query === '' ? '' : `?${query}`}`;
}

/** The address of What if with a fund as what is bought. */
export function tryBuyingAddress(symbol: string): string {
  return `#/what-if?buy=${encodeURIComponent(symbol)}`;
}
