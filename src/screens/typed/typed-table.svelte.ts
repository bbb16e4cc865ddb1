import { TYPED_FIELDS, type TypedField, type TypedRow } from '../../domain/files/typed.ts';

/** The table takes this many rows; each is a handful of inputs. */
const MOST_ROWS = 500;

const BLANK: TypedRow = { symbol: '', name: '', quantity: '', price: '', value: '', account: '', currency: '' };
const START_ROWS = 3;

/** A row with a key of its own, so that what is typed stays where it is when another row goes. */
export interface KeyedRow {
  readonly key: number;
  readonly cells: TypedRow;
}

/** The rows as they are typed, and the states before something was pasted or removed. */
export class TypedTable {
  #lastKey = 0;
  #rows = $state.raw<readonly KeyedRow[]>([]);
  #before = $state.raw<readonly (readonly KeyedRow[])[]>([]);
  #isCut = $state.raw(false);

  constructor(rows: readonly TypedRow[]) {
    const blank = Array.from({ length: rows.length === 0 ? START_ROWS : 1 }, () => BLANK);
    this.#rows = [...rows, ...blank].map((cells) => this.#keyed(cells));
  }

  get rows(): readonly KeyedRow[] {
    return this.#rows;
  }
  get cells(): readonly TypedRow[] {
    return this.#rows.map(({ cells }) => cells);
  }
  get canUndo(): boolean {
    return this.#before.length > 0;
  }
  /** Something that was pasted had more rows than the table takes. */
  get isCut(): boolean {
    return this.#isCut;
  }

  #keyed(cells: TypedRow): KeyedRow {
    this.#lastKey += 1;
    return { key: this.#lastKey, cells };
  }
  #remember(): void {
    this.#before = [...this.#before, this.#rows];
  }

  set(at: number, cells: Partial<TypedRow>): void {
    this.#rows = this.#rows.map((row, index) => (index === at ? { ...row, cells: { ...row.cells, ...cells } } : row));
  }
  add(cells: Partial<TypedRow> = {}): void {
    if (this.#rows.length >= MOST_ROWS) return;
    this.#rows = [...this.#rows, this.#keyed({ ...BLANK, ...cells })];
  }
  remove(at: number): void {
    this.#remember();
    const left = this.#rows.filter((_, index) => index !== at);
    this.#rows = left.length === 0 ? [this.#keyed(BLANK)] : left;
  }
  undo(): void {
    const last = this.#before.at(-1);
    if (last === undefined) return;
    this.#before = this.#before.slice(0, -1);
    this.#rows = last;
    this.#isCut = false;
  }

  /** Fills cells to the right and downwards from one; gives false where the text is a single cell, which pastes as ever. */
  paste(text: string, at: number, field: TypedField): boolean {
    const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    if (lines.length === 1 && !text.includes('\t')) return false;
    this.#remember();
    const first = TYPED_FIELDS.indexOf(field);
    const rows = [...this.#rows];
    for (const [below, line] of lines.slice(0, MOST_ROWS - at).entries()) {
      const pasted = Object.fromEntries(
        line.split('\t').flatMap((cell, right) => {
          const into = TYPED_FIELDS[first + right];
          return into === undefined ? [] : [[into, cell.trim()]];
        }),
      );
      const row = rows[at + below] ?? this.#keyed(BLANK);
      rows[at + below] = { ...row, cells: { ...row.cells, ...pasted } };
    }
    this.#rows = rows;
    this.#isCut = lines.length > MOST_ROWS - at;
    return true;
  }
}
