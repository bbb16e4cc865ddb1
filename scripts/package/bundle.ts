import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { readLicenceTexts } from '../build/licences.ts';
import { ENTRIES, ROOT } from './entries.ts';

/* The package's scripts: everything that is not Node's own is in them, so that it installs without asking a registry for more. */

const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string };

/* What is bundled checks by the schema, and reads out none of its sentences. */
const withoutDescriptions = {
  name: 'schema-without-descriptions',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.schema.json')
      ? JSON.stringify(
          JSON.parse(code, (key, value: unknown) =>
            key === 'description' && typeof value === 'string' ? undefined : value,
          ),
        )
      : null,
};

function configFor(into: string, entry: Readonly<Record<string, string>>, isWhole: boolean): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutDescriptions],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: into,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: [/^node:/],
        output: isWhole
          ? { codeSplitting: false, entryFileNames: '[name].js' }
          : { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  };
}

/** Names of the packages that a bundle took something of. */
async function bundle(config: InlineConfig): Promise<readonly string[]> {
  const built = await build(config);
  const output = Array.isArray(built) ? built.flatMap((one) => one.output) : 'output' in built ? built.output : [];
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  return modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(id)?.[1] ?? []);
}

const sourceOf = (source: string) => resolve(ROOT, 'src', source);

/** Writes the element into a folder: one file, to be put on any page. Gives the names of the packages that it took something of. */
export function bundleElement(into: string): Promise<readonly string[]> {
  return bundle(configFor(into, { element: sourceOf('library/element.ts') }, true));
}

/** Writes the scripts of the package into a folder, and gives the licences in full of all that they hold of others. */
export async function bundlePackage(into: string): Promise<Readonly<Record<string, string>>> {
  const entry = ENTRIES.filter(({ file }) => file !== 'element').map(({ file, source }) => [file, sourceOf(source)]);
  const bin = resolve(ROOT, 'scripts/package/bin.ts');
  const named = [
    ...(await bundle(configFor(into, { ...(Object.fromEntries(entry) as Record<string, string>), bin }, false))),
    ...(await bundleElement(into)),
  ];
  const texts = readLicenceTexts(ROOT);
  return Object.fromEntries(
    [...new Set(named)].sort().map((name) => {
      const text = texts[name];
      if (text === undefined) throw new Error(`${name} is in the package, and brings no licence.`);
      return [name, text];
    }),
  );
}
