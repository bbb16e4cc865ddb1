import type { Failure } from '../domain/failure.ts';
import type { Result } from '../domain/model/units.ts';

/** A part of the app that is loaded when it is needed; that it cannot be loaded is a refusal of the environment. */
export async function loadPart<T>(loading: Promise<T>): Promise<Result<T, Failure>> {
  try {
    return { ok: true, value: await loading };
  } catch (error) {
    return { ok: false, error: { code: 'part-missing', detail: String(error) } };
  }
}
