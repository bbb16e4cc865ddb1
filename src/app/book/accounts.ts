import { inWords } from '../../words/load.ts';
import { accountKind, isUntaxed, type AccountKind, type KnownAccount } from '../../domain/model/account-kind.ts';
import { changeTerms, termsOf, type AccountTerms } from '../../domain/model/account-terms.ts';
import type { LineChoice } from '../../domain/book/say.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { BookEdits } from './edits.ts';

/** What the accounts of the open portfolio are, and what may be done in each. */
export class Accounts {
  readonly #app: AppState;
  readonly #edits: BookEdits;

  constructor(app: AppState, edits: BookEdits) {
    this.#app = app;
    this.#edits = edits;
  }

  async setKind(account: string, kind: AccountKind): Promise<void> {
    const { current } = this.#edits;
    if (current === null) return;
    await this.#edits.edit(current.id, (portfolio) => ({
      ...portfolio,
      accountKinds: { ...portfolio.accountKinds, [account]: kind },
    }));
  }

  /** What an account is, and whether the user said so. */
  kindOf(account: string): { readonly kind: AccountKind; readonly said: boolean } {
    return accountKind(account, this.#app.portfolio?.accountKinds ?? {});
  }
  /** Whether a sale in an account isn't taxed. */
  isUntaxed(account: string): boolean {
    return isUntaxed(this.kindOf(account).kind);
  }
  /** Gives accounts with what they are. */
  withKinds(accounts: readonly string[]): readonly KnownAccount[] {
    return accounts.map((account) => ({ account, ...this.kindOf(account) }));
  }

  /** What may be done in an account, and the user's own tax rate there. */
  termsOf(account: string): AccountTerms {
    return termsOf(account, this.#app.portfolio?.accountTerms ?? []);
  }
  /** Keeps what was changed of that, and what was said of funds of its line-up that nobody knew, with one undo for both. */
  async setTerms(
    account: string,
    begun: AccountTerms,
    wanted: AccountTerms,
    said: readonly LineChoice[],
  ): Promise<void> {
    const { current } = this.#edits;
    if (current === null) return;
    const { sayAll } = await inWords(() => import('../../domain/book/say.ts'));
    const action = await this.#edits.edit(current.id, (portfolio) => ({
      ...sayAll(portfolio, said),
      accountTerms: changeTerms(portfolio.accountTerms, account, begun, wanted),
    }));
    if (action === null) return;
    this.#edits.tell('terms-set', [account], () => this.#edits.takeBack(current.id, action), action);
  }
}
