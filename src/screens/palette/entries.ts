import { LENSES } from '../../domain/model/lens.ts';
import { MARKETS } from '../../domain/model/benchmark-id.ts';
import type { LookUpResult } from '../../domain/lists/look-up.ts';
import type { Report } from '../../domain/model/report.ts';
import { SIZE_SCHEMES } from '../../domain/model/size.ts';
import type { AppState } from '../../app/app-state.svelte.ts';
import type { BookState } from '../../app/book-state.svelte.ts';
import { listedName } from '../companies/words/companies.ts';
import { SHARE_MENU } from '../hand-over/words/share-menu.ts';
import { GLOSSARY } from '../help/words/glossary.ts';
import { GUIDES } from '../help/words/guides.ts';
import { moneyFormat } from '../../words/marks/money.ts';
import { MARKET_NAMES } from '../../words/names/benchmarks.ts';
import { FIGURES, FIGURE_NAMES, workedOutTopic } from '../../words/names/figures.ts';
import { nameBeside } from '../../words/names/name-beside.ts';
import { LENS_NAMES, SCHEME_NAMES } from '../../words/names/names.ts';
import { COLOR_THEMES, COLOR_THEME_NAMES } from '../../words/names/screens.ts';
import { noticeWords } from '../notices/words/notices.ts';
import {
  OLD_NAMES,
  PALETTE,
  compareWithWords,
  sizesBy,
  techMeans,
  themeWords,
  type PaletteGroup,
} from './words/palette.ts';
import { MEETING } from '../portfolios/words/meeting.ts';
import { PORTFOLIOS, togetherWords } from '../portfolios/words/portfolios.ts';
import { BACKUP } from '../privacy/words/backup.ts';
import { SETTINGS } from '../../words/names/settings.ts';
import { RULES_FILE } from '../files/words/rules-file.ts';
import { PASSPHRASE } from '../privacy/words/passphrase.ts';
import { companyAddress, fundAddress, helpAddress } from '../addresses.ts';
import type { Router } from '../router.svelte.ts';
import { ROUTES } from '../routes.ts';
import { saveBackup } from '../save-backup.ts';
import { saveRules } from '../save-rules.ts';
import { shareItems } from '../share-items.ts';
import { hasUndo, isTold } from '../dismissed-notices.ts';
import { chooseLens, compareWithMarket } from '../verdict/choose-definition.ts';
import { foundBy, type Findable } from './rank.ts';

/* Everything that can be found and done by typing. What an entry does is what its button or link does, by the same function. */

/** Something that can be chosen. */
export interface PaletteEntry extends Findable<PaletteGroup> {
  readonly key: string;
  readonly name: string;
  /** Beside the name; empty = nothing. */
  readonly note: string;
  readonly run: () => unknown;
}

/* `also`: other words that it is found by; the key holds no two entries of a group apart but by these and the name. */
function entry(
  group: PaletteGroup,
  name: string,
  run: () => unknown,
  { note = '', also = '', key = name }: { readonly note?: string; readonly also?: string; readonly key?: string } = {},
): PaletteEntry {
  return { group, key: `${group} ${key}`, name, note, run, foundBy: foundBy(name, also) };
}

