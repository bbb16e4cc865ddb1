import { decodeCompanies } from '../../../src/reference/companies.ts';
import type { PackText } from '../../../src/reference/make-reference.ts';

/** The ids of all companies in the order by which lists name them. */
export function placedIds(pack: PackText): readonly string[] {
  return decodeCompanies({
    listed: pack.equities.COMPANIES,
    foreign: pack.equities.FOREIGN,
    unlisted: pack.baskets.UNLISTED,
  }).ids();
}

/**
 * Brings the lists of a pack whose companies stand in another order, or have become more, to that order: `before` is the pack that the
 * lists were written for. Throws for a list that names a company which is gone.
 */
export function movePlaces(pack: PackText, before: PackText): PackText {
  const old = placedIds(before);
  const now = new Map(placedIds(pack).map((id, place) => [id, place]));
  const moved = old.map((id) => now.get(id)?.toString(36) ?? '');
  const move = (text: string): string => {
    const end = text.indexOf('\n');
    const [name = '', ...places] = text.slice(0, end).split('\t');
    const cells = places.map((place) => {
      const cell = moved[parseInt(place, 36)];
      if (cell === undefined || cell === '')
        throw new Error(`A list names ${old[parseInt(place, 36)] ?? place}, which is gone.`);
      return cell;
    });
    return `${[name, ...cells].join('\t')}${text.slice(end)}`;
  };
  const { BASKETS, ARCHIVED, ...others } = pack.baskets;
  return { ...pack, baskets: { ...others, BASKETS: BASKETS.map(move), ARCHIVED: ARCHIVED.map(move) } };
}
