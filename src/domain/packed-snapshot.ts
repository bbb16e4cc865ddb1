import type { Snapshot } from './change/snapshot.ts';
import { packMany } from './pack-rows.ts';
import { later } from './packed.ts';
import type { RowTable } from './row-table.ts';

/** A snapshot in columns. */
export interface PackedSnapshot extends Omit<Snapshot, 'positions'> {
  readonly positions: RowTable<Snapshot['positions'][number]>;
}

/* One that came packed is not packed again: it is never changed. */
const PACKED_SNAPSHOTS = new WeakMap<Snapshot, PackedSnapshot>();

/** Puts a snapshot into columns. */
export function packSnapshot(snapshot: Snapshot): PackedSnapshot {
  return PACKED_SNAPSHOTS.get(snapshot) ?? { ...snapshot, positions: packMany(snapshot.positions) };
}

/** Gives a snapshot back as it was. */
export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  const positions = later(packed.positions);
  const snapshot: Snapshot = {
    ...packed,
    get positions() {
      return positions.rows();
    },
  };
  PACKED_SNAPSHOTS.set(snapshot, packed);
  return snapshot;
}
