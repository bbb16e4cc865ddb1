import type { LOGO_REFUSALS } from './words/sheet-pages.ts';

/* The adviser's logo: a small picture out of a file, kept as text, and shown from memory since the page opens no connection. */

const LARGEST = 100 * 1024;
const KINDS = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
] as const;
/* btoa takes characters, and a call takes only so many arguments. */
const CHUNK = 8192;

export type ReadLogo =
  | { readonly ok: true; readonly logo: string }
  | { readonly ok: false; readonly why: keyof typeof LOGO_REFUSALS };

/**
 * Reads a picture of at most 100 kB as a data URL. What it is, its first bytes say, not its name; `draws`: whether a browser can draw it.
 */
export async function readLogo(file: Blob, draws: (picture: Blob) => Promise<boolean> = canDraw): Promise<ReadLogo> {
  if (file.size > LARGEST) return { ok: false, why: 'size' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = KINDS.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (kind === undefined) return { ok: false, why: 'kind' };
  if (!(await draws(new Blob([bytes], { type: kind.type })))) return { ok: false, why: 'damaged' };
  return { ok: true, logo: dataUrl(bytes, kind.type) };
}

/** Writes bytes of this type as an address that has them in it. */
export function dataUrl(bytes: Uint8Array, type: string): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return `data:${type};base64,${btoa(text)}`;
}

async function canDraw(picture: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(picture)).close();
    return true;
  } catch {
    return false;
  }
}

/** Gives the picture that a data URL of ours holds; null for anything else, as a backup that was tampered with may have. */
export function pictureOf(logo: string): Blob | null {
  const kind = KINDS.find(({ type }) => logo.startsWith(`data:${type};base64,`));
  if (kind === undefined) return null;
  try {
    const text = atob(logo.slice(logo.indexOf(',') + 1));
    return new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], { type: kind.type });
  } catch {
    return null;
  }
}

/** An address in memory for the logo that is shown; one at a time, let go of with the next. */
export class ShownLogo {
  #logo: string | null = null;
  #address: string | null = null;

  /** Gives where the picture can be loaded from; null for none. */
  of(logo: string | null): string | null {
    if (logo === this.#logo) return this.#address;
    this.close();
    const picture = logo === null ? null : pictureOf(logo);
    this.#logo = logo;
    this.#address = picture === null ? null : URL.createObjectURL(picture);
    return this.#address;
  }
  /** Lets go of it. */
  close(): void {
    if (this.#address !== null) URL.revokeObjectURL(this.#address);
    this.#logo = null;
    this.#address = null;
  }
}
