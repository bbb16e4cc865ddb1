import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readHoldings, type SourceText } from '../../src/read/read-holdings.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import type { Issue } from '../../src/domain/model/issue.ts';
import type { Result } from '../../src/domain/model/units.ts';
import { decodeBytes } from '../../src/read/text/decode-bytes.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

/** Where the shared samples lie; they are not part of the product, so tests over them are skipped without them. */
export const SHARED = resolve(import.meta.dirname, '../../../shared');
export const HAS_SHARED = existsSync(`${SHARED}/brokers/expected`);

/** Every small file of our own: the laws run over all of them. */
export const FIXTURE_NAMES = readdirSync(resolve(import.meta.dirname, '../fixtures/brokers')).sort();

/** Decodes and reads bytes as the worker does. */
export function readBytes(name: string, bytes: Uint8Array): Result<FileReading, Issue> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  return readHoldings({ name, bytes: bytes.length, fingerprint: '', ...decoded.value });
}

export function readPath(path: string, name = path.split('/').at(-1)!): Result<FileReading, Issue> {
  return readBytes(name, new Uint8Array(readFileSync(path)));
}

/** Reads one of our own fixtures; a refusal fails the test. */
export function readFixture(name: string): FileReading {
  return taken(readPath(resolve(import.meta.dirname, `../fixtures/brokers/${name}`)));
}

/** The text of one of our own fixtures, in whatever encoding its broker writes, with LF at the end of its lines. */
export function fixtureText(name: string): string {
  const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, `../fixtures/brokers/${name}`)));
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) throw new Error(`Refused: ${name} ${decoded.error.code}`);
  return decoded.value.text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

export function sourceOf(text: string, name = 'holdings.csv'): SourceText {
  return { name, bytes: text.length, fingerprint: '', encoding: 'UTF-8', text };
}

export function readText(text: string, name?: string): Result<FileReading, Issue> {
  return readHoldings(sourceOf(text, name));
}

export function taken(result: Result<FileReading, Issue>): FileReading {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.detail)}`);
  return result.value;
}

export function refused(result: Result<FileReading, Issue>): Issue {
  if (result.ok) throw new Error(`Read, not refused: ${result.value.broker}`);
  return result.error;
}

/** What is wrong with the accounting of a reading; empty = the law holds. */
export function breachesOfAccounting(reading: FileReading): readonly string[] {
  const breaches: string[] = [];
  const lines = fatesIn(reading.fates).map(({ line }) => line);
  if (new Set(lines).size !== lines.length) breaches.push('a line has two fates');
  if (lines.some((line, at) => at > 0 && line <= lines[at - 1]!)) breaches.push('fates out of order');
  const accepted = fatesIn(reading.fates)
    .filter(({ fate }) => fate === 'accepted')
    .map(({ line }) => line);
  const held = holdingsIn(reading.holdings).map(({ line }) => line);
  if (accepted.join() !== held.join()) breaches.push('accepted rows are not the holdings');
  if (holdingsIn(reading.holdings).some(({ value }) => !Number.isFinite(value))) breaches.push('a value is no number');
  if (fatesIn(reading.fates).some(({ text }) => text.length > 200)) breaches.push('a text is too long');
  return breaches;
}
