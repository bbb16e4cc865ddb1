import { describe, expect, it } from 'vitest';
import { WHOLE } from '../../src/domain/model/look.ts';
import { FileHolder, FileSender } from '../../src/engine/held-files.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const one = fileOf([holdingOf({ symbol: 'NVDA', value: 100 })]);
const two = fileOf([holdingOf({ symbol: 'AAPL', value: 50 })]);

describe('files on their way to the worker', () => {
  it('cross over once, and arrive with each portfolio as they are', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const first = sender.send(portfolioOf([one]), WHOLE);
    expect(first.portfolio.held.map(({ file }) => file)).toEqual([one]);
    expect(holder.receive(first).portfolio).toEqual(portfolioOf([one]));
    const both = sender.send(portfolioOf([two, one]), WHOLE);
    expect(both.portfolio.held.map(({ file }) => file)).toEqual([two, null]);
    expect(holder.receive(both).portfolio.files).toEqual([two, one]);
  });

  it('are told apart by what they are, not by what they look like', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const key = (file: typeof one) => holder.receive(sender.send(portfolioOf([file]), WHOLE)).key;
    expect(key(one)).toBe(key(one));
    expect(key({ ...one })).not.toBe(key(one));
  });

  it('are let go with the first request that does without them', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]), WHOLE);
    sender.send(portfolioOf([two]), WHOLE);
    expect(sender.send(portfolioOf([one]), WHOLE).portfolio.held[0]!.file).toEqual(one);
  });

  it('cross over again to a new worker, and one that is missing is not made up', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]), WHOLE);
    const unheld = sender.send(portfolioOf([one]), WHOLE);
    expect(() => new FileHolder().receive(unheld)).toThrow('does not hold');
    sender.forget();
    expect(new FileHolder().receive(sender.send(portfolioOf([one]), WHOLE)).portfolio.files).toEqual([one]);
  });

  it('of what it is compared with cross over once, too, and one of both but once', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const against = { what: { kind: 'portfolio', name: 'Other' }, portfolio: portfolioOf([one, two]) } as const;
    const first = sender.send(portfolioOf([one]), { ...WHOLE, against });
    expect(first.against?.portfolio.held.map(({ file }) => file)).toEqual([null, two]);
    const arrived = holder.receive(first);
    expect(arrived.look).toEqual({ ...WHOLE, against });
    const again = sender.send(portfolioOf([one]), { ...WHOLE, against });
    expect(again.against?.portfolio.held.map(({ file }) => file)).toEqual([null, null]);
    expect(holder.receive(again)).toEqual(arrived);
    expect(holder.receive(sender.send(portfolioOf([one]), WHOLE)).key).not.toBe(arrived.key);
  });

  it.each([
    ['accounts', { ...WHOLE, accounts: ['Brokerage'] }],
    ['funds', { ...WHOLE, funds: 'lines' }],
  ] as const)('are known by how they are looked at: %s', (_, look) => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const whole = holder.receive(sender.send(portfolioOf([one]), WHOLE));
    expect(holder.receive(sender.send(portfolioOf([one]), look)).key).not.toBe(whole.key);
  });

  it('that the worker has read itself never cross over again', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const read = holder.keep(one);
    sender.note(read, one);
    const sent = sender.send(portfolioOf([one, two]), WHOLE);
    expect(sent.portfolio.held.map(({ file }) => file)).toEqual([null, two]);
    expect(holder.receive(sent).portfolio.files).toEqual([one, two]);
    expect(holder.receive(sender.send(portfolioOf([two, one]), WHOLE)).portfolio.files).toEqual([two, one]);
  });

  it('that the worker has read are kept until the page has heard of them, whatever it asks meanwhile', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const read = holder.keep(one);
    holder.receive(sender.send(portfolioOf([two]), WHOLE));
    sender.note(read, one);
    expect(holder.receive(sender.send(portfolioOf([one]), WHOLE)).portfolio.files).toEqual([one]);
    holder.receive(sender.send(portfolioOf([two]), WHOLE));
    expect(sender.send(portfolioOf([one]), WHOLE).portfolio.held[0]!.file).toEqual(one);
  });

  it('that were added here to what arrived go to the page with their numbers, the others by their numbers alone', () => {
    const sender = new FileSender();
    const holder = new FileHolder();
    const arrived = holder.receive(sender.send(portfolioOf([one]), WHOLE)).portfolio;
    const renamed = { ...two, name: 'another name' };
    const read = holder.keep(two);
    const { files, subject } = holder.name(portfolioOf([one, two, renamed]), arrived);
    expect(files.map(({ file }) => file)).toEqual([null, two, renamed]);
    expect(files[1]!.id).toBe(read);
    for (const { id, file } of files) if (file !== null) sender.note(id, file);
    const sent = sender.send(portfolioOf([one, two, renamed]), WHOLE);
    expect(sent.portfolio.held.map(({ file }) => file)).toEqual([null, null, null]);
    // so that what was worked out for it is found again
    expect(holder.receive(sent)).toEqual(subject);
  });

  it('that one worker has read are unknown to the next, which counts anew', () => {
    const sender = new FileSender();
    sender.note(new FileHolder().keep(one), one);
    sender.forget();
    const holder = new FileHolder();
    sender.note(holder.keep(two), two);
    expect(holder.receive(sender.send(portfolioOf([one, two]), WHOLE)).portfolio.files).toEqual([one, two]);
  });
});
