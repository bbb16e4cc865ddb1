import type { Issue, IssueCode } from '../../domain/model/issue.ts';
import type { Result } from '../../domain/model/units.ts';
import { findCodePage, type CodePage } from './code-pages.ts';

/** Text of a file and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | EastAsian | CodePage | 'windows-1252';
}

const LARGEST_FILE = 512 * 1024 * 1024;

/** First bytes of files that are no text, whatever their name says. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly code: IssueCode; readonly what: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'refused-pdf', what: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'refused-zip', what: 'ZIP' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], code: 'refused-zip', what: 'ZIP' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'refused-workbook', what: 'XLS' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'refused-image', what: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], code: 'refused-image', what: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'refused-image', what: 'GIF' },
  { bytes: [0x52, 0x49, 0x46, 0x46], code: 'refused-image', what: 'WebP' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], code: 'refused-image', what: 'TIFF' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], code: 'refused-image', what: 'TIFF' },
  { bytes: [0x1f, 0x8b], code: 'refused-zip', what: 'GZIP' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'refused-zip', what: '7-Zip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'refused-zip', what: 'RAR' },
];

/**
 * Bytes to text, or what the file is instead. A byte order mark decides, then the pattern of NULs (UTF-16 without a
 * mark), then whether the bytes are valid UTF-8, then whether they are valid in an East Asian encoding and a title of a
 * holdings table then appears, then whether words of a language appear that another code page of Windows writes; the rest is windows-1252. `encoding` says which, so that a guess can be shown. UTF-7 is
 * never decoded. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): Result<Decoded, Issue> {
  const signature = SIGNATURES.find((known) => startsWith(bytes, known.bytes));
  if (signature !== undefined) return refuse(codeOf(signature.code, bytes), { what: signature.what });
  if (bytes.length > LARGEST_FILE) return refuse('refused-too-large', { bytes: bytes.length });
  if (startsWith(bytes, [0xff, 0xfe, 0x00, 0x00])) return refuse('refused-binary', { what: 'UTF-32' });
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', 'UTF-16LE', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', 'UTF-16BE', bytes);
  const half = halfOfNuls(bytes);
  if (half === 'second') return decodeAs('utf-16le', 'UTF-16LE', bytes);
  if (half === 'first') return decodeAs('utf-16be', 'UTF-16BE', bytes);
  const text = decodeStrictly('utf-8', bytes);
  if (text !== null) return { ok: true, value: { text, encoding: 'UTF-8' } };
  // A mark is the writer's own word; a byte damaged further down does not unsay it.
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs('utf-8', 'UTF-8', bytes);
  for (const [label, encoding] of EAST_ASIAN) {
    const decoded = decodeStrictly(label, bytes);
    if (decoded !== null && holdsTitle(decoded, encoding)) return { ok: true, value: { text: decoded, encoding } };
  }
  const western = decodeWindows1252(bytes);
  const page = findCodePage(bytes, western);
  if (page !== null) return decodeAs(page, page, bytes);
  return { ok: true, value: { text: western, encoding: 'windows-1252' } };
}

function refuse(code: IssueCode, detail: Issue['detail']): Result<never, Issue> {
  return { ok: false, error: { code, severity: 'error', file: null, line: null, detail } };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/* A workbook is a ZIP whose first entries name its parts. */
function codeOf(code: IssueCode, bytes: Uint8Array): IssueCode {
  if (code !== 'refused-zip' || bytes[0] !== 0x50) return code;
  const names = decodeWindows1252(bytes.subarray(0, 4096));
  return /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(names) ? 'refused-workbook' : code;
}

const LOOKED_AT = 4096;

/* In UTF-16 nearly every second byte of a table is NUL; a text with a stray NUL has far fewer. */
function halfOfNuls(bytes: Uint8Array): 'first' | 'second' | null {
  const end = Math.min(bytes.length, LOOKED_AT) & ~1;
  if (end < 4) return null;
  let first = 0;
  let second = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) first += 1;
    if (bytes[at + 1] === 0) second += 1;
  }
  const pairs = end / 2;
  if (second > 0.6 * pairs && first < 0.05 * pairs) return 'second';
  return first > 0.6 * pairs && second < 0.05 * pairs ? 'first' : null;
}

function decodeAs(label: string, encoding: Decoded['encoding'], bytes: Uint8Array): Result<Decoded, Issue> {
  return { ok: true, value: { text: new TextDecoder(label).decode(bytes), encoding } };
}

function decodeStrictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // "Fatal" says invalid bytes with a TypeError; anything else is not ours to swallow.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The 27 signs that windows-1252 has at 0x80–0x9F; some runtimes leave them as control characters. */
const WINDOWS_1252: ReadonlyMap<number, string> = new Map<number, string>([
  ...([
    [0x80, '€'],
    [0x82, '‚'],
    [0x83, 'ƒ'],
    [0x84, '„'],
    [0x85, '…'],
    [0x86, '†'],
    [0x87, '‡'],
  ] as const),
  ...([
    [0x88, 'ˆ'],
    [0x89, '‰'],
    [0x8a, 'Š'],
    [0x8b, '‹'],
    [0x8c, 'Œ'],
    [0x8e, 'Ž'],
    [0x91, '‘'],
  ] as const),
  ...([
    [0x92, '’'],
    [0x93, '“'],
    [0x94, '”'],
    [0x95, '•'],
    [0x96, '–'],
    [0x97, '—'],
    [0x98, '˜'],
  ] as const),
  ...([
    [0x99, '™'],
    [0x9a, 'š'],
    [0x9b, '›'],
    [0x9c, 'œ'],
    [0x9e, 'ž'],
    [0x9f, 'Ÿ'],
  ] as const),
]);

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.get(sign.charCodeAt(0)) ?? sign);
}

/* The encodings of Japanese, Chinese and Korean exports. Nearly any bytes are valid in one of them, so bytes are read so
   only where a word then appears that stands above tables of holdings, written in that very language. */

type EastAsian = 'Shift_JIS' | 'GB18030' | 'Big5' | 'EUC-KR';

/** The decoder's label and the name of each, in the order in which they are tried. */
const EAST_ASIAN: readonly (readonly [label: string, encoding: EastAsian])[] = [
  ['shift_jis', 'Shift_JIS'],
  ['gb18030', 'GB18030'],
  ['big5', 'Big5'],
  ['euc-kr', 'EUC-KR'],
];

const TITLES: Readonly<Record<EastAsian, readonly string[]>> = {
  Shift_JIS: ['銘柄', '保有', '数量', '評価額', '現在値', '取得', '口座', '株数', '基準価額', 'ファンド', 'コード'],
  GB18030: ['证券', '股票', '代码', '名称', '数量', '市值', '现价', '持仓', '成本', '基金', '份额', '股数', '盈亏'],
  Big5: ['股票', '代號', '代碼', '名稱', '數量', '股數', '市值', '現價', '庫存', '損益', '成本', '基金'],
  'EUC-KR': ['종목', '수량', '잔고', '평가', '현재가', '매입', '보유', '금액'],
};
const TITLES_WITHIN = 64 * 1024;
const LEAST = 2;

/** Tells whether two titles of a holdings table stand in the text, in the language that is written in this encoding. */
function holdsTitle(text: string, encoding: EastAsian): boolean {
  const beginning = text.slice(0, TITLES_WITHIN);
  return TITLES[encoding].filter((title) => beginning.includes(title)).length >= LEAST;
}
