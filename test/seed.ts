import fc from 'fast-check';

/* Properties throw the same dice on each machine, so that a tree that passed here passes there. `SEED=random npm run test:unit`
   looks further: what fails prints its seed, and belongs into the `examples` of its property. */
const wish = process.env['SEED'];
const seed = wish === undefined ? 20_261_121 : wish === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wish);
if (!Number.isSafeInteger(seed)) throw new Error(`SEED is to be a whole number or “random”, not “${wish}”.`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
