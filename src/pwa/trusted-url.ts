declare global {
  interface Window {
    /** Not in TypeScript's DOM library yet. What a policy makes stands in for a string wherever a script is named. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
}

function sameOrigin(url: string): string {
  const full = new URL(url, document.baseURI);
  if (full.origin !== location.origin) throw new TypeError(`${full.origin} may not give Topheavy a script.`);
  return full.href;
}

/* The page's policy names `topheavy` once and allows no second of that name, so it is made once, at its first use. */
let vouch: ((url: string) => string) | null = null;

/** Vouches for the address of a worker or service worker: this site's own, or it throws. Relative to the page. */
export function scriptURL(url: string): string {
  if (vouch === null) {
    const policy = window.trustedTypes?.createPolicy('topheavy', { createScriptURL: sameOrigin });
    vouch = policy === undefined ? sameOrigin : (text) => policy.createScriptURL(text);
  }
  return vouch(url);
}
