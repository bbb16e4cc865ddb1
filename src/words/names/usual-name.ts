/* Companies as people call them. */

/* Legal forms, as they stand at the end of a name. */
const LEGAL = new Set(
  'corporation corp incorporated inc company co plc ltd limited llc lp nv sa spa ag se ab asa oyj kgaa holding holdings group & and the'.split(
    ' ',
  ),
);
const WEB = '.com';

/** A company's usual name: "NVIDIA" for "NVIDIA Corporation", "Amazon" for "Amazon.com Inc.". A name that would be nothing stays whole. */
export function usualName(name: string): string {
  const words = name.split(' ').filter((word) => word !== '');
  const plain = (word: string) => word.toLowerCase().replaceAll('.', '').replaceAll(',', '');
  while (words.length > 1 && LEGAL.has(plain(words.at(-1) ?? ''))) words.pop();
  if (words.length > 2 && plain(words[0] ?? '') === 'the') words.shift();
  const short = words.join(' ');
  const bare = short.endsWith(',') ? short.slice(0, -1) : short;
  return bare.toLowerCase().endsWith(WEB) ? bare.slice(0, -WEB.length) : bare;
}
