import { words, type Language } from './language.ts';

export const PORTUGUESE: Language = {
  titles: {
    symbol: words(`
      símbolo | ticker | código | código de negociação | papel | ativo | símbolo/isin | cod | código do ativo |
      sigla | cód negociação`),
    name: words(`
      nome | descrição | produto | denominação | instrumento | título | nome do ativo | empresa | fundo |
      nome do fundo | ativo | activo | designação | valor mobiliário | nome do produto | investimento |
      especificação | emissor | emitente`),
    isin: ['isin', 'código isin', 'cód isin', 'código isin / distribuição'],
    quantity: words(`
      quantidade | qtd | qtde | quantidade total | cotas | número de ações | ações | unidades | nº de ações |
      qt | quantidade de cotas | unidades de participação | número de títulos | up | qtd total | quant |
      posição | títulos`),
    price: words(`
      preço atual | preço de fechamento | cotação | preço | último preço | cotação atual | preço de mercado |
      último | fechamento | preço médio de mercado | fecho | valor da cota | valor da quota | preço unitário |
      preço actual | cotação actual`),
    value: words(`
      valor de mercado | valor atualizado | valor atual | valor hoje | valor total | valor | saldo bruto | saldo | posição |
      montante | valor actual | total | valor bruto | posição a mercado | patrimônio | valorização |
      valor líquido | financeiro | total atual | saldo atual | valor da posição`),
    currency: ['moeda', 'divisa', 'moeda de cotação', 'moeda do preço', 'código da moeda', 'moeda de negociação'],
    weight: words(`
      peso | peso % | % da carteira | % carteira | percentual | participação | participação % | % do total |
      alocação | % alocação | peso na carteira`),
    account: words(`
      conta | número da conta | carteira | nº conta | nº da conta | portfólio | conta títulos`),
    'account-name': ['nome da conta', 'nome da carteira', 'titular', 'corretora', 'banco', 'instituição'],
    type: words(`
      tipo | tipo de ativo | classe de ativo | categoria | classe | tipo de produto | tipo de instrumento |
      tipo de activo`),
    date: words(`
      data | data de referência | data da posição | data de avaliação | data de cotação | data da cotação |
      data cota | data posição`),
  },
  totals: words(`
    total | total geral | totais | total da carteira | soma | valor total | total carteira | patrimônio total |
    saldo total | total investido atual | patrimônio líquido`),
  subtotals: words(`
    subtotal | total ações | total fundos | total renda fixa | total renda variável | total de | total em`),
  cash: words(`
    conta corrente | conta à ordem | conta poupança | poupança |
    dinheiro | saldo em conta | caixa | saldo disponível | liquidez | conta à ordem | saldo à ordem |
    saldo em dinheiro | numerário | depósito à ordem | disponível | conta corrente`),
  types: {
    equity: words(`
      ação | ações | acções | renda variável | bdr | bdrs | acção`),
    fund: words(`
      fundo | fundos | fundo de investimento | fundos de investimento | fii | fiis | fundos imobiliários |
      fundo imobiliário`),
    cash: ['dinheiro', 'caixa', 'liquidez', 'numerário', 'saldo'],
    bond: words(`
      obrigação | obrigações | renda fixa | tesouro direto | título público | debênture | debêntures | cdb |
      lci | lca`),
    option: ['opção', 'opções', 'warrant', 'warrants', 'derivativos', 'derivados'],
    crypto: ['cripto', 'criptomoeda', 'criptomoedas', 'criptoativos', 'criptoativo'],
    commodity: ['matérias primas', 'metais preciosos'],
    other: ['certificado', 'certificados', 'direito', 'direitos'],
  },
  costs: words(`
    compra | custo | médio | aquisição | lucro | prejuízo | ganho | perda | variação | rentabilidade |
    rendimento | dividendo | investido | aplicado | anterior | mais valia | menos valia | juros | var |
    resultado`),
  trades: [
    ['data', 'compra', 'venda'],
    ['data da operação'],
    ['data do negócio'],
    ['data operação'],
    ['tipo de movimentação'],
    ['data', 'movimentação'],
    ['entrada/saída'],
    ['data', 'operação'],
    ['compra/venda'],
    ['c/v', 'quantidade'],
    ['tipo de operação'],
    ['data', 'hora', 'produto', 'isin'],
    ['data movimento'],
  ],
  orders: [
    ['número da ordem'],
    ['nº da ordem'],
    ['estado da ordem'],
    ['status da ordem'],
    ['tipo de ordem'],
    ['status', 'preço limite'],
  ],
  months: words('jan | fev | mar | abr | mai | jun | jul | ago | set | out | nov | dez'),
};
