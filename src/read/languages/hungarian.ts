import { words, type Language } from './language.ts';

export const HUNGARIAN: Language = {
  titles: {
    symbol: ['ticker', 'szimbólum', 'kód', 'rövid név', 'jel', 'ticker kód', 'értékpapírkód'],
    name: words(`
      megnevezés | név | értékpapír | értékpapír neve | értékpapír megnevezése | instrumentum | termék | papír | részvény |
      befektetési alap | alap neve | kibocsátó | eszköz | befektetés | termék megnevezése`),
    isin: ['isin', 'isin kód', 'isin azonosító'],
    quantity: words(`
      darabszám | darab | mennyiség | db | készlet | állomány | névérték | darabszám/névérték | egyenleg db | jegyek száma |
      nyitott mennyiség | záró mennyiség`),
    price: words(`
      árfolyam | aktuális árfolyam | záró árfolyam | záróárfolyam | piaci ár | ár | aktuális ár | utolsó árfolyam | utolsó ár |
      piaci árfolyam | napi árfolyam | egységár | egy jegyre jutó nettó eszközérték`),
    value: words(`
      piaci érték | érték | aktuális érték | jelenlegi érték | értékelés | összérték | összes érték | pozíció értéke |
      árfolyamérték | portfólió értéke | összeg | egyenleg`),
    currency: ['deviza', 'devizanem', 'pénznem', 'valuta'],
    weight: words(`arány | arány % | részarány | súly | súly % | megoszlás | portfólió % | részesedés`),
    account: words(`számla | számlaszám | értékpapírszámla | portfólió | ügyfélszámla | számla száma`),
    'account-name': ['számlanév', 'számla neve', 'portfólió neve'],
    type: words(
      `típus | értékpapír típus | értékpapír típusa | eszközosztály | kategória | termék típusa | eszköztípus`,
    ),
    date: ['értékelés dátuma', 'dátum', 'árfolyam dátuma', 'értéknap', 'fordulónap', 'árfolyam napja'],
  },
  totals: words(`
    összesen | mindösszesen | összérték | végösszeg | portfólió értéke | teljes érték | portfólió összesen | számla összesen |
    összes érték`),
  subtotals: ['részösszeg', 'részvények összesen', 'alapok összesen', 'kötvények összesen'],
  cash: words(`
    készpénz | pénzegyenleg | szabad pénz | pénzeszköz | pénzeszközök | egyenleg | számlapénz | szabad egyenleg |
    folyószámla | forint egyenleg`),
  types: {
    equity: ['részvény', 'részvények', 'külföldi részvény'],
    fund: words(`
      befektetési alap | befektetési alapok | befektetési jegy | befektetési jegyek | alap | alapok | tőzsdén kereskedett alap`),
    cash: ['készpénz', 'pénz', 'deviza', 'pénzeszköz', 'betét'],
    bond: [
      'kötvény',
      'kötvények',
      'államkötvény',
      'állampapír',
      'állampapírok',
      'diszkontkincstárjegy',
      'kincstárjegy',
    ],
    option: ['opció', 'opciók', 'warrant', 'turbó'],
    crypto: ['kriptovaluta', 'kripto'],
    commodity: ['nyersanyag', 'árupiac', 'nemesfém', 'nemesfémek', 'arany'],
    other: ['certifikát', 'certifikátok', 'strukturált termék'],
  },
  costs: words(`
    bekerülés | beszerz | vétel | átlag | nyereség | veszteség | hozam | eredmény | változás | osztalék | díj | jutalék |
    kamat | befektetett | költség`),
  trades: [
    ['kötés dátuma'],
    ['tranzakció dátuma'],
    ['ügylet dátuma'],
    ['teljesítés dátuma'],
    ['elszámolás dátuma'],
    ['tranzakció típusa'],
    ['ügylet típusa'],
    ['vétel/eladás'],
    ['dátum', 'jutalék'],
    ['könyvelés dátuma'],
  ],
  orders: [['megbízás száma'], ['megbízás típusa'], ['megbízás státusza'], ['limitár', 'megbízás']],
  months: words('jan | feb | már | ápr | máj | jún | júl | aug | szep | okt | nov | dec'),
};
