import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/units.ts';
import type { RecordReader } from './reader.ts';
import type { ObjectStore } from './schema.ts';

/** Runs one reading of records, in one transaction where there are such. */
export type RunReading = <T>(read: (reader: RecordReader) => Promise<T>) => Promise<Result<T, Failure>>;

/** Opens a sealed record; any other comes back as it is. */
export type Unseal = (store: ObjectStore, record: unknown) => Promise<unknown>;
