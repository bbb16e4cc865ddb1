import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/model/units.ts';

/**
 * A part of the app that is loaded when it is needed; that it cannot be loaded is a refusal of the environment. `missed`: how it failed
 * before. Chromium remembers that an address gave no script, so it is asked for at another one: only for a file that no other imports.
 */
export async function loadPart<T>(load: () => Promise<T>, missed: Failure | null = null): Promise<Result<T, Failure>> {
  const address = /https?:[^\s?]+\.js/.exec(missed?.detail ?? '')?.[0];
  const again = async () => (await import(/* @vite-ignore */ `${address}?again=${Date.now()}`)) as T;
  try {
    return { ok: true, value: await (address === undefined ? load() : again()) };
  } catch (error) {
    return { ok: false, error: { code: 'part-missing', detail: String(error) } };
  }
}
