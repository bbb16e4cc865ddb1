/* Works out what a line of arithmetic on screen says, as somebody with a calculator would: "($122,538 + $3,980) ÷ $284,310",
   "100% − 69.0%", "(1 + 0.015)² ÷ 0.031". Written for en-US figures. */

const TOKEN = /\s*(?:([$€]?\d[\d,]*(?:\.\d+)?)(%?)|([-−+×÷()²]))/y;

/** Gives the value of the line; throws on what is no arithmetic. */
export function evaluate(text: string): number {
  const tokens: (number | string)[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`No arithmetic: ${text}`);
    const [, number, percent, sign] = found;
    tokens.push(number === undefined ? sign!.replace('−', '-') : amount(number) / (percent === '%' ? 100 : 1));
  }
  let at = 0;
  const next = () => tokens[at];
  const take = (...signs: string[]): string | null => {
    const token = next();
    if (typeof token !== 'string' || !signs.includes(token)) return null;
    at += 1;
    return token;
  };
  const atom = (): number => {
    if (take('-') !== null) return -atom();
    let value: number;
    if (take('(') !== null) {
      value = terms();
      if (take(')') === null) throw new Error(`A bracket stays open: ${text}`);
    } else {
      const token = next();
      if (typeof token !== 'number') throw new Error(`A number is missing: ${text}`);
      value = token;
      at += 1;
    }
    return take('²') === null ? value : value * value;
  };
  const factors = (): number => {
    let value = atom();
    for (let sign = take('×', '÷'); sign !== null; sign = take('×', '÷'))
      value = sign === '×' ? value * atom() : value / atom();
    return value;
  };
  function terms(): number {
    let value = factors();
    for (let sign = take('+', '-'); sign !== null; sign = take('+', '-'))
      value = sign === '+' ? value + factors() : value - factors();
    return value;
  }
  const value = terms();
  if (at !== tokens.length) throw new Error(`Something is left over: ${text}`);
  return value;
}

function amount(text: string): number {
  return Number.parseFloat(text.replace(/[$€,]/g, ''));
}

/** Reads a figure as the screen shows it: "43.1%" → 0.431, "−$1,137" → −1137, "38.9 points" → 0.389. */
export function readFigure(text: string): number {
  const found = /^([−+]?)[$€]?(\d[\d,]*(?:\.\d+)?)(%| points)?/.exec(text);
  if (found === null) throw new Error(`No figure: ${text}`);
  const [, sign, size, unit] = found;
  return ((sign === '−' ? -1 : 1) * amount(size!)) / (unit === undefined ? 1 : 100);
}
