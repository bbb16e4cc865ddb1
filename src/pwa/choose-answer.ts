/** What the service worker looks at before it answers a request. */
export interface FetchRequest {
  readonly url: string;
  readonly mode: string;
  readonly method: string;
}

/**
 * `listed`: from the offline copy. `older`: from the copy of the build before, as long as that is kept, else an error.
 * `shared`: files that another app hands over, taken here. `refused`: an error. `through`: the browser goes its own way, to
 * the network.
 */
export type FetchAnswer =
  | { readonly kind: 'listed'; readonly url: string }
  | { readonly kind: 'older'; readonly url: string }
  | { readonly kind: 'shared' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'through' };

/** Where other apps post files to: `share_target` of the manifest. No such file exists on the host. */
export const SHARE_PATH = 'share';

/**
 * Says how a request is to be answered. A listed file is found with any query, and the folder itself is `index.html`.
 * Nothing else that the page or its workers ask for leaves: not to another host, not to this one. Only opening another
 * page of this host goes through, since a host may keep other things beside Topheavy.
 */
export function chooseAnswer(asked: FetchRequest, scope: string, listed: ReadonlySet<string>): FetchAnswer {
  const url = asked.url.split(/[?#]/, 1)[0] ?? '';
  const path = url.startsWith(scope) ? url.slice(scope.length) || 'index.html' : null;
  if (path !== null && asked.method === 'GET' && listed.has(path)) return { kind: 'listed', url: path };
  if (asked.method === 'POST')
    return path === SHARE_PATH && asked.mode === 'navigate' ? { kind: 'shared' } : { kind: 'refused' };
  if (path !== null && asked.method === 'GET' && asked.mode !== 'navigate') return { kind: 'older', url: path };
  return asked.mode === 'navigate' && new URL(url).origin === new URL(scope).origin
    ? { kind: 'through' }
    : { kind: 'refused' };
}
