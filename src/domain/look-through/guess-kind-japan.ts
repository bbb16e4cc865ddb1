import { smallOf, type KindId } from '../model/kinds.ts';
import type { KindGuess } from './phrases.ts';

/* A guess from the name of a Japanese fund, as its association writes it: no blanks part its words, so they are looked for inside it. */

const IS_FUND = /ファンド|投信|投資信託|オープン|インデックス|コース|連動|eMAXIS|iFree|たわら|つみたて/i;
/* What is multiplied, bet on or written on; one theme, one sector, buildings or metals; and what several of them are mixed of. */
const OTHERS =
  /ブル|ベア|レバレッジ|インバース|ダブル|トリプル|[2-9]倍|オプション|カバード|プレミアム|ショート|ニュートラル|REIT|リート|不動産|ゴールド|純金|金鉱|コモディティ|資源|エネルギー|ヘルス|医療|バイオ|製薬|インフラ|金融|銀行|フィンテック|消費|ロボ|AI|人工知能|半導体|通信|サイバー|自動運転|EV|環境|脱炭素|クリーン|ESG|水関連|イノベーション|プラットフォーム|ダウ|FANG|均等|除く米国|優先|転換|高金利/;
/* Of these more than one is no one market; each hides the shorter one inside it. */
const MARKETS: readonly (readonly [said: RegExp, kind: KindId])[] = [
  [
    /全世界株|世界株|グローバル(?!・?バランス)|世界厳選|世界の?.{0,4}株|海外株|外国株|先進国株?|オール・?カントリー|MSCI・?コクサイ/,
    'world-active',
  ],
  [/米国|アメリカ|全米|S&P ?500/, 'us-large-blend'],
  [/新興国|エマージング/, 'emerging'],
  [/欧州|ヨーロッパ/, 'europe'],
  [/アジア/, 'asia'],
  [/中国|チャイナ/, 'china'],
  [/インド(?!ネシア)/, 'india'],
  [/豪州|オーストラリア/, 'australia'],
  [/ブラジル/, 'brazil'],
  [/日本|国内|日経(?:225|平均|株価|400)|TOPIX|東証|JPX|ジャパン/i, 'japan'],
];
const BONDS = /債|ボンド|ソブリン/;
const MIXED = /バランス|資産分散|資産均等|ターゲット・?イヤー|ライフ・?サイクル|アロケーション/;
const SHARES = /株|インデックス|S&P|TOPIX|日経|MSCI|配当|グロース|バリュー|小型/i;
const SMALLER = /小型/;
const PAYERS = /配当(?!金|型)/;
const GROWTH = /成長|グロース/;
const TECHNOLOGY = /テクノロジー|ハイテク/;

/** Tells whether a name is written in Japanese. */
export const isJapanese = (name: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}]|株式|投信/u.test(name);

/** Guesses of what kind a Japanese fund is; null = its name does not say enough, or that it is something else. */
export function guessJapanese(name: string): KindGuess | null {
  // what stands in front in brackets is the broker's; "without Japan" and hedges of money change no market
  const plain = name
    .normalize('NFKC')
    .replace(/<[^<>]*>|\((?:為替|除く)[^()]*\)|為替ヘッジ(?:あり|なし)?|除く日本|日本除く/g, '');
  if (!IS_FUND.test(plain)) return null;
  if (MIXED.test(plain))
    return OTHERS.test(plain.replace(/均等|REIT|リート/g, '')) ? null : said('mixed-free', plain, MIXED);
  if (OTHERS.test(plain)) return null;
  if (BONDS.test(plain)) return plain.includes('株') ? null : said('bond', plain, BONDS);
  const markets = MARKETS.filter(([market]) => market.test(plain));
  const [first, ...others] = markets;
  if (TECHNOLOGY.test(plain)) {
    const isOfWorld = markets.every(([, kind]) => kind === 'world-active' || kind === 'us-large-blend');
    return isOfWorld ? said('world-technology', plain, TECHNOLOGY) : null;
  }
  if (first === undefined || others.length > 0 || !SHARES.test(plain)) return null;
  const kind = kindIn(first[1], plain);
  return kind === null ? null : said(kind, plain, first[0]);
}

function kindIn(market: KindId, plain: string): KindId | null {
  const isSmaller = SMALLER.test(plain);
  if (market === 'world-active') {
    if (isSmaller) return 'world-small';
    if (PAYERS.test(plain)) return 'world-dividend';
    return plain.includes('インデックス') ? 'world' : market;
  }
  if (market === 'us-large-blend') {
    if (isSmaller) return 'us-small';
    if (PAYERS.test(plain)) return 'us-dividend';
    return GROWTH.test(plain) ? 'us-large-growth' : market;
  }
  return isSmaller ? smallOf(market) : market;
}

function said(kind: KindId, plain: string, word: RegExp): KindGuess {
  return { kind, because: word.exec(plain)?.[0] ?? plain };
}
