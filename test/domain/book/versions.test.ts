import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasSeen,
  hasSeenAll,
  inOrder,
  keepChanged,
  mark,
  mergeScopes,
  type Scopes,
  type UnmarkedScopes,
} from '../../../src/domain/book/versions.ts';
import { triesOf } from '../../support/dice.ts';

/* Three devices that write, delete, meet by a copy and start again, in any order. Their clocks are wrong by years. */

type Told = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Step =
  | { readonly kind: 'write'; readonly device: number; readonly scope: string; readonly key: string }
  | { readonly kind: 'delete'; readonly device: number; readonly scope: string; readonly key: string }
  | { readonly kind: 'delete-all'; readonly device: number; readonly scope: string }
  | { readonly kind: 'meet'; readonly device: number; readonly other: number }
  | { readonly kind: 'start-again'; readonly device: number };

const device = fc.nat(2);
const scope = fc.constantFrom('p', 'q');
const key = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('write' as const), device, scope, key }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), device, scope, key }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('delete-all' as const), device, scope }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('meet' as const), device, other: device }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('start-again' as const), device }), weight: 1 },
);
const history = fc.array(step, { minLength: 1, maxLength: 40 });
const clocks = fc.tuple(fc.nat(4e12), fc.nat(4e12), fc.nat(4e12));

interface Device {
  writer: string;
  /** What is kept of marks. */
  known: Scopes<string>;
  /** What the user sees. */
  now: Map<string, Map<string, string>>;
  /** What was written on any device that this one has had before its eyes, or deleted. */
  sight: Set<string>;
}

const writtenOf = (now: Told): UnmarkedScopes<string> =>
  new Map([...now].map(([id, all]) => [id, new Map([...all].map(([name, value]) => [name, { value, sum: value }]))]));

/* What stands side by side is one value of all of them: nothing of it is lost, and every device comes to the same. */
function settle(scopes: Scopes<string>): Map<string, Map<string, string>> {
  return new Map(
    [...scopes].map(([id, { things }]) => [
      id,
      new Map([...things].map(([name, versions]) => [name, joined(versions.map(({ value }) => value))])),
    ]),
  );
}
const joined = (values: readonly string[]) =>
  [...new Set(values.flatMap((value) => value.split('+')))].sort().join('+');
const valuesIn = (now: Told) => [...now.values()].flatMap((all) => [...all.values()].flatMap((one) => one.split('+')));

/** Plays a history; `gone` = what somebody who had seen it wrote over or deleted. */
function play(steps: readonly Step[], times: readonly number[]) {
  let writers = 0;
  let values = 0;
  const written: string[] = [];
  const gone = new Set<string>();
  const devices = times.map((): Device => ({
    writer: `w${(writers += 1)}`,
    known: new Map(),
    now: new Map(),
    sight: new Set(),
  }));
  const markOf = (one: Device, at: number) =>
    mark(one.known, writtenOf(one.now), { name: one.writer, now: times[at]! + written.length });
  for (const [count, step] of steps.entries()) {
    const one = devices[step.device]!;
    if (step.kind === 'start-again') one.writer = `w${(writers += 1)}`;
    else if (step.kind === 'write') {
      const value = `v${(values += 1)}`;
      const all = one.now.get(step.scope) ?? new Map<string, string>();
      for (const old of all.get(step.key)?.split('+') ?? []) gone.add(old);
      one.now.set(step.scope, all.set(step.key, value));
      written.push(value);
    } else if (step.kind === 'delete') {
      for (const old of one.now.get(step.scope)?.get(step.key)?.split('+') ?? []) gone.add(old);
      one.now.get(step.scope)?.delete(step.key);
    } else if (step.kind === 'delete-all') {
      for (const old of valuesIn(new Map([['', one.now.get(step.scope) ?? new Map()]]))) gone.add(old);
      one.now.delete(step.scope);
    } else meet(one, devices[step.other]!, step.device, step.other, count);
  }
  /* One takes in what the other's copy holds; the copy was written just now. */
  function meet(one: Device, other: Device, at: number, otherAt: number, count: number) {
    other.known = markOf(other, otherAt);
    if (one === other) return;
    const mine = markOf(one, at);
    const writer = { name: one.writer, now: times[at]! + count };
    const merged = mergeScopes(keepChanged(mine, other.known, writer), keepChanged(other.known, mine, writer));
    one.now = settle(merged);
    one.known = mark(merged, writtenOf(one.now), writer);
  }
  return { devices, written, gone, markOf, meet };
}

