import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** One import of one file by another; both as absolute paths. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** The names taken, null for all of the module (`* as`, side effects, dynamic import). */
  readonly names: readonly string[] | null;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

/** Lists the TypeScript files and components under a folder, declarations left out. */
export function listCode(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Parses a file's code; of a component what lies between its script tags, for its markup imports nothing. */
export function parseCode(path: string): ts.SourceFile {
  const text = readFileSync(path, 'utf8');
  const script = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : text;
  return ts.createSourceFile(path, script, ts.ScriptTarget.ES2022, true);
}

/** Reads what a file imports from files of its own tree, by whatever form of import; packages are left out. */
export function importsOf(path: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: string, rest: Omit<Import, 'from' | 'to'>) => {
    if (specifier.startsWith('.'))
      found.push({ from: path, to: resolve(dirname(path), specifier.replace(/\?.*$/, '')), ...rest });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const names =
        named !== undefined && ts.isNamedImports(named)
          ? named.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text)
          : null;
      const all = clause === undefined || names === null || clause.name !== undefined;
      add(node.moduleSpecifier.text, {
        names: all ? null : names,
        isType: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
        isDynamic: false,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      add(node.moduleSpecifier.text, { names: null, isType: node.isTypeOnly, isDynamic: false });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first))
        add(first.text, { names: null, isType: false, isDynamic: true });
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node.argument.literal.text, { names: [], isType: true, isDynamic: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(parseCode(path));
  return found;
}
