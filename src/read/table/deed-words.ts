/* What brokers of eighteen languages call a movement and the state of an order, spelt plainly (no accents, small letters). A word that
   begins with a shorter one of the same meaning isn't listed. A word that means two things isn't either: it is asked. */

/** Shares came: bought, moved in, reinvested, given. */
export const IN = `
  現股買進 | 零股買進 | 融資買進 | 盤後買進 | 定期定額買進 |
  aankoop | abondement | abrechnung sparplan | abspaltung | acat in | acciones liberadas | accumulation units |
  achat | achats | achete | acoes bonificadas | acq | acquired | acquisto | actions gratuites | adquisicion |
  afspaltning | afsplitsing | airdrop | akcje gratisowe | alim | alis | allotment | alta de valores |
  ampliacion liberada | ankauf | ansparplan | ao siirto sisaan | aplicacao | aportacion periodica |
  aportacion programada | application money allotted | apport partiel dactif | aquisicao | arbitrage entrant |
  arvopaperisiirto sisaan | asignacion gratuita | assegnazione gratuita | aterinv utdelning |
  aterinvesterad utdelning | aterinvestering | aterkop blankning | attribution dactions | attribution gratuite |
  ausgliederung | auto invest | autogiro fond | automatic investment | automatische inleg | automatiskt sparande |
  avknoppning | azioni gratuite | bedelsiz | beleggingsplan uitvoering | birikim plani | bonificacao | bonus issue |
  bonus shares | bonusaandelen | bonusaktien | borsenkauf | bot | bought | buy | carico titoli | cierre de cortos |
  cisao | compera | compra | comprado | comprato | compre | comprei | compravendita acquisto | contribution | cover short | dca |
  deckungskauf | deliver in | delivery inbound | demerger | deposit | deposito de ativos |
  deposito titoli in entrata | depoteingang | depotoverforsel ind | depotubertrag eingang | depotubertrag zugang |
  dividend herbelegging | dividend reinvest | dividend reinvested | dividend reinvestment | exchange in | dividende en actions |
  dividende reinvesti | dividendherbelegging | dividendo en acciones | dividendo in azioni | dividendo reinvertido |
  dividendo reinvestido | drip | drp | duzenli alim | dywidenda w akcjach | effektenkauf | employee contribution | employer contribution | employer match | company match | einbuchung | eindeckung |
  eingang vom fremddepot | einlieferung | ejecucion del plan de inversion | emprestimo devolucao |
  entrada de valores | entree de titres | entrega programada | ertragswiederanlage | escision |
  esecuzione piano di accumulo | espp | etf sparplan | execution du plan depargne | fast sparing | fisjon |
  flytting inn | fon alis | fondemission | fondsaktier | fondsausschuttung wiederanlage | fondsemisjon |
  fondssparplan | free share | gekauft | gekocht | geninvesteret udbytte | geninvestering | gift received |
  giro titoli in entrata | grant | gratisaktien | herbelegd dividend | herbeleggen | herbelegging | hisse alis |
  hisse giris | hisse senedi alis | ilmaisosakkeet | immissione titoli | in specie transfer in | inboeking |
  incoming transfer | indlaeg overforsel | indlaeg vp | inkop | inl vp forsk | inlagg | inleverans | innlegg vp |
  innlosn innlegg vp | inschrijving | instant buy | integralizacao | investimento programado | investissement |
  irrotus | jakautuminen | journal in | kapitalerhohung aus gesellschaftsmitteln | kauf | kaufabrechnung | kaufe | kaufte |
  kauforder | keuzedividend stock | kismi bolunme | kiymet giris | kjop | kjopt | kob | kobt | koop | kop | kopt | kopte | kupilam | kupilem |
  koupe | kupno | kuukausisaastaminen | kuukausisaasto | lex asea | lichting | lieferung eingehend | limit buy |
  livraison de titres recue | long term cap gain reinvest | maandelijkse inleg | manadsspar | manadssparande |
  manedlig opsparing | manedlig sparing | manedsopsparing | market buy | medarbejderaktier | merkinta | mf buy |
  nabycie | nakoupeno | nakup | naturaldividende | odstepeni | ontvangst effecten | open position | opsparingsaftale |
  orden de compra | osingon uudelleensijoitus | ostettu | osto | otomatik alim | otwarcie pozycji |
  overboeking effecten in | overforing fran annan depa | overforsel af vaerdipapirer ind | overforsel via trustly |
  pac | participation aux benefices | payroll contribution | periodic investment | periodiek beleggen |
  periodieke aankoop | piano di accumulo | plan de ahorro | plan de inversion | plan depargne execute |
  plan dinvestissement | plan inwestycyjny | plano de poupanca | podzial przez wydzielenie | pokyn nakup |
  portefeuilleoverdracht in | pravidelna investice | pravidelny nakup | prevod cp prichozi | prijeti cennych papiru |
  przeniesienie papierow na rachunek | purchase | purchased | rachat de vente a decouvert | rachat vad | rahastoanti |
  rahastomerkinta | rata pac | re registration in | receive | received | recepcion de valores | reception de titres |
  recompra | recurring buy | recurring investment | regular investment | regular saving | regularne inwestowanie |
  reinversion | reinvest | reinvested | reinvestering | reinvestert utbytte | reinvestice | reinvestimento |
  reinvestissement | reinvestment | reinwestycja | reward | ricopertura | rollover contribution | rollover in | round up | rsu | saastosopimus |
  satin alma | saveback | savings plan | savings plan execution | scission | scissione | scrip dividend | security transfer in |
  segregacion | share award | short term cap gain reinvest | siirto tilille | sip | sip instalment | sip installment | sip purchase | lumpsum | lump sum | stp in | additional purchase | fresh purchase | sottoscrizione |
  souscription | souscrit | spaarplan | spaltning | spareavtale | sparing via avtale | sparplan | sparplanausfuhrung |
  sparrate | spin off | spinoff | sporici plan | staking reward | stock distribution | stock dividend |
  stock plan activity | stock purchase | stock spinoff | stockdividend | stockdividende | stocks/etf purchase |
  stop buy | subscricao | subscription | suscripcion | switch in | systematic investment | systematic purchase |
  teckning | tegning | temettu yeniden yatirim | terugkoop | thesaurierung | tilldelning | toa acat in | trade buy |
  transfer (incoming) | transfer in | transfer of assets acat receive | transfer papierow przychodzacy |
  transferencia de custodia entrada | transferencia entrada | transferred in | transfert de titres entrant |
  transfert entrant | transfert recu | trasferimento titoli in entrata | traspaso de entrada |
  traspaso de valores entrada | traspaso recibido | ubertrag eingehend | units purchased | utbytte reinvestert |
  utbytteaksjer | utskiftning | utskillelse | uudelleensijoitus | vaihto ap jatto | vardepappersinsattning |
  vardepappersoverforing in | vasarlas | verdipapiroverforing inn | versamento pac | versement libre programme |
  versement programme | versement regulier | vest | vested | vesting | vetel | virman giris | wertpapiereingang |
  wertpapierkauf | wertpapiersparplan | wiederanlage | wp eingang | wplyw papierow | wydzielenie | yeniden yatirim |
  you bought | zakup | zeichnung | zlecenie cykliczne | автоинвестирование | автоследование | ввод цб | выделение |
  зачисление цб | куплено | купля | перевод цб входящии | покупка | регулярная покупка | реинвестирование | つみたて |
  クレカ積立 | スピンオフ | 买 | 会社分割 | 信用新規買 | 信用返済買 | 入庫 | 再投資 | 分割上市 | 分拆 | 分配金再投資 | 劃撥配發 | 匯撥轉入 | 受入 | 基金定投 | 存入股票 | 定投 |
  定期定股 | 定期定額 | 定期定额投资 | 定期定额申购 | 定期買付 | 定期買進 | 实物分派 | 平空 | 开仓 | 托管转入 | 投信再投資 | 投信積立 | 投信金額買付 | 新股入帐 | 新股申购 | 普買 |
  月供股票 | 株式入庫 | 株式分割割当 | 株式現物買 | 無償割当 | 現物買 | 現物買付 | 現買 | 買い | 買付 | 買建 | 新規買 | 申購 | 申购 | 申込 | 移管入庫 | 積立 | 紅利再投資 | 紅股 | 红利再投 | 红利转投 | 红股 | 股份转入 |
  股息再投資 | 股票股利 | 融資買進 | 融资买入 | 認購 | 證券買進 | 认购 | 证券买入 | 買 | 購入 | 轉入 | 转入 | 转增股本 | 转托管转入 | 送股 | 配息再投入 | 대체입고 | 매수 | 매입 |
  무상주입고 | 무상증자 | 물적분할 | 배당재투자 | 분할 | 소수점 모으기 | 인적분할 | 입고 | 자동매수 | 장내매수 | 재투자 | 적립식 투자 | 적립식매수 | 정기매수 | 주식매수 | 주식배당 |
  주식입고 | 타사입고 | 펀드매입 | 해외주식매수 | 현금매수`;

