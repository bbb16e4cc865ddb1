/** A position as it stands beside a sample. */
export interface ExpectedPosition {
  readonly account: string | null;
  readonly symbol: string | null;
  readonly name: string | null;
  readonly isin: string | null;
  readonly cusip: string | null;
  readonly quantity: number | null;
  readonly price: number | null;
  readonly value: number | null;
  readonly currency: string | null;
  readonly assetClass: string | null;
}
