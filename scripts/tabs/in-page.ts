/* What a tab does. It is sent there by itself, so it may use nothing from outside of it but `window`. */

export interface Played {
  readonly tab: number;
  /** Sealed data is opened with it first; null = nothing is sealed. */
  readonly passphrase: string | null;
  readonly actions: number;
  /** Milliseconds at most between two actions. */
  readonly pause: number;
}

declare global {
  interface Window {
    /** Told of an answer that was said to be saved, or to be taken back. */
    told(answer: string, isThere: boolean): Promise<void>;
  }
}

/** Keeps the portfolio that all tabs work on. */
export async function prepare(passphrase: string | null): Promise<void> {
  const opened = await window.openStore({ build: '1' });
  if (!opened.ok) throw new Error(opened.error.code);
  const portfolio = window.makePortfolio('shared', 'start');
  const written = await opened.value.store.write([{ kind: 'put-portfolio', portfolio, basedOn: null }]);
  if (!written.ok) throw new Error(written.error.kind);
  if (passphrase !== null) await (await opened.value.vault()).change(passphrase);
}

/** Gives answers and takes some of its own back, as quickly as a tab can. */
export async function play({ tab, passphrase, actions, pause }: Played): Promise<void> {
  const opened = await window.openStore({ build: '1' });
  if (!opened.ok) throw new Error(opened.error.code);
  const { store, vault } = opened.value;
  if (passphrase !== null) await (await vault()).unlock(passphrase);
  const first = await store.readPortfolio('shared');
  if (!first.ok || first.value === null) throw new Error('the portfolio is not there');
  const writer = window.makeWriter(store, [{ id: 'shared', ...first.value }]);
  let seen = first.value.portfolio;
  const mine: string[] = [];
  for (let action = 0; action < actions; action += 1) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
    const back = Math.random() < 0.25 ? mine.pop() : undefined;
    const fund = back ?? `T${tab}-${action}`;
    const answers =
      back === undefined
        ? [...seen.answers, { kind: 'proxy' as const, fund, proxy: 'SPY' }]
        : seen.answers.filter((one) => one.kind !== 'proxy' || one.fund !== back);
    const before = seen;
    seen = { ...before, answers };
    // from here on it may be there or not, until it is said
    if (back !== undefined) await window.told(fund, false);
    const saved = await writer.save([{ kind: 'put-portfolio', portfolio: seen, before }]);
    if (saved.kind !== 'saved') throw new Error(`tab ${tab}: ${saved.kind}`);
    if (back !== undefined) continue;
    mine.push(fund);
    await window.told(fund, true);
  }
}

/** What of the answers that were told as saved is not there, or what else is wrong; null = nothing. */
export async function verify({
  passphrase,
  answers,
}: {
  readonly passphrase: string | null;
  readonly answers: readonly string[];
}): Promise<string | null> {
  const opened = await window.openStore({ build: '1' });
  if (!opened.ok) return `it does not open: ${opened.error.code}`;
  const { store, vault } = opened.value;
  if (passphrase !== null) {
    const unlocked = await (await vault()).unlock(passphrase);
    if (!unlocked.ok || !unlocked.value) return 'the passphrase does not open it';
  }
  const contents = await store.readAll();
  if (!contents.ok) return `it cannot be read: ${contents.error.code}`;
  const { portfolios, damaged } = contents.value;
  if (damaged.length > 0) return `${damaged.length} records are damaged or missing`;
  if (portfolios.length !== 1) return `${portfolios.length} portfolios are there`;
  const there = portfolios[0]!.portfolio.answers.flatMap((one) => (one.kind === 'proxy' ? [one.fund] : []));
  const lost = answers.filter((one) => !there.includes(one));
  return lost.length === 0 ? null : `${lost.join(', ')} was told as saved and is lost`;
}
