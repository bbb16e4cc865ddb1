import { describe, expect, it } from 'vitest';
import { WHOLE } from '../../src/domain/look.ts';
import { FileSender, receiveFiles } from '../../src/worker/held-files.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const one = fileOf([holdingOf({ symbol: 'NVDA', value: 100 })]);
const two = fileOf([holdingOf({ symbol: 'AAPL', value: 50 })]);

describe('files on their way to the worker', () => {
  it('cross over once, and arrive with each portfolio as they are', () => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const first = sender.send(portfolioOf([one]), WHOLE);
    expect(first.portfolio.held.map(({ file }) => file)).toEqual([one]);
    expect(receive(first).portfolio).toEqual(portfolioOf([one]));
    const both = sender.send(portfolioOf([two, one]), WHOLE);
    expect(both.portfolio.held.map(({ file }) => file)).toEqual([two, null]);
    expect(receive(both).portfolio.files).toEqual([two, one]);
  });

  it('are told apart by what they are, not by what they look like', () => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const key = (file: typeof one) => receive(sender.send(portfolioOf([file]), WHOLE)).key;
    expect(key(one)).toBe(key(one));
    expect(key({ ...one })).not.toBe(key(one));
  });

  it('are let go with the first request that does without them', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]), WHOLE);
    sender.send(portfolioOf([two]), WHOLE);
    expect(sender.send(portfolioOf([one]), WHOLE).portfolio.held[0]!.file).toBe(one);
  });

  it('cross over again to a new worker, and one that is missing is not made up', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]), WHOLE);
    const unheld = sender.send(portfolioOf([one]), WHOLE);
    expect(() => receiveFiles()(unheld)).toThrow('does not hold');
    sender.forget();
    expect(receiveFiles()(sender.send(portfolioOf([one]), WHOLE)).portfolio.files).toEqual([one]);
  });

  it('of what it is compared with cross over once, too, and one of both but once', () => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const against = { what: { kind: 'portfolio', name: 'Other' }, portfolio: portfolioOf([one, two]) } as const;
    const first = sender.send(portfolioOf([one]), { ...WHOLE, against });
    expect(first.against?.portfolio.held.map(({ file }) => file)).toEqual([null, two]);
    const arrived = receive(first);
    expect(arrived.look).toEqual({ ...WHOLE, against });
    const again = sender.send(portfolioOf([one]), { ...WHOLE, against });
    expect(again.against?.portfolio.held.map(({ file }) => file)).toEqual([null, null]);
    expect(receive(again)).toEqual(arrived);
    expect(receive(sender.send(portfolioOf([one]), WHOLE)).key).not.toBe(arrived.key);
  });

  it.each([
    ['accounts', { ...WHOLE, accounts: ['Brokerage'] }],
    ['funds', { ...WHOLE, funds: 'lines' }],
  ] as const)('are known by how they are looked at: %s', (_, look) => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const whole = receive(sender.send(portfolioOf([one]), WHOLE));
    expect(receive(sender.send(portfolioOf([one]), look)).key).not.toBe(whole.key);
  });
});
