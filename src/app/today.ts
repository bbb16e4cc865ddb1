import { isoDate, type IsoDate } from '../domain/model/units.ts';

/** The calendar day where the user is. */
export function today(): IsoDate {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  const day = isoDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === null) throw new Error('The clock of this device shows no day.');
  return day;
}
