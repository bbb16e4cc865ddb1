import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPOSURE_CLASSES } from '../../../../src/domain/model/report-exposure.ts';
import { SIZE_SCHEMES } from '../../../../src/domain/model/size.ts';
import { GLOSSARY, byLetter, searchHelp, termOf } from '../../../../src/screens/help/words/glossary.ts';
import { LICENCES, licenceWords } from '../../../../src/screens/help/words/licences.ts';
import { RELEASES, releaseTitle } from '../../../../src/screens/help/words/whats-new.ts';
import { FIGURES, figureOfTopic } from '../../../../src/words/names/figures.ts';

const textOf = (file: string) => readFileSync(resolve(import.meta.dirname, '../../../..', file), 'utf8');

describe('the glossary', () => {
  test('has each term once, under an address that is no other page', () => {
    const ids = GLOSSARY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(figureOfTopic(id)).toBeNull();
      expect(['keyboard', 'whats-new', 'about']).not.toContain(id);
    }
  });
  test('is in the order of the alphabet, under its letters', () => {
    const terms = GLOSSARY.map(({ term }) => term);
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
    expect(byLetter(GLOSSARY).flatMap((group) => group.terms)).toEqual(GLOSSARY);
  });
  test('says each in a plain sentence first, then precisely', () => {
    for (const { term, plain, precise } of GLOSSARY) {
      expect(plain, term).toMatch(/^[A-Z0-9][^]*\.$/);
      expect(precise, term).toMatch(/[.)]$/);
      expect(plain, term).not.toMatch(/Σ|!/);
      expect(plain.length, term).toBeLessThan(220);
    }
  });
  test('leads to terms that exist', () => {
    for (const { id, see } of GLOSSARY)
      for (const other of see) {
        expect(termOf(other), `${id} → ${other}`).not.toBeNull();
        expect(other).not.toBe(id);
      }
  });
  test.each([
    'holding',
    'issuer',
    'share class',
    'market cap',
    'constituent',
    'look-through',
    'through funds',
    'direct',
    'lens',
    'benchmark',
    'tilt',
    'active share',
    'overlap',
    'effective number',
    'HHI',
    'residual',
    'range',
    'not identified',
    'coverage',
    'estimated holdings',
    'stand-in',
    'derived holdings',
    'base',
    'unconverted',
    'pending',
    'financing',
    'gross',
    'mega',
    'micro',
    'bucket',
    'market rank',
    'fixed dollars',
    'CRSP',
    'cumulative',
    'stale',
  ])('knows “%s”', (word) => {
    const [first] = searchHelp(word).terms;
    const names = `${first?.term} ${first?.also}`.toLowerCase();
    expect(names).toContain(word.toLowerCase());
  });
  test('has every size definition and no kind of money without a word', () => {
    for (const scheme of SIZE_SCHEMES)
      expect(termOf(scheme === 'custom' ? 'own-cutoffs' : scheme)?.figure, scheme).toBe('size');
    for (const kind of EXPOSURE_CLASSES.slice(-2)) expect(searchHelp(kind).terms.length).toBeGreaterThan(0);
  });
});

describe('the search', () => {
  test('finds everything for nothing, nothing for nonsense', () => {
    expect(searchHelp('  ')).toEqual({ terms: GLOSSARY, figures: [...FIGURES] });
    expect(searchHelp('zzyzx')).toEqual({ terms: [], figures: [] });
  });
  test('puts what is named so before what only speaks of it', () => {
    const { terms, figures } = searchHelp('overlap');
    expect(terms[0]!.id).toBe('overlap');
    expect(terms.map(({ id }) => id)).toContain('active-share');
    expect(figures).toContain('overlap');
  });
  test('takes words in any order, capitals and accents as they come', () => {
    expect(searchHelp('SHARE áctive').terms[0]!.id).toBe('active-share');
  });
});

describe('what is new', () => {
  test('is of the version that the changelog begins with', () => {
    const [, newest] = /^## (\S+)/m.exec(textOf('CHANGELOG.md')) ?? [];
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(RELEASES[0]!.version).toBe(newest);
    expect(['Unreleased', version]).toContain(newest);
    expect(releaseTitle(RELEASES[0]!, version)).toContain(version);
  });
  test('is short', () => {
    for (const { lines } of RELEASES) expect(lines.length).toBeLessThanOrEqual(8);
  });
});

describe('about', () => {
  test('names every package the app is made with, those beneath them too', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
    const named = new Map(LICENCES.map((one) => [one.name, one]));
    for (const [name, version] of Object.entries(dependencies)) expect(named.get(name)?.version, name).toBe(version);
    expect(LICENCES.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(named.get('@fontsource-variable/inter')).toMatchObject({ licence: 'OFL-1.1', text: 'LICENSE' });
    expect(licenceWords(named.get('papaparse')!)).toBe('MIT License, © 2015 Matthew Holt (LICENSE)');
  });
});