/** Shares went: sold, redeemed, moved out. */
export const OUT = `
  現股賣出 | 零股賣出 | 融資賣出 | 盤後賣出 |
  acat out | aciga satis | aflossing | alienacao | aluguel tomado | amortissement | amortizacao | amortizacion |
  anteilsverkauf | ao siirto ulos | arbitrage sortant | arvopaperisiirto ulos | aterbetalning | ausbuchung |
  auslieferung | baja de valores | blankning | bond matured | borsenverkauf | called | cession | close position | exchange out |
  deliver out | delivered | delivery outbound | delivery versus payment | depotausgang | depotoverforsel ud |
  depotubertrag ausgang | desinvestissement | disinvestimento | disposal | echeance | einlosung | eladas |
  enajenacion | endfalligkeit | envio de valores | eraantyminen | estinzione | expiratie | falligkeit |
  fee in shares | final maturity | flytting ut | fon bozma | fon satis | forfall | forsaljning | full redemption |
  gift sent | giro titoli in uscita | hisse cikis | hisse satis | hisse senedi satis | in specie transfer out |
  indfrielse | inlosen | innlosn uttak vp | innlosning | itfa | journal out | kiymet cikis | krotka sprzedaz |
  leerverkauf | levering effecten | lieferung ausgehend | limit sell | liquidation | livraison de titres | lunastus |
  market sell | maturity | mf sell | myynti | myyty | odkup | odkupienie | outgoing transfer |
  overboeking effecten uit | overforing till annan depa | overforsel af vaerdipapirer ud |
  portefeuilleoverdracht uit | prelievo titoli | prevod cp odchozi | prodano | prodej |
  przeniesienie papierow z rachunku | rachat | rahastolunastus | redeemed | redemption | reembolso | remboursement |
  rescate | resgate antecipado | resgate no vencimento | retirada de ativos | rimborso | ruckgabe | rucknahme fonds |
  ruckzahlung | saelg | sald | sale | salg | salida de valores | salj | salt | satim | satis | scadenza | scarico titoli |
  sell | send | sent | short sale | short salg | short verkoop | siirto tililta | sld | sold | solgt |
  sortie de titres | splaceni | splatnost | sprzedalam | sprzedalem | sprzedaz | stock sale | stocks/etf sale | stop sell | stp out | swp | systematic withdrawal | switch out |
  takaisinmaksu | terugbetaling | tilbakekjop | tilgung | transfer (outgoing) | transfer out |
  transfer papierow wychodzacy | transferencia de custodia saida | transferencia saida | transferred out |
  transfert emis | transfert sortant | trasferimento titoli in uscita | traspaso de salida |
  traspaso de valores salida | traspaso enviado | ubertrag ausgehend | udlevering | udlob | udtag vp | udtraekning |
  udtrukket | uitboeking | uitloting | umorzenie | units redeemed | units sold | utlagg | utleverans | uttag vp |
  uttak vp | vade donusu | vade sonu | vaihto ap otto | vardepappersoverforing ut | ven | vencimento | vencimiento |
  venda | vendi | vendido | vendita | vendu | venduto | venta | vente | verdipapiroverforing ut | verkauf |
  verkaufsabrechnung | verkauft | verkaufte | verkocht | verkoop | virman cikis | visszavaltas | vorzeitige ruckzahlung |
  vydej cennych papiru | wertpapierausgang | wertpapierverkauf | withdrawal | wp ausgang | wykup | you sold |
  zamkniecie pozycji | zapadalnosc | zbycie | амортизация | вывод цб | короткая продажа | перевод цб исходящии |
  погашение | продажа | продано | списание цб | частичное погашение | 信用新規売 | 借券賣出 | 债券兑付 | 償還 | 兑付 | 出庫 | 到期 | 匯撥轉出 |
  卖 | 売 | 平仓 | 强制赎回 | 托管转出 | 投信口数解約 | 投信金額解約 | 提取股票 | 換金 | 普賣 | 株式出庫 | 株式現物売 | 沽空 | 満期償還 | 現物売 | 現物売付 | 現賣 | 売り | 売付 | 返済売 | 移管出庫 | 繰上償還 |
  股份转出 | 解約 | 證券賣出 | 证券卖出 | 賣 | 赎回 | 轉出 | 转出 | 转托管转出 | 공매도 | 대체출고 | 만기상환 | 매도 | 상환 | 원리금상환 | 장내매도 | 주식매도 | 주식출고 | 출고 |
  타사출고 | 해외주식매도 | 현금매도 | 환매`;

