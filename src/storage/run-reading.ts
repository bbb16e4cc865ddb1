import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/model/units.ts';
import type { StoreReader } from './reader.ts';
import type { ObjectStore } from './schema.ts';

/** Runs one reading of records, in one transaction where there are such. */
export type RunReading = <T>(read: (reader: StoreReader) => Promise<T>) => Promise<Result<T, Failure>>;

/** Opens a sealed record; any other comes back as it is. */
export type Unseal = (store: ObjectStore, record: unknown) => Promise<unknown>;
