/** Gives how long a bar is drawn: 1 for the largest of the values, the others in proportion, whatever their sign; 0 where all are 0. */
export function barScale(values: readonly number[]): (value: number) => number {
  const longest = Math.max(0, ...values.map(Math.abs));
  return (value) => (longest > 0 ? value / longest : 0);
}
