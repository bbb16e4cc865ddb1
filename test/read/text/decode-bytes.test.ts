import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/read/text/decode-bytes.ts';
import { triesOf } from '../../support/dice.ts';

const TEXT = 'Symbol,Name\nNSRGY,NESTLÉ SA\n';

function bytesOf(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? `\uFEFF${text}` : text)].map((sign) => sign.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'UTF-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'UTF-8'],
    ['UTF-16, little end first, marked', bytesOf(TEXT, 'le', true), 'UTF-16LE'],
    ['UTF-16, big end first, marked', bytesOf(TEXT, 'be', true), 'UTF-16BE'],
    ['UTF-16 without a mark', bytesOf(TEXT, 'le', false), 'UTF-16LE'],
    ['UTF-16, big end first, without a mark', bytesOf(TEXT, 'be', false), 'UTF-16BE'],
    ['windows-1252', Uint8Array.from(Array.from(TEXT, (sign) => sign.charCodeAt(0))), 'windows-1252'],
    ['nothing', new Uint8Array(), 'UTF-8'],
  ])('%s', (name, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: name === 'nothing' ? '' : TEXT, encoding } });
  });
  test('windows-1252 has 27 signs where Latin-1 has controls (WHATWG index-windows-1252)', () => {
    const signs = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    const codes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e];
    const more = [0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f];
    const decoded = decodeBytes(new Uint8Array([...codes, ...more]));
    expect(decoded).toEqual({ ok: true, value: { text: signs, encoding: 'windows-1252' } });
  });
  test('a stray NUL does not make it UTF-16, and UTF-7 stays as it stands', () => {
    expect(decodeBytes(new TextEncoder().encode('AA\0PL,10\n'))).toMatchObject({ value: { text: 'AA\0PL,10\n' } });
    expect(decodeBytes(new TextEncoder().encode('+AD0-1'))).toMatchObject({ value: { text: '+AD0-1' } });
  });
});

describe('code pages of Windows outside Western Europe', () => {
  const encode = (text: string, label: string): Uint8Array => {
    const letters = new Map(
      Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte] as const),
    );
    return Uint8Array.from([...text].map((sign) => letters.get(sign)!));
  };
  const FILES: readonly (readonly [label: string, encoding: string, text: string])[] = [
    ['windows-1250', 'windows-1250', 'Papier;Ilość;Kurs;Wartość rynkowa\nŻywiec;10;50,00;500,00\n'],
    ['windows-1250', 'windows-1250', 'Walor;Liczba;Cena;Udział\nŚnieżka;10;50,00;500,00\n'],
    ['windows-1250', 'windows-1250', 'Název;Počet kusů;Kurz;Tržní hodnota\nČEZ;10;900,00;9000,00\n'],
    ['windows-1250', 'windows-1250', 'Értékpapír;Darabszám;Árfolyam;Piaci érték\nRába Járműipari;10;1500;15000\n'],
    ['iso-8859-2', 'ISO-8859-2', 'Papier;Ilość;Kurs;Wartość rynkowa\nŚnieżka;10;50,00;500,00\n'],
    ['windows-1254', 'windows-1254', 'Hisse Adı;Adet;Son Fiyat;Piyasa Değeri\nTürkiye İş Bankası;10;50,00;500,00\n'],
    ['windows-1254', 'windows-1254', 'Kod;Adet;Fiyat;Ağırlık;Tutar\nŞİŞE;10;50,00;5;500,00\n'],
    ['windows-1251', 'windows-1251', 'Наименование;Количество;Цена;Стоимость\nСбербанк;10;300,00;3000,00\n'],
    ['windows-1251', 'windows-1251', 'Бумага;Тикер;Количество;Оценка\nЛукойл;LKOH;10;60000\n'],
  ];
  test.each(FILES)('%s: %s, %s', (label, encoding, text) => {
    const bytes = encode(text, label);
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding } });
    // the same file as UTF-8 stays what it is
    const utf8 = decodeBytes(new TextEncoder().encode(text));
    expect(utf8).toEqual({ ok: true, value: { text, encoding: 'UTF-8' } });
  });
  test.each([
    'Bezeichnung;Stück;Kurs;Währung;Marktwert\nMünchener Rück;10;400,00;EUR;4000,00\n',
    'Libellé;Quantité;Cours;Évaluation\nL´Oréal;10;400,00;4000,00\nHermès;1;2000;2000\n',
    'Título;Cotação;Avaliação;Participação\nAções;1;2;3\n',
    'Värdepapper;Antal;Marknadsvärde\nSSAB;10;500,00\n',
    'Navn;Beholdning;Markedsværdi;Beløb\nØrsted;10;500;5000\n',
    'Verðbréf;Fjöldi;Gengi;Markaðsvirði\nÍslandsbanki;10;100;1000\n',
    'Arvopaperi;Määrä;Kurssi;Markkina-arvo\nYhtiö Oyj;10;5,00;50,00\n',
    'Descripción;Títulos;Cotización\nTelefónica;10;4\n£ ¥ § õ û ã ð ý þ\n',
  ])('Western Europe stays as it is: %s', (text) => {
    expect(decodeBytes(encode(text, 'windows-1252'))).toEqual({ ok: true, value: { text, encoding: 'windows-1252' } });
  });
});

describe('other kinds of files', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04];
  test.each([
    ['refused-pdf', [...new TextEncoder().encode('%PDF-1.7')]],
    ['refused-zip', zip],
    ['refused-workbook', [...zip, ...new TextEncoder().encode('....[Content_Types].xml')]],
    ['refused-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
    ['refused-image', [0x89, 0x50, 0x4e, 0x47]],
    ['refused-image', [0xff, 0xd8, 0xff, 0xe0]],
    ['refused-zip', [0x1f, 0x8b, 0x08]],
    ['refused-binary', [0xff, 0xfe, 0x00, 0x00, 0x41, 0, 0, 0]],
  ])('%s', (code, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes))).toMatchObject({ ok: false, error: { code, severity: 'error' } });
  });
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      decodeBytes(bytes);
    }),
    { numRuns: triesOf(3000) },
  );
});
