/* The pack is all Latin-1: one letter beyond it makes a browser hold a whole module with two bytes a letter. Names in other scripts stand
   in its cells as JSON would escape them. */

const BEYOND = /[^\0-\u00FF]/g;
const ESCAPED = /\\u([0-9a-f]{4})/g;

/** Writes a name so that no letter is beyond Latin-1; `nameCell` reads it back. */
export function latinCell(name: string): string {
  // without "u", so that a letter beyond the first plane is two halves, as text holds it
  return name.replace(BEYOND, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Reads what `latinCell` wrote. A name without escaped letters is given as it stands. */
export function nameCell(cell: string): string {
  return cell.includes('\\u')
    ? cell.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : cell;
}
