import type { Plugin } from 'vite';

export function drawnAsText(): Plugin;
