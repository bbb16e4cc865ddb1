import { CannotAnalyse } from './cannot-analyse.ts';

/**
 * Takes options out of a command line that are written `--name value` or `--name=value`: what each says, in the order of the line, and
 * everything else as it stands. Throws CannotAnalyse for one that nothing follows.
 */
export function takeOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly taken: readonly (readonly [Name, string])[]; readonly rest: readonly string[] } {
  const taken: (readonly [Name, string])[] = [];
  const rest: string[] = [];
  const left = args.values();
  for (const argument of left) {
    const [written, ...values] = argument.split('=');
    const name = names.find((one) => written === `--${one}`);
    if (name === undefined) {
      rest.push(argument);
      continue;
    }
    const value = values.length > 0 ? values.join('=') : left.next().value;
    if (value === undefined || value === '') throw new CannotAnalyse(`--${name} needs a value.`);
    taken.push([name, value]);
  }
  return { taken, rest };
}
