import type { AppLanguage } from '../words/languages.ts';

/** Opens another address of the app with a page that knows nothing of this one. Only addresses written in the code are given. */
export function reopen(address: './' | './#/verdict' | './?private#/add'): void {
  history.pushState(null, '', address);
  location.reload();
}

/** Opens the same screen in another language, with a page that knows nothing of this one. `isKept`: the choice need not stand in the address. */
export function openInLanguage(
  language: AppLanguage,
  { isPrivate, isKept }: { readonly isPrivate: boolean; readonly isKept: boolean },
): void {
  const query = [...(isPrivate ? ['private'] : []), ...(isKept ? [] : [`language=${language}`])].join('&');
  history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  location.reload();
}