/** Money alone: dividends, interest, fees, taxes, deposits. */
export const CASH = `
  stake | unstake |
  aansluitingskosten | abgeltungsteuer | abhebung | abono | account fee | accredito | ach deposit | ach withdrawal |
  addebito | ado | adr fee | adr mgmt fee | adr/gdr pass through fee | afschrijving | aktiesparekonto skat |
  alimentation | amortizacao de cotas | aportacion | aporte | apport | approvisionnement | ausschuttung | auszahlung |
  autogiroinsattning | avgift | avkastningsskatt | backup withholding | bank int | bank interest | befizetes |
  beheerkosten | belasting | belastung | betaalde rente | beurstaks | bewaarloon | bijschrijving | bollo titoli |
  bond interest | bonifico disposto | bonifico in entrata | bonifico in uscita | bonifico ricevuto | bonus |
  borsa payi | brokerage | bronbelasting | bsmv | cambio | canon de bolsa | canone | canones | capital gain | card |
  cargo | cash | cashback | cdiv | cedola | cedole | cekme | change | cobro de cupon | cobro de dividendo |
  come cotas | comision | comisiones | comissao | commission | commissione | commissioni | commissions | competenze |
  compra de divisas | conferimento | contant dividend | conversao de moeda | conversion de devises |
  conversion de divisa | conversione valuta | corretagem | corretaje | coupon | couponrente | coupons | courtage |
  credit de change | credit dimpot | credit interest | credito | creditrente | csg | cupao | cupon |
  currency conversion | currency exchange | currency trade | custodia | custody fee | dan | dealing charge |
  debetranta | debetrente | debit de change | debit interest | debito | degiro aansluitingskosten |
  degiro transactiekosten en/of kosten van derden | depaavgift | deposito | depot | depotavgift | depotgebuhr |
  depotgebyr | detachement de coupon | devisengeschaft | devisenkauf | devisenverkauf | devolucion de prima | dij |
  direct credit | direct debit | diritti di custodia | disbursement | distribucion | distribution | div | dividend |
  dividenda | dividendbelasting | dividende | dividendengutschrift | dividendenzahlung | dividendes | dividendi |
  dividendo | dividendos | dividends | dividenduitkering | divident | doviz alis | doviz satis | dp charges |
  droits de garde | dywidenda | eft gelen | eft giden | einzahlung | electronic funds transfer paid |
  electronic funds transfer received | emolumentos | encaissement coupons | ennakkopidatys | ennakonpidatys |
  entgelt | entnahme | entrada de recursos | ertrag | ertragnisgutschrift | ertragsausschuttung | ertragsgutschrift |
  externe kosten | faiz | fatca | fee | fees | final dividend | financial transaction tax |
  financiele transactiebelasting | finanztransaktionssteuer | flatex deposit | flatex interest | fondsausschuttung |
  fondutdelning | foreign tax paid | forex | forvaltningsavgift | forvaltningshonorar | frais | franked dividend |
  free funds interest | fremdkostenzuschlag | fremdwahrungsgeschaft | funds received | fx | gastos | gebuhr |
  gebuhren | gebyr | geldeingang | gross interest | guthabenzinsen | gutschrift | habenzinsen | haevning |
  handelsomkostninger | handelsplatzgebuhr | havale gelen | havale giden | hesap isletim ucreti | ideal storting |
  imposta | imposto | impot | impuesto | impuestos | inactivity fee | incasso dividendi | indbetaling | indsaettelse |
  ingreso | inlaningsranta | inleg | inlosen utdelning | innskudd | insattning | interes | intereses | interessi |
  interest | interet | interets | interim dividend | iof | irrf | isr retenido | jcp | juros | jutalek | kallskatt |
  kamat | kapitaalbelasting | kapitaaluitkering | kapitalertragssteuer | kapitalertragsteuer | kar payi |
  kartenzahlung | kest | kifizetes | kildeskat | kildeskatt | kirchensteuer | komisyon | kontofuhrung | korko |
  korot | korr utb skatt | kosten | kreditranta | kreditrente | kulu | kupon | kupong | kupongskatt | kuponki |
  kuponrente | kuponzahlung | kur donusumu | kurtage | kurtasje | lahdevero | lainakorko | lastschrift |
  lending interest | levantamento | liquidacion de intereses | lt cap gain | management fee | margin interest |
  market data fee | masraf | menova konverze | money in | money out | moneylink deposit | mrf分配金 | mvt coupon |
  nakit cikis | nakit giris | negoziazione divisa | nema | non qualified div | non qualified dividend | nosto |
  nra tax adj | odchozi platba | odsetki | onttrekking | ontvangen rente | operacao de cambio | operation de change |
  oplata | opname | ordergebuhr | ordergebuhren | orderprovision | ordinary dividend | osinko | ost coupons |
  osztalek | otto | overbelaningsrente | overboeking ontvangen | overboeking verzonden | overforing in |
  overforing ut | overforsel ind | overforsel ud | paaomanpalautus | pagamento de juros cupom | pago de dividendo |
  paiement dividende | pal skat | palkkio | panotapahtuma | para cekme | para yatirma | pay in | pay out |
  payment in lieu | pfu | pil | pix enviado | pix recebido | platform fee | platformsgebyr | plattformavgift |
  plattformhonorar | po palautus | podatek | poplatek | precompte mobilier | prelavgift | prelevamento | prelevement |
  prelevements sociaux | prelievo | preliminarskatt | prelskatt | prichozi platba | prima de asistencia |
  processed flatex withdrawal | property income distribution | proventi | provento | proventos | provisie |
  provision | provize | prowizja | przelew przychodzacy | przelew wychodzacy | przewalutowanie | ptm levy | qdi |
  qual div | qualified dividend | quellensteuer | rachat vers compte bancaire | ranta | rantor | reintegro |
  remuneracao | remuneracion de la cuenta | remuneration des liquidites | rendimento | rendimentos | rente |
  renteindtaegt | renter | repo getirisi | reservation ideal | restituicao de capital | retencao de imposto |
  retencao na fonte | retencion | retenue a la source | retirada | retiro | retrait | return of capital | revenus |
  ricarica | ritenuta | ritenute su dividendi | roerende voorheffing | sailytyspalkkio | saklama ucreti | saque |
  schablonskatt | sec fee | securities lending income | securities transaction tax | service fee | servicekosten |
  skat | skatt | smena men | sofort deposit | solidaritatszuschlag | sollzinsen | special dividend |
  spending cashback | spese | sprava | srazkova dan | st cap gain | stacco cedole | stacco dividendi |
  stacco dividendo | stamp duty | stempelsteuer | steuer | steuerausgleich | steuererstattung | steuern |
  steueroptimierung | steuerverrechnung | stopaj | storting | stt | subscription to account | suoritus tilille |
  suoritus tililta | swish | talletus | talletuskorko | tasa tobin | tax | taxa | taxe | taxes | tds | ted enviada |
  ted recebida | temettu | terugstorting | tilbakebetaling | tobin tax | toimeksiantopalkkio | top up |
  transactiekosten | transaktionskosten | transferencia emitida | transferencia enviada | transferencia recebida |
  transferencia recibida | trustly innskudd | ttf | tuotonjako | uberweisung ausgehend | uberweisung eingehend | udb |
  udbetaling | udbytte | udbytteskat | udenlandsk skat | udlodning | uitkering | ulkom kuponkivero | urok | uroky |
  utbetaling | utbetalning | utbytte | utd | utdelning | utl kupskatt | utlandsk kallskatt | uttag | uttak |
  valityspalkkio | valuta creditering | valuta debitering | valutaaffar | valutaconversie | valutahandel |
  valutakjop | valutatransactie | valutavaxling | valutavaxlingsavgift | valutaveksling | valuutanvaihto | vaxling |
  vekselgebyr | veksling | venta de divisas | vergi | vermogenswirksame leistungen | vero | verrechnungssteuer |
  versamento | versement | verzugszinsen | virement emis | virement entrant | virement recu | virement sortant |
  vklad | vorabpauschale | vyber | vyplata dividendy | wahrungsumrechnung | wire in | wire out | wisselkoers |
  withholding | wplata | wymiana walut | wyplata | yatirma | zahlungsausgang | zahlungseingang | zasilenie | zins |
  zinsabschluss | zinsen | zinsertrag | zinsgutschrift | zinszahlung | ввод дс | вывод | выплата дивидендов |
  выплата купона | депозитарная комиссия | дивиденд | зачисление денежных средств | комиссия | конвертация | купон |
  накопленныи купонныи доход | налог | начисление процентов | ндфл | обмен валюты | покупка валюты | пополнение |
  продажа валюты | процент на остаток | проценты | списание денежных средств | удержание налога | 个人所得税 | 交收費 | 交易稅 |
  交易費 | 代扣稅 | 住民税 | 佣金 | 保管費 | 信託報酬 | 元本払戻金 | 入金 | 円貨購入 | 出金 | 分红 | 分配金 | 利子 | 利息 | 利金 | 匯入 | 匯出 | 印花稅 | 印花税 | 即時入金 |
  収益分配金 | 取出 | 国内株式配当金 | 外国株式配当金 | 外国源泉税 | 外汇兑换 | 外貨売却 | 外貨購入 | 委託手数料 | 存倉費 | 存入 | 存款 | 平台費 | 平台费 | 引出 | 所得税 | 手数料 |
  手續費 | 手续费 | 振替入金 | 振替出金 | 振込入金 | 换汇 | 提取 | 提款 | 提现 | 換匯 | 收益分配 | 普通分配金 | 派息 | 源泉徴収 | 為替取引 | 特別分配金 | 现金红利 | 現金股利 |
  現金股息 | 稅 | 税 | 管理料 | 管理费 | 红利 | 经手费 | 结息 | 股利 | 股息 | 融資利息 | 融资利息 | 规费 | 諸費用 | 證交稅 | 譲渡益税 | 证券转银行 | 貨幣兌換 | 货币兑换 |
  转入资金 | 过户费 | 配当 | 配息 | 金利 | 银行转取 | 银行转存 | 银行转证券 | 银证转入 | 银证转出 | 預り金利息 | 預扣稅 | 预扣税 | 거래세 | 농특세 | 대체입금 | 대체출금 |
  매매수수료 | 배당 | 보관료 | 분배금 | 세금 | 수수료 | 양도소득세 | 예수금이자 | 예탁금이용료 | 외화매도 | 외화매수 | 원천징수 | 원화환전 | 유관기관수수료 | 은행이체입금 | 은행이체출금 |
  이자 | 이체입금 | 이체출금 | 입금 | 제세금 | 출금 | 해외배당 | 현금배당 | 환전`;

