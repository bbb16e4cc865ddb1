import { beforeAll } from 'vitest';

/* Files share a document: each begins with an empty one. */
beforeAll(() => document.body.replaceChildren());
