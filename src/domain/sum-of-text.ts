/** A checksum of a text (32-bit FNV-1a, with its length): tells a damaged one from a whole one, nothing more. */
export function sumOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-${text.length}`;
}
