import { words, type Language } from './language.ts';

export const ITALIAN: Language = {
  titles: {
    symbol: words(`
      simbolo | ticker | codice | sigla | simbolo/isin | codice titolo | codice strumento | cod titolo | symbol`),
    name: words(`
      titolo | descrizione | nome | denominazione | strumento | prodotto | descrizione titolo | nome titolo |
      fondo | strumento finanziario | nome del titolo | nome strumento | titoli | azione | attività |
      nome prodotto | nome del fondo | emittente | emissione`),
    isin: ['isin', 'codice isin', 'cod isin'],
    quantity: words(`
      quantità | qtà | numero quote | quote | n° quote | numero azioni | q tà | quantita | qta | nominale |
      pezzi | quantità/nominale | valore nominale | quantità/valore nominale | q tà / val nominale |
      numero di quote | n quote | qta/valore nominale | saldo quantità | saldo quote | posizione`),
    price: words(`
      prezzo di mercato | prezzo | ultimo prezzo | prezzo attuale | quotazione | ultimo | prezzo corrente |
      chiusura | p zo di mercato | pzo di mercato | pzo mercato | prezzo mercato | prezzo di chiusura | nav | valore quota | p zo mercato |
      ultima quotazione | prezzo di valorizzazione | prezzo ultimo | prezzo unitario`),
    value: words(`
      valore di mercato | controvalore | valore attuale | valore oggi | valore | controvalore attuale | valore mercato |
      importo | controvalore di mercato | valorizzazione | valore totale | ctv | ctv attuale |
      valore corrente | totale | saldo | valore di mercato € | ctv mercato | controvalore mercato |
      controvalore di mercato (eur) | patrimonio`),
    currency: words(`
      valuta | divisa | div | valuta di quotazione | divisa titolo | codice divisa | valuta prezzo | divisa prezzo | valuta quotazione`),
    weight: words(`
      peso | peso % | % portafoglio | % sul portafoglio | percentuale | % sul totale | incidenza % |
      peso in portafoglio | ripartizione`),
    account: words(`
      conto | numero conto | dossier | n° conto | deposito | portafoglio | numero dossier | rapporto |
      deposito titoli | conto titoli`),
    'account-name': words(`
      nome conto | intestazione | nome portafoglio | descrizione conto | broker | banca | intermediario`),
    type: words(`
      tipo strumento | tipologia | tipo | categoria | asset class | classe di attività | tipo titolo |
      tipo di strumento | strumento tipo`),
    date: words(`
      data valorizzazione | data valutazione | data prezzo | data nav | data | data quotazione |
      data di riferimento | data riferimento`),
  },
  totals: words(`
    totale | totali | totale portafoglio | totale generale | somma | controvalore totale | valore totale |
    totale titoli | totale dossier | patrimonio totale | totale complessivo | saldo totale | patrimonio netto`),
  subtotals: words(`
    subtotale | totale azioni | totale obbligazioni | totale fondi | totale etf | totale di | totale in |
    parziale`),
  cash: words(`
    conto corrente | conto deposito | libretto di risparmio |
    contanti | liquidità | saldo conto | saldo liquido | conto corrente | disponibilità liquide |
    saldo disponibile | liquidità disponibile | disponibilità | saldo contabile | cassa | liquidita`),
  types: {
    equity: ['azione', 'azioni', 'azionario', 'titoli azionari', 'azioni italia', 'azioni estere'],
    fund: words(`
      fondo | fondi | fondi comuni | fondo comune | sicav | etf/etc/etn | etf etc | fondi/sicav | fondi e sicav`),
    cash: ['liquidità', 'contanti', 'monetario', 'conto corrente', 'valute', 'liquidita'],
    bond: words(`
      obbligazione | obbligazioni | titoli di stato | titolo di stato | obbligazionario | bot | btp`),
    option: words(`
      opzione | opzioni | warrant | warrants | covered warrant | derivati | turbo`),
    crypto: ['cripto', 'criptovaluta', 'criptovalute'],
    commodity: ['materia prima', 'materie prime', 'metalli preziosi'],
    other: ['certificato', 'certificati', 'certificates', 'diritto', 'diritti'],
  },
  costs: words(`
    acquisto | carico | medio | costo | utile | perdita | plusvalenza | minusvalenza | plus/minus |
    variazione | rendimento | dividendo | cedola | rateo | guadagno | investito | precedente | commissioni |
    var | p&l | p/l`),
  trades: [
    ['data', 'acquisto', 'vendita'],
    ['data', 'acquisti', 'vendite'],
    ['data operazione'],
    ['data contabile'],
    ['data movimento'],
    ['tipo operazione'],
    ['data', 'operazione'],
    ['data', 'causale'],
    ['data', 'entrate', 'uscite'],
    ['data', 'dare', 'avere'],
    ['data eseguito'],
    ['acquisto/vendita'],
    ['segno', 'quantità'],
    ['data', 'ora', 'prodotto', 'isin'],
  ],
  orders: [['numero ordine'], ['stato ordine'], ['tipo ordine'], ['n° ordine'], ['stato', 'prezzo limite']],
  months: words('gen | feb | mar | apr | mag | giu | lug | ago | set | ott | nov | dic'),
};
