/** A fund's name beside its symbol; empty where the name is all it is known by, as of most funds outside the US. */
export function nameBeside({ symbol, name }: { readonly symbol: string; readonly name: string }): string {
  return name === symbol ? '' : name;
}
