import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { ENTRIES, ROOT } from './entries.ts';

/* The types of the package: those of its entries, and every one that they name, as the compiler writes them. */

const SRC = resolve(ROOT, 'src');

/** The program, and the declarations of all that its entries name, directly or through others, by their path below `src`. */
export interface Declared {
  readonly program: ts.Program;
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the entries and writes their declarations in memory; nothing else of the app is in them. */
export function declare(): Declared {
  const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram(
    ENTRIES.map(({ source }) => join(SRC, source)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true, rootDir: ROOT },
  );
  const texts = new Map<string, string>();
  const wanted = ENTRIES.map(({ source }) => source);
  for (let source = wanted.pop(); source !== undefined; source = wanted.pop()) {
    if (texts.has(declarationOf(source))) continue;
    const text = withPlainEndings(textFor(program, source));
    texts.set(declarationOf(source), text);
    for (const [, named] of text.matchAll(/(?:from |import\()['"](\.[^'"]*)\.js['"]/g))
      wanted.push(`${join(dirname(source), named!)}.ts`);
  }
  return { program, texts };
}

function textFor(program: ts.Program, source: string): string {
  const file = program.getSourceFile(join(SRC, source));
  const written: string[] = [];
  program.emit(file, (_path, text) => written.push(text), undefined, true);
  const [text] = written;
  if (text === undefined) throw new Error(`There are no declarations of ${source}.`);
  return text;
}

/* `./report.ts` is `./report.js` to those who have no sources. */
function withPlainEndings(text: string): string {
  return text.replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2');
}

/** Gives where the declarations of a source are. */
export function declarationOf(source: string): string {
  return source.replace(/\.ts$/, '.d.ts');
}

/** Writes the declarations into a folder. */
export function writeDeclarations({ texts }: Declared, into: string): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
  }
}