const meetAll = ({ devices, meet }: ReturnType<typeof play>) => {
  for (let round = 0; round < 3; round += 1)
    for (const [at, one] of devices.entries())
      for (const [otherAt, other] of devices.entries()) meet(one, other, at, otherAt, 0);
};

/* As plain data, for comparing. */
const plain = (scopes: Scopes<string>) =>
  [...scopes]
    .map(([id, { seen, things }]) => [
      id,
      [...seen].sort(),
      [...things]
        .map(([name, versions]) => [name, versions.map(({ sum, dots }) => [sum, [...dots].sort()])])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

describe('merging what three devices wrote', () => {
  it('is the same in any order, in any grouping, and as often as you like', () => {
    fc.assert(
      fc.property(history, clocks, (steps, times) => {
        const { devices, markOf } = play(steps, times);
        const [a, b, c] = devices.map(markOf) as [Scopes<string>, Scopes<string>, Scopes<string>];
        expect(plain(mergeScopes(a, b))).toEqual(plain(mergeScopes(b, a)));
        expect(plain(mergeScopes(mergeScopes(a, b), c))).toEqual(plain(mergeScopes(a, mergeScopes(b, c))));
        expect(plain(mergeScopes(a, a))).toEqual(plain(a));
        expect(plain(mergeScopes(mergeScopes(a, b), b))).toEqual(plain(mergeScopes(a, b)));
      }),
      { numRuns: triesOf(20_000) },
    );
  });

  it('loses nothing that nobody wrote over or deleted in its sight, and all come to the same', () => {
    fc.assert(
      fc.property(history, clocks, (steps, times) => {
        const played = play(steps, times);
        meetAll(played);
        const [first, ...others] = played.devices.map(({ now }) => new Set(valuesIn(now)));
        for (const value of played.written) if (!played.gone.has(value)) expect(first).toContain(value);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: triesOf(20_000) },
    );
  });

  it('keeps a whole of which something was changed while another deleted it', () => {
    fc.assert(
      fc.property(history, clocks, fc.nat(2), fc.nat(2), (steps, times, keeper, deleter) => {
        fc.pre(keeper !== deleter);
        const played = play(steps, times);
        meetAll(played);
        const [one, other] = [played.devices[keeper]!, played.devices[deleter]!];
        const before = one.now.get('p') ?? new Map<string, string>();
        fc.pre(before.size > 0);
        other.now.delete('p');
        one.now.set('p', new Map(before).set('a', 'changed'));
        meetAll(played);
        for (const { now } of played.devices) expect(now.get('p')).toEqual(new Map(before).set('a', 'changed'));
      }),
      { numRuns: triesOf(1_000) },
    );
  });
});

describe('marks', () => {
  const one = (value: string) => writtenOf(new Map([['p', new Map([['a', value]])]]));

  it('stay where nothing was changed', () => {
    const first = mark(new Map(), one('v'), { name: 'w', now: 5 });
    expect(plain(mark(first, one('v'), { name: 'w', now: 9 }))).toEqual(plain(first));
  });

  it('are later than all that was seen, whatever the clock says', () => {
    const first = mark(new Map(), one('v'), { name: 'w', now: 4e12 });
    const second = mark(first, one('later'), { name: 'x', now: 0 });
    const merged = mergeScopes(first, second).get('p')!;
    expect(merged.things.get('a')?.map(({ value }) => value)).toEqual(['later']);
    expect(Math.max(...second.get('p')!.things.get('a')![0]!.dots.values())).toBe(4e12 + 1);
  });

  it('say which of two that were written apart is the later', () => {
    const [a, b] = [
      mark(new Map(), one('early'), { name: 'w', now: 1 }),
      mark(new Map(), one('late'), { name: 'x', now: 2 }),
    ];
    const versions = mergeScopes(a, b).get('p')!.things.get('a')!;
    expect(inOrder(versions).map(({ value }) => value)).toEqual(['late', 'early']);
  });

  it('of one value written twice are those of one version', () => {
    const [a, b] = [mark(new Map(), one('v'), { name: 'w', now: 1 }), mark(new Map(), one('v'), { name: 'x', now: 2 })];
    expect(mergeScopes(a, b).get('p')!.things.get('a')).toHaveLength(1);
  });

  it('are counted by writer', () => {
    expect(hasSeen(new Map([['w', 2]]), 'w:2')).toBe(true);
    expect(hasSeen(new Map([['w', 2]]), 'w:3')).toBe(false);
    expect(hasSeenAll(new Map([['w', 2]]), new Map([['w', 1]]))).toBe(true);
    expect(hasSeenAll(new Map(), new Map([['w', 1]]))).toBe(false);
  });
});
