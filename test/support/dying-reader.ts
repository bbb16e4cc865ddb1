/* A process that reads files as that of a batch does, and comes to the ends that a file may bring. */

const ENDS: Readonly<Record<string, () => unknown>> = {
  'dies.csv': () => process.abort(),
  // as a loop without an end does, at no cost to what runs beside it
  'never-ends.csv': () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
  'throws.csv': () => ({ fault: 'TypeError: no such column' }),
};

export async function main(): Promise<number> {
  process.on('message', ({ name }: { readonly name: string }) => {
    process.send?.(ENDS[name]?.() ?? { ok: true, value: [] });
  });
  await new Promise((gone) => process.once('disconnect', gone));
  return 0;
}
