/**
 * Writes a name in Latin-1: dashes and apostrophes plain, the euro mark as its letter, other letters without their marks. One sign beyond it
 * makes a browser hold the whole table, and the module that it stands in, with two bytes a letter. Letters of another script stay as they are.
 */
export function plainMarks(name: string): string {
  return name
    .replaceAll('\u201A\u00C4\u00EC', '-') // a dash that was read in the wrong code
    .replace(/(?<=\d)\u2013(?=\d)/g, ' to ')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replaceAll('\u20AC', 'E')
    .replace(/[^\0-\u00FF]/g, (letter) => {
      const plain = letter.normalize('NFD').replace(/[\u0300-\u036F]/g, '');
      return isLatin1(plain) ? plain : letter;
    });
}

/** Whether a text holds no sign beyond Latin-1. */
function isLatin1(text: string): boolean {
  return /^[\0-\u00FF]*$/.test(text);
}
