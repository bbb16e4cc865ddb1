import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { declarationOf, type Declared } from './declarations.ts';
import { ENTRIES, ROOT } from './entries.ts';

/* The documentation of the package: what each entry exports, with its declaration and its doc comment. */

const SRC = resolve(ROOT, 'src');

/** One exported name: its declaration without its comment, and that comment as prose. */
interface Documented {
  readonly name: string;
  readonly prose: string;
  readonly declaration: string;
}

/** Writes the page. Throws for an export without a doc comment: it could not be used. */
export function writeApiPage(declared: Declared): string {
  const parts = ENTRIES.flatMap(({ as, source }) => [
    `## \`${as.replace(/^\./, 'topheavy')}\``,
    ...exportsOf(source, declared).map(
      ({ name, prose, declaration }) => `### ${name}\n\n${prose}\n\n\`\`\`ts\n${declaration}\n\`\`\``,
    ),
  ]);
  return `# API\n\nMade from the comments of the code.\n\n${parts.join('\n\n')}\n`;
}

function exportsOf(source: string, { program, texts }: Declared): readonly Documented[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(resolve(SRC, source));
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${source} is no module.`);
  return checker.getExportsOfModule(module).map((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
    // of a name that is a type and a list of values, the type
    const node = symbol.declarations?.at(-1);
    if (node === undefined) throw new Error(`${exported.name} of ${source} is declared nowhere.`);
    const prose = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' ');
    const text = texts.get(declarationOf(relative(SRC, node.getSourceFile().fileName))) ?? '';
    const declaration = textOf(symbol.name, text).replace(`function ${symbol.name}(`, `function ${exported.name}(`);
    if (prose === '') throw new Error(`${exported.name} of ${source} has no doc comment.`);
    return { name: exported.name, prose, declaration };
  });
}

function textOf(name: string, declarations: string): string {
  const file = ts.createSourceFile('declarations.d.ts', declarations, ts.ScriptTarget.Latest, true);
  const found = file.statements.filter((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.some((one) => one.name.getText(file) === name);
    const own = 'name' in statement ? (statement.name as ts.Node | undefined) : undefined;
    return own?.getText(file) === name;
  });
  const last = found.at(-1);
  if (last === undefined) throw new Error(`There is no declaration of ${name}.`);
  return last.getText(file).replace(/^(?:export )?(?:declare )?/, '');
}
