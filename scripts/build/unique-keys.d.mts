import type { PreprocessorGroup } from 'svelte/compiler';

/** Writes a component's keyed lists so that their keys are unique. */
export function writeUniqueKeys(content: string, filename?: string): string;

/** What Svelte asks for before it compiles a component. */
export const uniqueKeys: PreprocessorGroup;
