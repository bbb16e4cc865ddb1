import { fromBase64, toBase64 } from '../vault/bytes.ts';

/* Columns of numbers in JSON, which knows none: their bytes in base64, and what they are. */

/** The columns of numbers that there are, by their names. */
export const COLUMN_KINDS = { Uint16Array, Uint32Array, Int32Array, Float64Array };
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** For `JSON.stringify`: writes a column as text. */
export function columnAsText(_key: string, value: unknown): unknown {
  const kind = columnKindOf(value);
  if (kind === null) return value;
  const { buffer, byteOffset, byteLength } = value as ArrayBufferView<ArrayBuffer>;
  return { column: kind, base64: toBase64(new Uint8Array(buffer, byteOffset, byteLength)) };
}

/** For `JSON.parse`: makes such a text a column again; whatever else it is stays. */
export function columnOfText(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return value;
  if (!('column' in value && 'base64' in value) || typeof value.base64 !== 'string') return value;
  const kind = (Object.keys(COLUMN_KINDS) as ColumnKind[]).find((one) => one === value.column);
  if (kind === undefined) return value;
  const bytes = fromBase64(value.base64);
  if (bytes === null || bytes.length % COLUMN_KINDS[kind].BYTES_PER_ELEMENT !== 0) return value;
  return new COLUMN_KINDS[kind](bytes.buffer);
}

/** Which kind of column it is; null = it is none. */
export function columnKindOf(value: unknown): ColumnKind | null {
  if (!ArrayBuffer.isView(value)) return null;
  return (Object.keys(COLUMN_KINDS) as ColumnKind[]).find((kind) => value instanceof COLUMN_KINDS[kind]) ?? null;
}
