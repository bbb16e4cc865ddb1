import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { AppState } from '../../../src/app/app-state.svelte.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { moneyFormat } from '../../../src/words/marks/money.ts';
import { detailsOf } from '../../../src/screens/verdict/words/details.ts';
import { loadDetail, type DetailProps } from '../../../src/screens/verdict/details.ts';
import { routeFor } from '../../../src/screens/routes.ts';
import { parseHtml, type HtmlNode } from './parse-html.ts';
import Stage from './Stage.svelte';

/* Whole screens as text: the app's own components, drawn on the server, where that takes some milliseconds. What is only
   asked for once a screen stands (the rotation lab's figures, days of storage) is not there. */

export { startApp } from '../make-app.ts';

/** What a screen needs of a browser while it is drawn. */
export function pretendBrowser(): void {
  const media = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  Object.assign(globalThis, { matchMedia: media });
}

/** The app as it would be with this portfolio open and this report of it; everything else is the app's. */
export function withReport(app: AppState, portfolio: Portfolio, report: Report): AppState {
  return laidOver(app, {
    report,
    portfolio,
    stage: 'ready',
    through: report.settings.funds === 'opened' ? report : null,
    open: laidOver(app.open, { look: { accounts: report.settings.accounts, funds: report.settings.funds } }),
  });
}

/** Something as it would be with other values for some of its keys. */
export function laidOver<T extends object>(under: T, own: Readonly<Record<string, unknown>>): T {
  return new Proxy(under, {
    get(target, key) {
      if (typeof key === 'string' && key in own) return own[key];
      // the state's own fields know no proxy
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** Draws a screen, or a page of one: "/funds/VOO". */
export async function showScreen(app: AppState, address: string): Promise<HtmlNode> {
  const { default: View } = await routeFor(address.split('?')[0]!, true).load();
  const parts = address === '/verdict' && app.report !== null ? await loadDetails(app.report) : [];
  const money = moneyFormat(app.report?.settings.currency ?? 'USD', app.hideAmounts);
  const draw = (view: Component<DetailProps> | Component, given: Record<string, unknown>) =>
    render(Stage as unknown as Component<Record<string, unknown>>, {
      props: { app, address: `#${address}`, View: view, given },
    }).body;
  return parseHtml([draw(View, {}), ...parts.map((part) => draw(part, { report: app.report, money }))].join(''));
}

/** Loads what the tabs below the verdict hold, all of it. */
export async function loadDetails(report: Report): Promise<readonly Component<DetailProps>[]> {
  const isLines = report.settings.funds === 'lines';
  return (await Promise.all(detailsOf(report).map(({ id }) => loadDetail(id, isLines)))).flat();
}
