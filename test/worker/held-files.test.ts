import { describe, expect, it } from 'vitest';
import { FileSender, receiveFiles } from '../../src/worker/held-files.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';

const one = fileOf([holdingOf({ symbol: 'NVDA', value: 100 })]);
const two = fileOf([holdingOf({ symbol: 'AAPL', value: 50 })]);

describe('files on their way to the worker', () => {
  it('cross over once, and arrive with each portfolio as they are', () => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const first = sender.send(portfolioOf([one]));
    expect(first.held.map(({ file }) => file)).toEqual([one]);
    expect(receive(first).portfolio).toEqual(portfolioOf([one]));
    const both = sender.send(portfolioOf([two, one]));
    expect(both.held.map(({ file }) => file)).toEqual([two, null]);
    expect(receive(both).portfolio.files).toEqual([two, one]);
  });

  it('are told apart by what they are, not by what they look like', () => {
    const sender = new FileSender();
    const receive = receiveFiles();
    const key = (file: typeof one) => receive(sender.send(portfolioOf([file]))).key;
    expect(key(one)).toBe(key(one));
    expect(key({ ...one })).not.toBe(key(one));
  });

  it('are let go with the first request that does without them', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]));
    sender.send(portfolioOf([two]));
    expect(sender.send(portfolioOf([one])).held[0]!.file).toBe(one);
  });

  it('cross over again to a new worker, and one that is missing is not made up', () => {
    const sender = new FileSender();
    sender.send(portfolioOf([one]));
    const unheld = sender.send(portfolioOf([one]));
    expect(() => receiveFiles()(unheld)).toThrow('does not hold');
    sender.forget();
    expect(receiveFiles()(sender.send(portfolioOf([one]))).portfolio.files).toEqual([one]);
  });

  it('of a portfolio that comes whole are told by their contents', () => {
    expect(receiveFiles()(portfolioOf([one]))).toEqual({ portfolio: portfolioOf([one]), key: null });
  });
});
