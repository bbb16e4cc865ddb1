/** Maps each part of a tuple; what comes is as long, which `map` forgets. */
export function mapEach<const T extends readonly unknown[], R>(
  parts: T,
  to: (part: T[number]) => R,
): { readonly [K in keyof T]: R } {
  return parts.map(to) as { readonly [K in keyof T]: R };
}
