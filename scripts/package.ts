import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeApiPage } from './package/api-page.ts';
import { bundlePackage } from './package/bundle.ts';
import { declarationOf, declare, writeDeclarations } from './package/declarations.ts';
import { ENTRIES, ROOT, SCHEMA } from './package/entries.ts';

/** `npm run package [-- FOLDER]`: writes the npm package `topheavy` into dist-package, or that folder: ready for `npm publish` there. */
export async function main([folder = 'dist-package']: readonly string[]): Promise<number> {
  // what runs this program is a server for development, and its word would make a build for development
  process.env['NODE_ENV'] = 'production';
  const into = resolve(ROOT, folder);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const licences = await bundlePackage(join(into, 'dist'));
  const declared = declare();
  writeDeclarations(declared, join(into, 'types'));
  const write = (name: string, text: string) => writeFileSync(join(into, name), text);
  write('package.json', `${JSON.stringify(manifest(), null, 2)}\n`);
  write('API.md', writeApiPage(declared));
  write(
    'THIRD-PARTY-LICENSES.txt',
    Object.entries(licences)
      .map(([name, text]) => `${name}\n\n${text}\n`)
      .join(`\n${'-'.repeat(80)}\n\n`),
  );
  copyFileSync(join(ROOT, 'scripts/package/README.md'), join(into, 'README.md'));
  copyFileSync(join(ROOT, 'public', SCHEMA), join(into, SCHEMA));
  for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(ROOT, name), join(into, name));
  console.log(`${folder}: topheavy ${manifest().version}, ready for npm publish`);
  return 0;
}

function manifest() {
  const root = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license: string;
    readonly engines: Readonly<Record<string, string>>;
  };
  const entries = ENTRIES.map(({ as, source, file }) => [
    as,
    { types: `./types/${declarationOf(source)}`, default: `./dist/${file}.js` },
  ]);
  return {
    name: 'topheavy',
    version: root.version,
    description:
      'How much of a portfolio is really mega-cap tech: reads brokers’ holdings files and looks through funds, in Node and in browsers, without a network.',
    keywords: ['portfolio', 'holdings', 'broker', 'etf', 'look-through', 'csv'],
    license: root.license,
    type: 'module',
    engines: root.engines,
    bin: { topheavy: './dist/bin.js' },
    exports: {
      ...(Object.fromEntries(entries) as Readonly<Record<string, unknown>>),
      './schema': `./${SCHEMA}`,
      './package.json': './package.json',
    },
    // pdf.js leaves its inner half where the outer one looks
    sideEffects: ['./dist/element.js', './dist/bin.js', './dist/parts/pdf*.js'],
  };
}
