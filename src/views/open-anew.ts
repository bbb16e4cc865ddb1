/** Opens another address of the app with a page that knows nothing of this one. Only addresses written in the code are given. */
export function openAnew(address: './' | './#/verdict' | './?private#/add'): void {
  history.pushState(null, '', address);
  location.reload();
}
