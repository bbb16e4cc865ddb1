import type { Settings } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import type { DatedCutoffs } from '../model/size.ts';

/** Gives the cut-offs that the settings ask for: the pack's with their date, or the user's own. */
export function chooseCutoffs(settings: Settings, reference: Reference): DatedCutoffs {
  return settings.sizeScheme === 'custom'
    ? { ...settings.customCutoffs, asOf: null }
    : reference.cutoffs(settings.sizeScheme);
}
