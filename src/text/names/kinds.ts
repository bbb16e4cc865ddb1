import { KIND_SYMBOLS, type KindId } from '../../domain/model/kinds.ts';

/** What a fund of each kind is called, as it stands on a button or after "It’s a". */
export const KIND_NAMES: Readonly<Record<KindId, string>> = KIND_SYMBOLS;
