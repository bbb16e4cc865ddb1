import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte.ts';

/** Gives the app's state to every screen below the one component that provides it. */
export const [useApp, provideApp] = createContext<AppState>();
