import { readFileSync } from 'node:fs';
import type { Schema } from '../../src/library/check-schema.ts';

/* The schema of the report file, as it stands in `public/`. */
const REPORT_SCHEMA = JSON.parse(readFileSync('public/topheavy-report-1.schema.json', 'utf8')) as Schema & {
  readonly description: string;
};

/* A schema with all that it refers to or puts together. */
function partsOf(schema: Schema): readonly Schema[] {
  const named = schema.$ref === undefined ? [] : [REPORT_SCHEMA.$defs![schema.$ref.replace('#/$defs/', '')]!];
  return [schema, ...[...named, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap(partsOf)];
}

/** The keys of a value that no part of its schema describes, as paths such as `.files[].bytes`. */
export function undescribedKeys(value: unknown, schemas: readonly Schema[] = [REPORT_SCHEMA], path = ''): Set<string> {
  const found = new Set<string>();
  const parts = schemas.flatMap(partsOf);
  const walk = (inside: unknown, inner: readonly Schema[], at: string) => {
    for (const one of undescribedKeys(inside, inner, at)) found.add(one);
  };
  if (Array.isArray(value)) {
    const items = parts.flatMap(({ items: one }) => (one === undefined ? [] : [one]));
    for (const item of value) walk(item, items, `${path}[]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      const own = parts.flatMap(({ properties }) => properties?.[key] ?? []);
      const others = parts.flatMap(({ additionalProperties: more }) => (typeof more === 'object' ? [more] : []));
      // what hangs on a code or an answer is open, and says so
      const isOpen = parts.some(({ additionalProperties }) => additionalProperties === true);
      if (own.length + others.length > 0) walk(inside, own.length > 0 ? own : others, `${path}.${key}`);
      else if (!isOpen) found.add(`${path}.${key}`);
    }
  }
  return found;
}

/** The properties of a schema that have no description, as paths. */
export function silentProperties(schema: unknown = REPORT_SCHEMA, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema as Readonly<Record<string, unknown>>).flatMap(([word, inside]) => {
    if (word !== 'properties' || typeof inside !== 'object' || inside === null)
      return silentProperties(inside, `${path}/${word}`);
    return Object.entries(inside as Readonly<Record<string, { readonly description?: string }>>).flatMap(
      ([key, own]) => [
        ...(own.description === undefined ? [`${path}.${key}`] : []),
        ...silentProperties(own, `${path}.${key}`),
      ],
    );
  });
}
