import type { Column, RowTable } from '../domain/model/row-table.ts';
import type { FromWorker } from './protocol.ts';

/* What the worker makes for the page alone is transferred, not copied: on the page that would be part of the task in which the
   answer comes. The rows of a file stay with both, and so they are copied. */

/** Gives the memory of a message that the worker has no need of any more: for the list of what is transferred with it. */
export function transferOf(message: FromWorker): ArrayBuffer[] {
  if (message.kind !== 'snapshot-done' || message.snapshot === null) return [];
  return [...buffersOf(message.snapshot.positions)];
}

function* buffersOf(table: RowTable<object>): Generator<ArrayBuffer, void> {
  if ('rows' in table) return;
  for (const column of table.columns) yield* buffersOfColumn(column);
}

function* buffersOfColumn(column: Column): Generator<ArrayBuffer, void> {
  switch (column.kind) {
    case 'numbers':
      return yield* ownBuffer(column.values);
    case 'few':
      return yield* ownBuffer(column.at);
    case 'rows':
      yield* ownBuffer(column.at);
      return yield* buffersOf(column.rows);
    case 'lists':
      yield* ownBuffer(column.lengths);
      return yield* buffersOfColumn(column.items);
    case 'plain':
  }
}

function* ownBuffer(numbers: ArrayBufferView | null): Generator<ArrayBuffer, void> {
  if (numbers?.buffer instanceof ArrayBuffer) yield numbers.buffer;
}
