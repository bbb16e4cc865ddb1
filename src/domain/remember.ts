/* Files say the same few words again and again, and each cell is asked several things. */

const LONGEST = 80;

/** The same function, with its last answers kept; of longer texts none. What it gives must depend on the text alone. */
export function remember<T>(work: (text: string) => T, most = 4096): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = work(text);
    answers.set(text, answer);
    return answer;
  };
}
