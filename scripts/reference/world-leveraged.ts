import type { FundClass } from '../../src/domain/model/reference.ts';
import type { Row, Sources } from './sources.ts';

/** What a leveraged product of Europe multiplies, by how much, and what kind of thing that is. */
export interface Multiple {
  /** A company's symbol, else the name of an index or price. */
  readonly underlying: string;
  readonly isCompany: boolean;
  readonly factor: string;
  /** Of an underlying that is no company. */
  readonly fundClass: FundClass;
}

/* The shapes in which fund records state a multiple, the underlying first or last. */
const SHAPES: readonly RegExp[] = [
  /^iSTOXX (?<turned>Inverse )?Leveraged -?(?<times>[\d.]+)x (?<what>.+)$/,
  /^(?:Solactive Daily Leveraged|Solactive|Euronext) -?(?<times>[\d.]+)x (?<turned>Long|Short) (?<what>.+?)(?: \(-?[\d.]+x\))?$/,
  /^Solactive (?<what>Bund|BTP) Daily \(-(?<times>[\d.]+)x\) (?<turned>Inverse)$/,
  /^(?<what>.+?) 1x (?<turned>Short)$/,
  /^(?<what>FTSE MIB) Super Leveraged .*\((?<times>[\d.]+)x\)$/,
  /^(?<turned>Short)(?<what>DAX)(?: Leverage \(-?(?<times>[\d.]+)x\))?$/,
  /^Lev(?<what>DAX) \((?<times>[\d.]+)x\)$/,
  /^(?<what>.+?) (?<turned>Short) Leverage \(-?(?<times>[\d.]+)x\)$/,
  /^(?<what>.+?) Leveraged? \((?<times>[\d.]+)x\)$/,
  /^(?<what>.+) (?<turned>Short)$/,
];

const METALS_AND_FUELS =
  /\b(?:gold|silver|platinum|nickel|copper|oil|gas|agriculture|coffee|corn|sugar|cocoa|wheat)\b/i;
const BONDS = /\b(?:bund|btp|treasury|treasuries|iboxx|itraxx|bond)\b/i;
/** Sectors of shares are called by what they dig and sell, too. */
const SHARES = /\b(?:stoxx|msci|equities)\b/i;

/**
 * Reads what a leveraged product multiplies from its record; `isCompany` tells of a symbol or a former name whether it is a
 * company's. Throws on a record of another shape: no leveraged product may stand in the pack without its factor.
 */
export function readMultiple(row: Row, sources: Sources, isCompany: (symbol: string) => boolean): Multiple {
  const stated = row('index_tracked');
  const found = SHAPES.map((shape) => shape.exec(stated)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) throw new Error(`What does ${row('name')} multiply? Its record says "${stated}".`);
  const { what = '', times = '1', turned = '' } = found;
  const decided = new Map(
    sources.read('decisions/leveraged-underlyings.csv').map((one) => [one('stated'), one('underlying')]),
  );
  const inBrackets = /\(([A-Z]{2,5}(?:-[A-Z])?)\)/.exec(row('name'))?.[1] ?? '';
  const underlying = decided.get(what) ?? (isCompany(what) ? what : isCompany(inBrackets) ? inBrackets : what);
  return {
    underlying,
    isCompany: isCompany(underlying),
    factor: /^(?:Inverse|Short)/.test(turned) ? `-${times}` : times,
    fundClass: classOf(underlying),
  };
}

function classOf(underlying: string): FundClass {
  if (SHARES.test(underlying)) return 'equity';
  if (BONDS.test(underlying)) return 'bond';
  return METALS_AND_FUELS.test(underlying) ? 'commodity' : 'unknown';
}