/** As many more or fewer of what is there. */
export const SPLIT = `
  aandelensamenvoeging | aandelensplitsing | agrupacion de acciones | agrupamento | aksjesplitt | aktiensplit |
  aktienteilung | aktienzusammenlegung | aktiesplit | bolunme | contrasplit | desdoblamiento | desdobramento |
  desdobro | division | forward split | fractionnement | frazionamento | grupamento | hisse bolunmesi |
  kapitalherabsetzung | omgekeerde splitsing | omvand split | omvendt split | osakkeiden jakaminen |
  osakkeiden yhdistaminen | podzial akcji | raggruppamento | regroupement | resplit | reverse split |
  reverse stock split | sammanlaggning | scalenie akcji | share consolidation | share split | spleis | split |
  splitsing | splitt | stepeni akcii | stock split | subdivision | ters bolunme | дробление | консолидация |
  обратныи сплит | сплит | 併合 | 分割 | 合股 | 并股 | 拆股 | 株式併合 | 株式分割 | 減資 | 股票分割 | 股票分拆 | 액면병합 | 액면분할 | 주식병합 | 주식분할`;

/** An order that was carried out. */
export const FILLED = `
  abgerechnet | afgehandeld | afviklet | ausfuhrung | ausgefuhrt | avslut | avslutad | avsluttet | completada |
  completato | complete | completed | comptabilise | concluida | contract note | done | ejecutada | ejecutado |
  eseguita | eseguito | executada | executado | execute | executed | executee | filled | finalizada | gehandelt |
  gennemfort | genomford | gerceklesen | gerceklesti | gjennomfort | handlet | liquidada | provedeno | realise |
  realizada | realizovano | regolato | settled | suoritettu | tamamlandi | termine | totalement execute | toteutunut |
  trade executed | traded | traite | udfort | uitgevoerd | utford | utfort | valmis | verkstalld | verwerkt |
  volledig uitgevoerd | vollstandig ausgefuhrt | wykonane | zobchodovano | zrealizowane | исполнен | 全部成交 | 全部約定 |
  完了 | 完全成交 | 完成 | 已成 | 成交 | 約定 | 전량체결 | 체결`;