const open = (router: Router, address: string) => () => router.go(address.replace(/^#/, ''));

/** Every screen that can be opened now. */
export function screenEntries(app: AppState, router: Router): readonly PaletteEntry[] {
  const hasHoldings = app.stage === 'ready' || app.pending !== null;
  return ROUTES.filter(({ place, needsHoldings }) => place !== 'none' && (hasHoldings || !needsHoldings)).map((route) =>
    entry('screens', route.title(app.ownPortfolios), open(router, route.path), {
      // what it would be called with more portfolios, and what it once was
      also: `${route.title(2)} ${OLD_NAMES[route.path] ?? ''}`,
      key: route.path,
    }),
  );
}

/** What can be done now; what can't is left out. */
export function actionEntries(app: AppState, router: Router): readonly PaletteEntry[] {
  const { notice, report } = app;
  const undo =
    notice !== null && hasUndo(notice.kind) && isTold(notice.kind, app.isPresenting)
      ? [
          entry('actions', PALETTE.undo, () => notice.undo(), {
            note: noticeWords(notice.kind, notice.names, notice.changes, notice.example, app.saved !== 'not-kept'),
          }),
        ]
      : [];
  return [
    ...undo,
    ...(report === null ? [] : actionsOn(report, app, router)),
    ...COLOR_THEMES.map((theme) =>
      entry('actions', themeWords(COLOR_THEME_NAMES[theme]), () => app.kept.set({ theme }), {
        note: app.theme === theme ? PALETTE.inUse : '',
      }),
    ),
    ...(app.kept.lock.isSealed ? [entry('actions', PASSPHRASE.lockNow, () => app.kept.lockNow('in-every-tab'))] : []),
    entry('actions', PALETTE.many, open(router, '/portfolios?clients')),
    entry('actions', PALETTE.print, () => window.print(), { also: 'PDF' }),
    entry('actions', PALETTE.shortcuts, () => (app.dialog = 'shortcuts'), { also: '?' }),
  ];
}

function actionsOn(report: Report, app: AppState, router: Router): readonly PaletteEntry[] {
  const { opening, downloads } = shareItems(app, router, app.hideAmounts);
  const isLines = app.open.look.funds === 'lines';
  return [
    ...[...opening, ...downloads]
      .filter(({ isOff }) => isOff !== true)
      .map(({ text, kind, run }) => entry('actions', text, () => run(report), { note: kind, also: SHARE_MENU.title })),
    entry('actions', app.hideAmounts ? PALETTE.showAmounts : PALETTE.hideAmounts, () =>
      app.setHideAmounts(!app.hideAmounts),
    ),
    entry('actions', app.isPresenting ? MEETING.end : PALETTE.meeting, () => app.toggleMeeting()),
    entry('actions', isLines ? PALETTE.opened : PALETTE.asLines, () =>
      app.open.lookAt({ funds: isLines ? 'opened' : 'lines' }),
    ),
    entry('actions', PORTFOLIOS.remind, () => void (app.dialog = 'remind'), { also: PORTFOLIOS.reminders }),
    entry('actions', RULES_FILE.save, () => void saveRules(app), { also: SHARE_MENU.title }),
    entry('actions', RULES_FILE.load, open(router, '/settings'), { note: SETTINGS.title }),
    // where nothing can be read, the card on that screen says so
    entry('actions', BACKUP.save, async () => (await saveBackup(app)) || router.go('/privacy')),
  ];
}

/** The definitions to choose from. */
export function definitionEntries(app: AppState): readonly PaletteEntry[] {
  const { report } = app;
  if (report === null) return [];
  const { settings } = report;
  const noteOf = (isOn: boolean) => ({ note: isOn ? PALETTE.inUse : '' });
  const isWhole = settings.base === 'portfolio';
  return [
    ...SIZE_SCHEMES.map((sizeScheme) =>
      entry('definitions', sizesBy(SCHEME_NAMES[sizeScheme]), () => app.open.choose({ sizeScheme }), {
        ...noteOf(settings.sizeScheme === sizeScheme),
      }),
    ),
    ...LENSES.map((lens) =>
      entry('definitions', techMeans(LENS_NAMES[lens]), () => chooseLens(app, report, lens), {
        ...noteOf(settings.lens === lens),
      }),
    ),
    ...MARKETS.map((market) =>
      entry('definitions', compareWithWords(MARKET_NAMES[market]), () => compareWithMarket(app, report, market), {
        ...noteOf(report.benchmark.kept === null && settings.benchmark === market),
      }),
    ),
    entry('definitions', isWhole ? PALETTE.equitiesOnly : PALETTE.allEquities, () =>
      app.open.choose({ base: isWhole ? 'equities' : 'portfolio' }),
    ),
  ];
}

/** The portfolios and households to switch to; with a client at the table those of the household that is shown, and none while files wait. */
export function portfolioEntries(app: AppState, book: BookState): readonly PaletteEntry[] {
  if (app.pending !== null) return [];
  const noteOf = (words: string, isExample: boolean, isOpen: boolean) => ({
    note: [words, isExample ? PORTFOLIOS.example : '', isOpen ? PALETTE.open : '']
      .filter((part) => part !== '')
      .join(', '),
  });
  const single = book.all
    .filter(({ archived }) => !archived)
    .map(({ id, name, figures, example }) =>
      entry('portfolios', name, () => book.switchTo(id), {
        ...noteOf(
          figures === null ? '' : moneyFormat(figures.currency, app.hideAmounts).whole(figures.net),
          example !== null,
          book.current?.id === id,
        ),
        key: id,
      }),
    );
  const groups = book.groups.map(({ name, members }) =>
    entry('portfolios', name, () => book.showGroup(name), {
      ...noteOf(
        togetherWords(members.length),
        members.every(({ example }) => example !== null),
        app.isTogether && app.portfolio?.name === name,
      ),
      key: `group ${name}`,
    }),
  );
  return [...single, ...groups];
}

/** The companies that are owned and the funds that are held. */
export function holdingEntries(report: Report | null, router: Router): readonly PaletteEntry[] {
  if (report === null) return [];
  return [
    ...report.funds.map((fund) =>
      entry('funds', nameBeside(fund) || fund.symbol, open(router, fundAddress(fund.symbol)), {
        note: fund.symbol,
        also: fund.symbol,
        key: fund.symbol,
      }),
    ),
    ...report.companies.map((company) =>
      entry('companies', listedName(company), open(router, companyAddress(company.issuer)), {
        note: company.symbol,
        also: company.symbol,
        key: company.issuer,
      }),
    ),
  ];
}

/** Funds and companies of the lists that nobody here holds: a fund opens its page, a company what is known of it. */
export function elsewhereEntries(
  report: Report | null,
  found: readonly LookUpResult[],
  router: Router,
): readonly PaletteEntry[] {
  const held = new Set([
    ...(report?.funds ?? []).map(({ symbol }) => symbol),
    ...(report?.companies ?? []).map(({ issuer }) => issuer),
  ]);
  return found.flatMap((one) => {
    if (one.kind === 'other' || held.has(one.kind === 'fund' ? one.symbol : one.id)) return [];
    const address =
      one.kind === 'fund' && report !== null
        ? fundAddress(one.symbol)
        : `/look-up?of=${encodeURIComponent(one.symbol)}`;
    const more = { note: one.symbol, also: one.symbol, key: `${one.kind} ${one.symbol}` };
    return [entry('elsewhere', one.name, open(router, address), more)];
  });
}

/** The pages of Help: guides, terms, calculations. */
export function helpEntries(router: Router): readonly PaletteEntry[] {
  const page = (id: string, name: string, more: { readonly note?: string; readonly also?: string } = {}) =>
    entry('help', name, open(router, helpAddress(id)), { ...more, key: id });
  return [
    ...GUIDES.map(({ id, title }) => page(id, title)),
    ...GLOSSARY.map(({ id, term, also }) => page(id, term, { also })),
    ...FIGURES.map((id) => page(workedOutTopic(id), FIGURE_NAMES[id], { note: PALETTE.calculation })),
  ];
}
