import type { ColumnRole } from '../../domain/model/file-reading.ts';
import { isNumeric, partOfCells, type ColumnLook } from './column-look.ts';
import { hintOf } from './title-hints.ts';

/* What a person is offered for the columns of amounts that nothing proves. Never read without a person's word. */

const AMOUNTS = ['quantity', 'price', 'value', 'weight'] as const;

/**
 * Completes roles with the amounts that are likely enough to be offered: percentages as weights, titles by a word that hints at
 * value, quantity or price, and a single column of numbers that is left over as the value. Of several that nothing tells apart
 * none is offered. Roles that are given stay. `looks` has one entry for each column.
 */
export function proposeAmounts(
  columns: readonly { readonly title: string; readonly role: ColumnRole }[],
  looks: readonly ColumnLook[],
): readonly ColumnRole[] {
  const roles = columns.map(({ role }) => role);
  const has = (role: ColumnRole): boolean => roles.includes(role);
  const left = columns.flatMap(({ title }, place) => {
    const look = looks[place];
    if (roles[place] !== 'unused' || look === undefined || !isNumeric(look) || 2 * look.filled < look.rows) return [];
    return [{ place, hint: hintOf(title), isPercent: partOfCells(look, 'percent') > 0.5 }];
  });
  for (const role of AMOUNTS) {
    const meant = left.filter(({ hint, isPercent }) => (isPercent ? role === 'weight' : hint === role));
    if (!has(role) && meant.length === 1) roles[meant[0]!.place] = role;
  }
  if (has('value') || (has('quantity') && has('price'))) return roles;
  const open = left.filter(({ place, hint, isPercent }) => roles[place] === 'unused' && hint === null && !isPercent);
  if (open.length === 1 && !(has('quantity') || has('price'))) roles[open[0]!.place] = 'value';
  return roles;
}