/** One that was carried out in part. */
export const PARTLY = `
  castecne zobchodovano | czesciowo zrealizowane | deels uitgevoerd | delavslut | delvis utford | delvis utfort |
  delvist udfort | ejecucion parcial | eseguito parziale | executada parcialmente | execution partielle |
  gedeeltelijk uitgevoerd | kismen gerceklesti | kismi gerceklesti | osittain toteutunut | parcialmente ejecutada |
  parcialmente executada | part executed | partial fill | partially executed | partially filled |
  partiellement execute | parzialmente eseguito | teilausfuhrung | teilausgefuhrt | teilweise ausgefuhrt |
  частично исполнена | частично исполнено | 一部約定 | 部分成交 | 部成 | 부분체결`;

/** One that waits. */
export const OPEN = `
  a letude | aben | aberta | abierta | accepted | aceita | activa | afventer | aktiv | aktivni | aktywne |
  angenommen | apen | aperto | attivo | aufgegeben | avoin | beklemede | bekliyor | ceka | em aberto |
  em processamento | en attente | en carnet | en cours | en curso | en proceso | erteilt | geplant |
  good till cancelled | igangvaerende | iletildi | immesso | in attesa | in bearbeitung | in behandeling |
  in lavorazione | ingelegd | inserito | live | lopend | new | oczekujace | odottaa | offen | open | openstaand |
  oppen | ouvert | pendente | pendiente | pending | placed | queued | submitted | tramitada | transmis |
  under behandling | vantande | venter | voimassa | vorgemerkt | w realizacji | working | активна | в обработке |
  выставлена | 受付済 | 執行待ち | 委託中 | 委託成功 | 已报 | 已提交 | 待成交 | 待機中 | 未成交 | 注文中 | 等待中 | 等待提交 | 대기 | 미체결 | 접수`;

/** One that never will be. */
export const CANCELLED = `
  abgelaufen | abgelehnt | afvist | annule | annulee | annullato | annullerad | annulleret | anulada | anulowane |
  avbruten | avvist | borttagen | caducada | cancelada | canceled | cancelled | declined | elimine | expirada |
  expire | expired | expirovano | failed | geannuleerd | geloscht | gestrichen | geweigerd | hylatty | ineseguito |
  iptal | kansellert | lapsed | makulerad | nekad | nicht ausgefuhrt | not executed | odrzucone | peruttu |
  rechazada | recusada | reddedildi | refuse | rejected | rejeitada | rejete | revocato | rifiutato | scaduto |
  slettet | storniert | suresi doldu | udlobet | utgangen | utlopt | vanhentunut | verfallen | verlopen | vervallen |
  wygasle | zamitnuto | zruseno | zuruckgewiesen | отклонена | отменена | снята | 不出来 | 出来ず | 刪單 | 取消 | 失効 | 失敗 |
  委託失敗 | 已取消 | 已失效 | 已撤 | 废单 | 撤单 | 部撤 | 거부 | 정정취소 | 취소`;
