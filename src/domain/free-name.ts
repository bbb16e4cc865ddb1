/** A name that none of the others has: "IRA", else "IRA (2)", "IRA (3)" … */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeNumbered((number) => `${name} (${number})`, 2, taken) : name;
}

/** The first of numbered names, from a number on, that none of the others has: "Plan 3". */
export function freeNumbered(nameOf: (number: number) => string, from: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number += 1) {
    const candidate = nameOf(number);
    if (!taken.has(candidate)) return candidate;
  }
}
