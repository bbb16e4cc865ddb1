import { describe, expect, it } from 'vitest';
import { LatestAnswer } from '../../src/app/latest-answer.svelte.ts';

/* Questions to a worker that answers when it is told to. */
function slowly() {
  const asked: { readonly about: string; readonly answer: (value: string | null) => void }[] = [];
  const latest = new LatestAnswer<{ readonly about: string }, string>(
    ({ about }) => new Promise((answer) => asked.push({ about, answer })),
  );
  const [a, b, c] = [{ about: 'a' }, { about: 'b' }, { about: 'c' }];
  const still = () => new Promise<void>((resolve) => setTimeout(resolve));
  return { latest, asked, a, b, c, still };
}

describe('the latest answer', () => {
  it('stays while the next is worked out, with the question that it answers', async () => {
    const { latest, asked, a, b, still } = slowly();
    expect(latest.to(a)).toBeNull();
    await still();
    asked[0]!.answer('A');
    await still();
    expect(latest.to(b)).toEqual({ question: a, answer: 'A' });
    await still();
    asked[1]!.answer('B');
    await still();
    expect(latest.given).toEqual({ question: b, answer: 'B' });
  });
  it('is asked for once a question, however often it is drawn', async () => {
    const { latest, asked, a, still } = slowly();
    for (let turn = 0; turn < 5; turn += 1) latest.to(a);
    await still();
    asked[0]!.answer('A');
    await still();
    latest.to(a);
    await still();
    expect(asked).toHaveLength(1);
  });
  it('is shown while a slider is dragged, and of what waits only the newest is asked', async () => {
    const { latest, asked, a, b, c, still } = slowly();
    latest.ask(a);
    await still();
    latest.ask(b);
    latest.ask(c);
    asked[0]!.answer('A');
    await still();
    expect(latest.given?.answer).toBe('A');
    expect(asked.map(({ about }) => about)).toEqual(['a', 'c']);
  });
  it('changes nothing while it is asked for, which may be while something is drawn', () => {
    const { latest, asked, a } = slowly();
    latest.to(a);
    expect(asked).toEqual([]);
  });
  it('stays where a question could not be answered', async () => {
    const { latest, asked, a, b, still } = slowly();
    latest.ask(a);
    await still();
    asked[0]!.answer('A');
    await still();
    latest.ask(b);
    await still();
    asked[1]!.answer(null);
    await still();
    expect(latest.given?.answer).toBe('A');
  });
  it('is forgotten when nobody looks any more, with what is on its way, and asked anew by who comes back', async () => {
    const { latest, asked, a, still } = slowly();
    latest.ask(a);
    await still();
    latest.clear();
    asked[0]!.answer('A');
    await still();
    expect(latest.given).toBeNull();
    latest.ask(a);
    await still();
    asked[1]!.answer('again');
    await still();
    expect(latest.given?.answer).toBe('again');
  });
});
