/**
 * The one whole number that a program is told: the first argument that is no option. `otherwise` where there is none; throws where it is no
 * whole number above 0.
 */
export function wholeNumber(args: readonly string[], otherwise: number): number {
  const given = args.find((argument) => !argument.startsWith('-'));
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${given} is no whole number above 0.`);
  return number;
}
