/* A process that reads files as that of a batch does, and comes to the ends that a file may bring. */

const ENDS: Readonly<Record<string, () => unknown>> = {
  'dies.csv': () => process.abort(),
  'never-ends.csv': () => {
    for (;;);
  },
  'throws.csv': () => ({ fault: 'TypeError: no such column' }),
};

export async function main(): Promise<number> {
  process.on('message', ({ name }: { readonly name: string }) => {
    process.send?.(ENDS[name]?.() ?? { ok: true, value: [] });
  });
  await new Promise((gone) => process.once('disconnect', gone));
  return 0;
}
