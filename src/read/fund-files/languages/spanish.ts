import { words } from '../../languages/language.ts';
import type { FundLanguage } from './fund-language.ts';

export const SPANISH_FUNDS: FundLanguage = {
  titles: {
    symbol: words(
      'ticker del emisor | ticker de emisor | símbolo | símbolo del emisor | código ticker | símbolo de cotización | símbolo bursátil',
    ),
    name: words(
      'nombre | nombre del valor | emisor | compañía | empresa | denominación | descripción | nombre de la empresa | nombre del emisor | nombre del instrumento | valor mobiliario',
    ),
    isin: words('código isin'),
    value: words('valor de mercado'),
    weight: words(
      'peso | ponderación | % del fondo | % patrimonio | % del patrimonio | peso en el fondo | % sobre patrimonio | porcentaje del fondo | % activos netos | % del patrimonio neto | % de los activos netos | % cartera | peso en %',
    ),
    class: words('clase de activo | clase de activos | tipo de activo | tipo de instrumento | tipo de valor'),
    country: words('ubicación | país | localización | área geográfica | país de riesgo'),
    exchange: words('bolsa | bolsa de valores | mercado de cotización'),
    currency: words(
      'divisa de mercado | moneda de mercado | divisa del mercado | moneda local | divisa local | divisa | moneda',
    ),
    sector: words('sector gics | sector económico'),
    'fund-name': words('nombre del fondo'),
    'fund-isin': words('isin del fondo'),
    date: words('fecha | fecha de valoración'),
  },
  nameLabels: words('fondo | nombre del fondo | nombre del producto'),
  symbolLabels: words('ticker del fondo | símbolo del fondo'),
  dated: words(
    'a | al | a fecha | a fecha de | posiciones | posiciones del fondo | participaciones | cartera | composición | fecha | datos a | tenencias | valores del fondo',
  ),
  speaks: words(
    'posiciones del fondo | participaciones del fondo | tenencias del fondo | composición del fondo | cartera del fondo | nombre del fondo | fondo: | valores del fondo',
  ),
  totals: words('total | totales | total general | patrimonio | patrimonio neto | activos netos'),
  subtotals: words('subtotal | total acciones | total renta variable | total renta fija'),
  kinds: {
    company: words('acción | acciones | renta variable | acciones ordinarias'),
    derivative: words('derivado | derivados | futuros | futuro | opciones | permuta | permutas'),
    cash: words('efectivo | mercado monetario | liquidez | divisas | tesorería | depósitos | garantías en efectivo'),
    bond: words('bono | bonos | renta fija | obligaciones | deuda pública | letras'),
    fund: words('fondo | fondos | fondos de inversión'),
    other: words('acciones preferentes | derechos | derechos de suscripción'),
  },
  cashNames: words('efectivo | liquidez | tesorería | otros activos | garantía en efectivo'),
  sectors: {
    'Information Technology': words(
      'tecnología de la información | tecnologías de la información | tecnología | informática | ti',
    ),
    'Communication Services': words('comunicación | comunicaciones | servicios de comunicación | telecomunicaciones'),
    'Consumer Discretionary': words(
      'consumo discrecional | bienes de consumo discrecional | productos de consumo no básico | consumo cíclico',
    ),
    'Consumer Staples': words(
      'consumo básico | bienes de consumo básico | productos de primera necesidad | productos básicos de consumo | consumo defensivo',
    ),
    'Health Care': words('salud | asistencia sanitaria | atención sanitaria | sanidad | cuidado de la salud'),
    Financials: words('finanzas | financiero | financieros | servicios financieros | entidades financieras'),
    Industrials: words('industria | industriales | industrial'),
    Energy: words('energía'),
    Materials: words('materiales | materiales básicos'),
    Utilities: words('servicios públicos | suministros públicos | servicios de utilidad pública'),
    'Real Estate': words('inmobiliario | bienes inmuebles | bienes raíces | sector inmobiliario'),
  },
};
