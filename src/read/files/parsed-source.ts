import type { SourceText } from '../read-holdings.ts';
import type { FileReading } from '../../domain/model/file-reading.ts';
import type { FundFileReading } from '../../domain/model/fund-file.ts';
import type { ScreenerReading } from '../../domain/lists/resolve-market.ts';

/** What the text of a file says, before anything of it is looked up. */
export type ParsedSource =
  | { readonly kind: 'portfolio'; readonly reading: FileReading }
  | { readonly kind: 'fund-list'; readonly reading: FundFileReading }
  | { readonly kind: 'market'; readonly reading: ScreenerReading }
  | { readonly kind: 'pack'; readonly source: SourceText }
  | { readonly kind: 'rules'; readonly source: SourceText };
