import { words, type Language } from './language.ts';

export const SPANISH: Language = {
  titles: {
    symbol: words(`
      símbolo | ticker | clave | especie | emisora | clave de pizarra | código | símbolo/isin | nemotécnico |
      nemo | mnemónico`),
    name: words(`
      nombre | descripción | denominación | nombre del valor | título | activo | producto |
      instrumento | fondo | empresa | emisora | especie | nombre del fondo | nombre del producto | inversión |
      concepto | acción | nombre de la emisora | denominación del valor | nombre del activo | valor | emisor`),
    isin: ['isin', 'código isin', 'cod isin', 'codigo isin'],
    quantity: words(`
      cantidad | títulos | número de títulos | nº títulos | nº de títulos | participaciones |
      nº participaciones | número de participaciones | acciones | número de acciones | nº acciones | unidades |
      nominal | cant | nominales | nº de participaciones | nº de acciones | títulos/participaciones |
      posición | valores nominales | cantidad de títulos`),
    price: words(`
      precio | último precio | cotización | precio actual | precio de mercado | último | cierre |
      precio de cierre | valor liquidativo | última cotización | precio último | liquidativo | cambio |
      precio cierre | cotización actual | precio mercado | v liquidativo | precio unitario`),
    value: words(`
      valor de mercado | valor actual | valor hoy | valoración | valor | importe | valor total | efectivo | saldo |
      patrimonio | importe actual | valor efectivo | valor mercado | total | valorizado | valuación |
      valor de la posición | monto | valor a mercado | contravalor | valoración actual | valor de posición |
      importe valorado`),
    currency: words(`
      divisa | moneda | div | divisa de cotización | moneda del precio | moneda precio | divisa precio | código de divisa`),
    weight: words(`
      peso | peso % | % peso | % cartera | % de la cartera | porcentaje | ponderación | % total | % del total |
      distribución | peso en cartera | % sobre cartera | % sobre total | % del portafolio | participación %`),
    account: words(`
      cuenta | número de cuenta | nº cuenta | nº de cuenta | cartera | cuenta de valores | contrato |
      portafolio | comitente`),
    'account-name': words(`
      nombre de la cuenta | nombre de cuenta | titular | broker | bróker | entidad | banco`),
    type: words(`
      tipo de activo | clase de activo | tipo de producto | tipo | categoría | tipo de instrumento |
      tipo de valor | clase`),
    date: words(`
      fecha de valoración | fecha valoración | fecha de valor liquidativo | fecha cotización | fecha |
      fecha v l | fecha del precio`),
  },
  totals: words(`
    total | totales | total cartera | total general | suma | total de la cartera | valor total |
    total posición | total activos | total portafolio | valor de la cartera | patrimonio total | saldo total | patrimonio neto`),
  subtotals: words(`
    subtotal | total acciones | total fondos | total renta fija | total renta variable | total de | total en`),
  cash: words(`
    cuenta corriente | cuenta de ahorro | cuenta de ahorros | cuenta remunerada |
    efectivo | efectivo disponible | saldo en efectivo | liquidez | cuenta corriente | saldo disponible | saldo en cuenta |
    disponible | cuenta de efectivo | saldo efectivo | tesorería | dinero en efectivo | pesos | dólares`),
  types: {
    equity: words(`
      acción | acciones | renta variable | acciones nacionales | acciones internacionales | cedear | cedears`),
    fund: words(`
      fondo | fondos | fondo de inversión | fondos de inversión | fondo cotizado | fondos cotizados |
      fondo mutuo | fibra`),
    cash: ['efectivo', 'liquidez', 'mercado monetario', 'monetario', 'cuenta corriente', 'divisas'],
    bond: words(`
      bono | bonos | renta fija | obligación | obligaciones | deuda pública | letras | letras del tesoro`),
    option: ['opción', 'opciones', 'warrant', 'warrants', 'turbo', 'derivados'],
    crypto: ['cripto', 'criptomoneda', 'criptomonedas', 'criptoactivo', 'criptoactivos'],
    commodity: ['materia prima', 'materias primas', 'metales preciosos'],
    other: ['certificado', 'certificados', 'derecho', 'derechos'],
  },
  costs: words(`
    compra | coste | costo | medio | promedio | adquisición | plusvalía | minusvalía | ganancia | pérdida |
    variación | rentabilidad | rendimiento | dividendo | invertido | inversión inicial | comisión | anterior |
    var | resultado | interés | latente`),
  trades: [
    ['fecha', 'compra', 'venta'],
    ['fecha operación'],
    ['fecha de operación'],
    ['tipo de operación'],
    ['fecha', 'operación'],
    ['fecha', 'movimiento'],
    ['fecha', 'concepto', 'importe'],
    ['fecha', 'hora', 'producto', 'isin'],
    ['compra/venta'],
    ['fecha de liquidación'],
    ['fecha', 'tipo', 'cantidad', 'importe'],
    ['fecha de transacción'],
    ['fecha', 'cargo', 'abono'],
  ],
  orders: [
    ['número de orden'],
    ['nº orden'],
    ['nº de orden'],
    ['estado de la orden'],
    ['tipo de orden'],
    ['estado', 'límite'],
  ],
  months: words('ene | feb | mar | abr | may | jun | jul | ago | sep | oct | nov | dic'),
};
