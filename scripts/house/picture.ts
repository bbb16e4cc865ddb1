/**
 * Draws which folder imports which, as a Mermaid graph. An arrow that other arrows lead along, too, is left out (state → domain where
 * state → worker → domain), so that what is drawn is the order of the floors. `arrows` as "state → domain".
 */
export function drawRooms(arrows: readonly string[]): string {
  const pairs = arrows.map((arrow) => arrow.split(' → ') as [string, string]);
  const next = new Map<string, readonly string[]>();
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to]);
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some((one) => {
      if (one === to) return true;
      if (seen.has(one)) return false;
      seen.add(one);
      return reaches(one, to, seen);
    });
  const direct = pairs.filter(
    ([from, to]) => !(next.get(from) ?? []).some((over) => over !== to && reaches(over, to) && !reaches(to, over)),
  );
  return [
    '```mermaid',
    'graph TD',
    ...direct.map(([from, to]) => `  ${named(from)} --> ${named(to)}`).sort(),
    '```',
  ].join('\n');
}

/* Mermaid's own names have no star in them. */
const named = (room: string): string => (/^\w+$/.test(room) ? room : `${room.replaceAll(/\W+/g, '-')}["${room}"]`);
