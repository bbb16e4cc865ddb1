import { createCipheriv, createHash } from 'node:crypto';

/* Writes small PDFs: Helvetica, plain streams, no compression; encrypted (AES, 128 bits) where a password is given. */

/** A piece of text at a place: `x` from the left, `y` from the top, in points. `right`: `x` is where it ends. */
export interface PdfWord {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'right';
}

/** What a PDF is made of. */
export interface PdfPlan {
  readonly pages: readonly (readonly PdfWord[])[];
  readonly password?: string;
  /** Drawn on each page beside the words. */
  readonly drawing?: string;
  /** Further objects as they stand in the file, from number 100 on, and what is put into the catalogue. */
  readonly more?: readonly string[];
  readonly catalogue?: string;
  /** Degrees by which a page is to be turned. */
  readonly rotate?: number;
}

export const PAGE = { width: 612, height: 792 } as const;

/* Of the letters from the blank to the tilde, in thousandths of the size. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const WIDTH_OF_OTHERS = 556;

/** How wide a text is in Helvetica, in points. */
export function widthOf(text: string, size: number): number {
  const sum = [...text].reduce((all, letter) => all + (WIDTHS[letter.charCodeAt(0) - 32] ?? WIDTH_OF_OTHERS), 0);
  return (sum * size) / 1000;
}

/* The signs above Latin-1 that statements use, in Windows-1252. */
const HIGH: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '—': 0x97, '’': 0x92, '•': 0x95 };

function bytesOf(text: string): Buffer {
  return Buffer.from([...text].map((letter) => HIGH[letter] ?? letter.charCodeAt(0) & 255));
}

function literal(text: string): string {
  const bytes = bytesOf(text).toString('latin1');
  return `(${bytes.replace(/[\\()]/g, (sign) => `\\${sign}`)})`;
}

function drawWord({ x, y, text, size = 9, isBold = false, align = 'left' }: PdfWord): string {
  const left = align === 'right' ? x - widthOf(text, size) : x;
  const [at, up] = [left, PAGE.height - y].map((place) => place.toFixed(2));
  return `BT /${isBold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${at} ${up} Tm ${literal(text)} Tj ET`;
}

/** Writes the PDF. */
export function makePdf(plan: PdfPlan): Uint8Array<ArrayBuffer> {
  const { pages, password, drawing = '', more = [], catalogue = '', rotate } = plan;
  const lock = password === undefined ? null : makeLock(password);
  const turned = rotate === undefined ? '' : ` /Rotate ${rotate}`;
  const objects = new Map<number, Buffer>();
  const put = (number: number, text: string) => objects.set(number, Buffer.from(text, 'latin1'));
  const first = 10;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  put(4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  pages.forEach((words, at) => {
    const number = first + 2 * at;
    const box = `/MediaBox [0 0 ${PAGE.width} ${PAGE.height}]`;
    const means = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
    put(number, `<< /Type /Page /Parent 2 0 R ${box}${turned} ${means} /Contents ${number + 1} 0 R >>`);
    const plain = Buffer.from([drawing, ...words.map(drawWord)].join('\n'), 'latin1');
    const data = lock === null ? plain : lock.seal(number + 1, plain);
    objects.set(
      number + 1,
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} >>\nstream\n`, 'latin1'),
        data,
        Buffer.from('\nendstream', 'latin1'),
      ]),
    );
  });
  const beyond = Math.max(first + 2 * pages.length, 100);
  more.forEach((text, at) => put(beyond + at, text));
  if (lock !== null) put(5, lock.dictionary);
  return assemble(
    objects,
    lock === null ? '' : ` /Encrypt 5 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`,
  );
}

function assemble(objects: ReadonlyMap<number, Buffer>, trailer: string): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]!.length;
  const places = new Map<number, number>();
  for (const [number, body] of [...objects].sort(([a], [b]) => a - b)) {
    places.set(number, at);
    const whole = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const ID = Buffer.from('746f7068656176792d746573742d6964', 'hex');
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const PERMISSIONS = -4;

const md5 = (...parts: readonly Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + state[at]! + key[at % key.length]!) & 255;
    swap(at, other);
  }
  let [a, b] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      a = (a + 1) & 255;
      b = (b + state[a]!) & 255;
      swap(a, b);
      return byte ^ state[(state[a]! + state[b]!) & 255]!;
    }),
  );
}

const times = (count: number, start: Buffer, step: (last: Buffer, at: number) => Buffer) =>
  Array.from({ length: count }).reduce((last: Buffer, _, at) => step(last, at), start);

/* The standard handler, version 4, revision 4: the user's password opens it, and so does the owner's, which is the same. */
function makeLock(password: string) {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const stretched = times(51, padded, (last) => md5(last));
  const turned = (key: Buffer, at: number) => Buffer.from(key.map((byte) => byte ^ at));
  const owner = times(20, padded, (last, at) => rc4(turned(stretched, at), last));
  const said = Buffer.alloc(4);
  said.writeInt32LE(PERMISSIONS);
  const key = times(50, md5(padded, owner, said, ID), (last) => md5(last));
  const user = Buffer.concat([times(20, md5(PADDING, ID), (last, at) => rc4(turned(key, at), last)), Buffer.alloc(16)]);
  const filter = '/CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const words = `/O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${PERMISSIONS}`;
  return {
    dictionary: `<< /Filter /Standard /V 4 /R 4 /Length 128 ${filter} ${words} >>`,
    seal: (number: number, data: Buffer): Buffer => {
      const salt = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0, 0x73, 0x41, 0x6c, 0x54]);
      const vector = md5(Buffer.from(`vector ${number}`));
      const cipher = createCipheriv('aes-128-cbc', md5(key, salt), vector);
      return Buffer.concat([vector, cipher.update(data), cipher.final()]);
    },
  };
}
