import { t } from '../../words/t.ts';
import type { AppState } from '../../app/app-state.svelte.ts';
import type { Router } from '../router.svelte.ts';

/** What a shortcut may reach. */
export interface Reach {
  readonly app: AppState;
  readonly router: Router;
  /** Shows the large pointer, or takes it away. */
  readonly point: () => void;
  /** Shows a picture on the whole screen, or ends that. */
  readonly zoom: () => void;
}

/** Keys and what they do. The handler and the list on the help screen are both made of this table. */
export interface Shortcut {
  /** As `KeyboardEvent.key`, one after the other. */
  readonly keys: readonly string[];
  /** What it does, as the list says it. */
  readonly does: string;
  /** Only while there are holdings. */
  readonly needsHoldings: boolean;
  readonly run: (reach: Reach) => void;
}

/* After `g`, "go": the first letter of the screen where it is free. Their titles stand here a second time because the table of
   routes leads to Help, which shows this one; a test holds the two together. */
const GO: readonly (readonly [key: string, path: string, title: string, needsHoldings: boolean])[] = [
  ['v', '/verdict', t`Verdict`, true],
  ['c', '/companies', t`Companies`, true],
  ['f', '/funds', t`Funds`, true],
  ['t', '/what-if', t`What if`, true],
  ['b', '/claims', t`Claims and background`, true],
  ['r', '/review', t`Files and review`, true],
  ['a', '/add', t`Add files`, false],
  ['o', '/portfolios', t`Portfolio`, false],
  ['l', '/look-up', t`Look up`, false],
  ['p', '/privacy', t`Privacy and backup`, false],
  ['s', '/settings', t`Settings`, false],
  ['h', '/help', t`Help`, false],
];

/** Puts the cursor into the search field of the screen that is shown, if it has one. */
function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main :is(input[type="search"], input[role="combobox"])');
  field?.focus();
  field?.select();
}

/** Every shortcut, in the order of the list. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    // pressed together, also while something is written, so the handler asks for it by itself (`isWithCtrl`)
    keys: [t`Ctrl K`],
    does: t`Find any screen, company, fund, definition or action (⌘ K on a Mac)`,
    needsHoldings: false,
    run: ({ app }) => (app.dialog = 'palette'),
  },
  {
    // asked for by itself, too
    keys: [t`Ctrl Z`],
    does: t`Undo what you did last (⌘ Z on a Mac)`,
    needsHoldings: false,
    run: () => undefined,
  },
  ...GO.map(([key, path, title, needsHoldings]): Shortcut => {
    return { keys: ['g', key], does: t`Go to ${title}`, needsHoldings, run: ({ router }) => router.go(path) };
  }),
  { keys: ['/'], does: t`Search on this screen`, needsHoldings: false, run: focusSearch },
  {
    keys: ['a'],
    does: t`Hide or show amounts`,
    needsHoldings: true,
    run: ({ app }) => void app.setHideAmounts(!app.hideAmounts),
  },
  {
    keys: ['b'],
    does: t`Switch between what your broker shows and what you own`,
    needsHoldings: true,
    run: ({ app }) => void app.open.lookAt({ funds: app.open.look.funds === 'lines' ? 'opened' : 'lines' }),
  },
  {
    keys: ['g', 'k'],
    does: t`Lock now (if you’ve set a passphrase)`,
    needsHoldings: false,
    run: ({ app }) => {
      if (app.kept.lock.isSealed) void app.kept.lockNow('in-every-tab');
    },
  },
  {
    keys: ['p'],
    does: t`Switch to another portfolio or household`,
    needsHoldings: true,
    run: ({ app }) => (app.dialog = 'portfolios'),
  },
  {
    keys: ['m'],
    does: t`Meeting view: larger type, one household, amounts hidden until you ask (press again to end)`,
    needsHoldings: true,
    run: ({ app }) => app.toggleMeeting(),
  },
  { keys: ['l'], does: t`A large pointer for the room`, needsHoldings: true, run: ({ point }) => point() },
  {
    keys: ['z'],
    does: t`Zoom the picture under the mouse to the whole screen`,
    needsHoldings: true,
    run: ({ zoom }) => zoom(),
  },
  { keys: ['?'], does: t`Show these shortcuts`, needsHoldings: false, run: ({ app }) => (app.dialog = 'shortcuts') },
];
