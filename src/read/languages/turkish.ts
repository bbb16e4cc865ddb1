import { words, type Language } from './language.ts';

export const TURKISH: Language = {
  titles: {
    symbol: ['sembol', 'kod', 'hisse kodu', 'menkul kodu', 'fon kodu', 'kıymet kodu', 'hisse', 'menkul'],
    name: words(`
      ad | adı | hisse adı | menkul kıymet | menkul kıymet adı | hisse senedi | kıymet adı | kıymet | fon adı | fon | enstrüman |
      varlık | şirket | açıklama | ürün | yatırım aracı | unvan | menkul adı | tanım`),
    isin: ['isin', 'isin kodu'],
    quantity: words(`
      adet | miktar | lot | pay adedi | pay sayısı | bakiye adet | toplam adet | nominal | net adet | mevcut adet | stok |
      nominal adet | toplam miktar`),
    price: words(`
      fiyat | son fiyat | güncel fiyat | kapanış fiyatı | piyasa fiyatı | kapanış | anlık fiyat | birim fiyat | birim pay değeri |
      son | pay fiyatı | güncel kur`),
    value: words(`
      piyasa değeri | değer | toplam değer | güncel değer | tutar | güncel tutar | piyasa tutarı | toplam tutar | bakiye |
      portföy değeri | rayiç değer | değeri | net değer`),
    currency: ['döviz', 'para birimi', 'döviz cinsi', 'döviz kodu', 'birim', 'para cinsi'],
    weight: words(`oran | ağırlık | pay % | oran % | portföy oranı | ağırlık % | portföy % | yüzde | portföy payı`),
    account: words(`hesap | hesap no | hesap numarası | müşteri no | portföy | yatırım hesabı`),
    'account-name': ['hesap adı', 'portföy adı'],
    type: words(`tür | tip | türü | menkul tipi | varlık türü | kıymet türü | varlık sınıfı | kategori | menkul türü`),
    date: ['değerleme tarihi', 'tarih', 'fiyat tarihi', 'rapor tarihi', 'itibarıyla'],
  },
  totals: words(`
    toplam | genel toplam | portföy toplamı | toplam portföy | toplam değer | portföy değeri | hesap toplamı | toplam varlık |
    toplam portföy değeri`),
  subtotals: ['ara toplam', 'hisse toplamı', 'fon toplamı', 'toplam hisse'],
  cash: words(`
    nakit | nakit bakiye | kullanılabilir bakiye | tl bakiye | nakit bakiyesi | serbest bakiye | bakiye | vadesiz hesap |
    nakit varlık`),
  types: {
    equity: ['hisse', 'hisse senedi', 'hisse senetleri', 'pay', 'pay senedi', 'yabancı hisse'],
    fund: words(`fon | fonlar | yatırım fonu | yatırım fonları | borsa yatırım fonu | byf | hisse senedi fonu`),
    cash: ['nakit', 'döviz', 'mevduat', 'para piyasası'],
    bond: ['tahvil', 'bono', 'tahvil/bono', 'devlet tahvili', 'hazine bonosu', 'eurobond', 'kira sertifikası'],
    option: ['opsiyon', 'varant', 'varantlar'],
    crypto: ['kripto', 'kripto para', 'kripto varlık'],
    commodity: ['emtia', 'altın', 'kıymetli maden', 'kıymetli madenler'],
    other: ['sertifika', 'rüçhan hakkı', 'rüçhan'],
  },
  costs: words(`
    maliyet | alış | ortalama | kar/zarar | kâr | kar | zarar | getiri | değişim | temettü | komisyon | faiz | bugün | yatırılan |
    günlük`),
  trades: [
    ['işlem tarihi'],
    ['valör tarihi'],
    ['takas tarihi'],
    ['işlem türü'],
    ['işlem tipi'],
    ['alış/satış'],
    ['alım/satım'],
    ['tarih', 'komisyon'],
    ['tarih', 'işlem'],
  ],
  orders: [['emir no'], ['emir numarası'], ['emir durumu'], ['emir tipi'], ['emir türü']],
  months: words('oca | şub | mar | nis | may | haz | tem | ağu | eyl | eki | kas | ara'),
};
