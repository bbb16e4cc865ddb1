import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isProgram } from '../support/find-browser.ts';

let folder: string;
const program = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  for (const name of ['chrome', 'chrome.exe', 'notes.txt']) {
    writeFileSync(program(name), '');
    chmodSync(program(name), 0o755);
  }
  mkdirSync(program('folder.exe'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('elsewhere a browser is what answers with its version', () => {
  expect(isProgram(program('chrome'), 'linux', () => true)).toBe(true);
  expect(isProgram(program('chrome'), 'linux', () => false)).toBe(false);
  expect(isProgram(program('folder.exe'), 'linux', () => true)).toBe(false);
  expect(isProgram(program('gone'), 'linux', () => true)).toBe(false);
});

test('on Windows, where a browser would open a window instead, it is a program that is there', () => {
  const asked: string[] = [];
  const runs = (file: string) => asked.push(file) > 0;
  expect(isProgram(program('chrome.exe'), 'win32', runs)).toBe(true);
  expect(isProgram(program('notes.txt'), 'win32', runs)).toBe(false);
  expect(isProgram(program('folder.exe'), 'win32', runs)).toBe(false);
  expect(isProgram(program('gone.exe'), 'win32', runs)).toBe(false);
  expect(asked).toEqual([]);
});
