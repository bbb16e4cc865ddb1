import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  COMMON_HEADERS,
  HEADER_POLICY,
  HEADER_RULES,
  PAGE_POLICY,
  SERVICE_WORKER_POLICY,
  writeHeadersFile,
} from '../../scripts/build/headers.ts';
import { insertPolicy } from '../../scripts/build/policy.ts';
import { parseHeaders } from '../../scripts/serve.mjs';

describe('the policy', () => {
  test('lets the page open no connection, not even to its own host', () => {
    expect(PAGE_POLICY).toContain("connect-src 'none'");
    expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  test('stands first in the head', () => {
    const html = insertPolicy('<!doctype html><html><head><meta charset="utf-8" /></head></html>');
    expect(html).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  });

  test('is not silently left out of a page without a head', () => {
    expect(() => insertPolicy('<p>no head</p>')).toThrow('no <head>');
  });
});

describe('_headers', () => {
  const rules = parseHeaders(writeHeadersFile());

  test('says of each path what was meant', () => {
    expect(rules[0]).toEqual({ path: '/*', headers: Object.entries(COMMON_HEADERS) });
    expect(rules.slice(1)).toEqual(
      HEADER_RULES.map(({ path, headers }) => ({ path, headers: Object.entries(headers) })),
    );
  });

  test('gives no path two values of one header, which hosts would join', () => {
    for (const path of ['/', '/index.html', '/assets/a.js', '/sw.js', '/manifest.webmanifest', '/icon.svg']) {
      const names = rules
        .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path))
        .flatMap((rule) => rule.headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });
});

test('the instructions for nginx, Apache and Caddy carry these very headers', () => {
  const parts = readFileSync('scripts/hosting/README.md', 'utf8').split('\n## ').slice(1);
  expect(parts).toHaveLength(3);
  for (const part of parts) {
    for (const value of [HEADER_POLICY, SERVICE_WORKER_POLICY])
      expect(part).toContain(`Content-Security-Policy "${value}"`);
    for (const [name, value] of Object.entries(COMMON_HEADERS)) expect(part).toContain(`${name} "${value}"`);
  }
});
