/**
 * A checksum of plain data (32-bit FNV-1a over its JSON, with its length): tells a damaged record from a whole one. Not a
 * protection from somebody who changes records on purpose.
 */
export function checksum(value: unknown): string {
  const text = String(JSON.stringify(value)); // of nothing at all, JSON makes undefined
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, '0')}-${text.length}`;
}
