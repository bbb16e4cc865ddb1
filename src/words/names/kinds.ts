import { t } from '../t.ts';
import { KIND_IDS, KIND_SYMBOLS, type KindId } from '../../domain/model/kinds.ts';

/** What a fund of each kind is called, as it stands on a button or after "It’s a". */
export const KIND_NAMES: Readonly<Record<KindId, string>> = {
  'us-total': t`US total market fund`,
  'us-large-blend': t`US large-cap fund`,
  'us-large-growth': t`US large-cap growth fund`,
  'us-large-value': t`US large-cap value fund`,
  'us-dividend': t`US dividend fund`,
  'us-mid': t`US mid-cap fund`,
  'us-small': t`US small-cap fund`,
  world: t`World stock fund`,
  'world-active': t`Actively managed world stock fund`,
  'world-dividend': t`World dividend fund`,
  'world-value': t`World value fund`,
  'world-small': t`World small-cap fund`,
  'world-technology': t`World technology fund`,
  'ex-us': t`International stock fund`,
  'developed-ex-us': t`Developed markets fund without the US`,
  'ex-us-small': t`International small-cap fund`,
  emerging: t`Emerging markets fund`,
  europe: t`Europe stock fund`,
  'euro-area': t`Euro area stock fund`,
  pacific: t`Pacific stock fund`,
  canada: t`Canada stock fund`,
  india: t`India stock fund`,
  technology: t`US technology fund`,
  communication: t`US communication services fund`,
  'health-care': t`US health care fund`,
  financials: t`US financials fund`,
  'consumer-discretionary': t`US consumer discretionary fund`,
  'consumer-staples': t`US consumer staples fund`,
  industrials: t`US industrials fund`,
  energy: t`US energy fund`,
  materials: t`US materials fund`,
  utilities: t`US utilities fund`,
  'real-estate': t`US real estate fund`,
  'target-income': t`Target-date income fund`,
  'target-2020': t`Target-date ${2020} fund`,
  'target-2025': t`Target-date ${2025} fund`,
  'target-2030': t`Target-date ${2030} fund`,
  'target-2035': t`Target-date ${2035} fund`,
  'target-2040': t`Target-date ${2040} fund`,
  'target-2045': t`Target-date ${2045} fund`,
  'target-2050': t`Target-date ${2050} fund`,
  'target-2055': t`Target-date ${2055} fund`,
  'target-2060': t`Target-date ${2060} fund`,
  'target-2065': t`Target-date ${2065} fund`,
  'target-2070': t`Target-date ${2070} fund`,
  'balanced-80-20': t`Balanced fund with about ${80}% stocks`,
  'balanced-60-40': t`Balanced fund with about ${60}% stocks`,
  'balanced-40-60': t`Balanced fund with about ${40}% stocks`,
  'balanced-20-80': t`Balanced fund with about ${20}% stocks`,
  'mixed-free': t`Flexible mixed fund`,
  'income-mix': t`Income fund with stocks and bonds`,
  bond: t`Bond fund`,
  cash: t`Cash or stable value fund`,
};

const BY_SYMBOL: ReadonlyMap<string, string> = new Map(KIND_IDS.map((kind) => [KIND_SYMBOLS[kind], KIND_NAMES[kind]]));

/** A holding's symbol as a person reads it: what a kind of fund is called in the language of the page, any other symbol as it is. */
export function symbolWords(symbol: string): string {
  return BY_SYMBOL.get(symbol) ?? symbol;
}
