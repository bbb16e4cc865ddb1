/* Checks a value by a JSON Schema: as much of the language as topheavy-report-1 is written in, and no more. A test compares it with a whole
   validator, and knows when the schema begins to use another word. */

/** A schema, or a part of one. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** The words of the language that are understood, those without a meaning for values included. */
export const UNDERSTOOD: readonly string[] = [
  ...(['type', 'const', 'enum', '$ref', '$defs', 'anyOf', 'allOf', 'properties', 'required'] as const),
  ...(['additionalProperties', 'propertyNames', 'items', 'minItems', 'maxItems', 'minLength', 'pattern'] as const),
  ...(['minimum', 'maximum', 'exclusiveMinimum'] as const satisfies readonly (keyof Schema)[]),
  '$schema',
  '$id',
  'title',
  'description',
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Gives where a value first departs from a schema, as a path such as `/lens/share`, empty for the value itself; null where it fits. `root`
 * holds the `$defs`. A number that is not finite fits no type, for JSON has none.
 */
export function departureFrom(value: unknown, schema: Schema, root: Schema = schema, path = ''): string | null {
  if (!fitsItself(value, schema)) return path;
  for (const inner of [
    ...(schema.$ref === undefined ? [] : [definition(schema.$ref, root)]),
    ...(schema.allOf ?? []),
  ]) {
    const found = departureFrom(value, inner, root, path);
    if (found !== null) return found;
  }
  if (schema.anyOf?.every((inner) => departureFrom(value, inner, root, path) !== null) === true) return path;
  if (Array.isArray(value)) return departureOfItems(value, schema, root, path);
  return isObject(value) ? departureOfFields(value, schema, root, path) : null;
}

function definition(ref: string, root: Schema): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`The schema has no ${ref}.`);
  return found;
}

function fitsItself(value: unknown, schema: Schema): boolean {
  const { type, minimum, maximum, exclusiveMinimum, minLength, pattern, minItems, maxItems } = schema;
  if (type !== undefined && !typesOf(type).some((one) => isOfType(value, one))) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum?.includes(value) === false) return false;
  if (typeof value === 'number')
    return (
      Number.isFinite(value) &&
      (minimum === undefined || value >= minimum) &&
      (maximum === undefined || value <= maximum) &&
      (exclusiveMinimum === undefined || value > exclusiveMinimum)
    );
  if (typeof value === 'string')
    return (
      (minLength === undefined || value.length >= minLength) &&
      (pattern === undefined || new RegExp(pattern, 'u').test(value))
    );
  if (Array.isArray(value))
    return (minItems === undefined || value.length >= minItems) && (maxItems === undefined || value.length <= maxItems);
  return true;
}

const typesOf = (type: string | readonly string[]) => (typeof type === 'string' ? [type] : type);

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function departureOfItems(list: readonly unknown[], { items }: Schema, root: Schema, path: string): string | null {
  if (items === undefined) return null;
  for (const [at, item] of list.entries()) {
    const found = departureFrom(item, items, root, `${path}/${at}`);
    if (found !== null) return found;
  }
  return null;
}

function departureOfFields(
  fields: Readonly<Record<string, unknown>>,
  { properties = {}, required = [], additionalProperties, propertyNames }: Schema,
  root: Schema,
  path: string,
): string | null {
  const missing = required.find((name) => !Object.hasOwn(fields, name));
  if (missing !== undefined) return `${path}/${missing}`;
  for (const [name, value] of Object.entries(fields)) {
    if (propertyNames !== undefined && departureFrom(name, propertyNames, root) !== null) return `${path}/${name}`;
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (own === false) return `${path}/${name}`;
    if (own === undefined || own === true) continue;
    const found = departureFrom(value, own, root, `${path}/${name}`);
    if (found !== null) return found;
  }
  return null;
}
