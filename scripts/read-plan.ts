import { readFile } from 'node:fs/promises';
import type { Reference } from '../src/domain/model/reference.ts';
import type { Move, MoveSize, Plan } from '../src/domain/model/move.ts';
import type { Holdable } from '../src/domain/rotation/plan.ts';
import type { SecurityKey } from '../src/domain/model/security-key.ts';
import { CannotAnalyse, whyClosed } from './cannot-analyse.ts';
import { fromUser } from './from-user.ts';

/* A plan as a file: `{ "name": …, "moves": [{ "account", "from", "to", "amount" or "percent", "price", "lots" }] }`. What is in it that nobody
   knows is refused in words, never skipped. */

/** A plan as the file says it: symbols, not yet looked up among the holdings. */
export interface WrittenPlan {
  readonly name: string;
  readonly moves: readonly WrittenMove[];
}
export interface WrittenMove {
  /** null = the only account that holds it. */
  readonly account: string | null;
  readonly from: string;
  readonly to: string;
  readonly size: MoveSize;
  readonly price: number | null;
  readonly isHighestCostFirst: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const PLAN_KEYS = ['name', 'moves'];
const MOVE_KEYS = ['account', 'from', 'to', 'amount', 'percent', 'price', 'lots'];

function refuse(path: string, why: string): never {
  throw new CannotAnalyse(`--plan ${path}: ${why}`);
}

function fieldsOf(value: unknown, known: readonly string[], what: string, path: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, `${what} is no object.`);
  const fields = Object.fromEntries(Object.entries(value));
  const odd = Object.keys(fields).find((key) => !known.includes(key));
  if (odd !== undefined) refuse(path, `${what} has "${odd}", which means nothing here; use ${known.join(', ')}.`);
  return fields;
}

function textOf(fields: Fields, key: string, what: string, path: string): string {
  const value = fields[key];
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : refuse(path, `${what} needs "${key}" as a text.`);
}

function numberOf(fields: Fields, key: string, what: string, path: string, most = Infinity): number | null {
  const value = fields[key];
  if (value === undefined) return null;
  if (typeof value === 'number' && value > 0 && value <= most && Number.isFinite(value)) return value;
  return refuse(path, `${what}: "${key}" must be a number above 0${most === Infinity ? '' : `, at most ${most}`}.`);
}

/* As the report file names them: without a word each sale takes the same part of every lot. */
function readLots({ lots }: Fields, what: string, path: string): boolean {
  if (lots === undefined || lots === 'proportional') return false;
  return lots === 'highest-cost' || refuse(path, `${what}: "lots" is "highest-cost" or "proportional".`);
}

function readMove(value: unknown, at: number, path: string): WrittenMove {
  const what = `Move ${at + 1}`;
  const fields = fieldsOf(value, MOVE_KEYS, what, path);
  const amount = numberOf(fields, 'amount', what, path);
  const percent = numberOf(fields, 'percent', what, path, 100);
  if ((amount === null) === (percent === null)) refuse(path, `${what} needs either "amount" or "percent".`);
  return {
    account: fields['account'] === undefined ? null : textOf(fields, 'account', what, path),
    from: textOf(fields, 'from', what, path),
    to: textOf(fields, 'to', what, path),
    size: amount === null ? { unit: 'part', value: percent! / 100 } : { unit: 'money', value: amount },
    price: numberOf(fields, 'price', what, path),
    isHighestCostFirst: readLots(fields, what, path),
  };
}

/** Reads a plan's text. Throws CannotAnalyse in words. */
export function parsePlan(text: string, path: string): WrittenPlan {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    refuse(path, 'this is no JSON.');
  }
  const fields = fieldsOf(value, PLAN_KEYS, 'The plan', path);
  const { moves } = fields;
  if (!Array.isArray(moves) || moves.length === 0)
    refuse(path, 'The plan needs "moves", a list with at least one move.');
  return {
    name: fields['name'] === undefined ? 'Plan' : textOf(fields, 'name', 'The plan', path),
    moves: moves.map((move: unknown, at) => readMove(move, at, path)),
  };
}

/** Opens a plan's file. */
export async function readPlan(path: string): Promise<WrittenPlan> {
  const text = await readFile(fromUser(path), 'utf8').catch((error: unknown) =>
    refuse(path, `it cannot be opened: ${whyClosed(error)}.`),
  );
  return parsePlan(text, path);
}

const isCash = (word: string) => word.toLowerCase() === 'cash';

/* What earlier moves bought can be moved on, so a symbol need not be held at the start. */
function keyFor(word: string, reference: Reference): SecurityKey | null {
  if (isCash(word)) return 'class:cash';
  const listed = reference.bySymbol(word.toUpperCase());
  const company = listed.find(({ kind }) => kind === 'company');
  if (company?.kind === 'company') return `company:${company.issuer}`;
  const fund = listed.find(({ kind }) => kind === 'fund');
  return fund === undefined ? null : `fund:${fund.symbol}`;
}

/** Finds what a written plan means among the holdings. Throws CannotAnalyse in words. */
export function resolvePlan(plan: WrittenPlan, holdables: readonly Holdable[], reference: Reference): Plan {
  const accounts = [...new Set(holdables.map(({ account }) => account))];
  const moves = plan.moves.map(({ account, from, to, size, price, isHighestCostFirst }, at): Move => {
    const say = (why: string): never => refuse(plan.name, `Move ${at + 1}: ${why}`);
    const [source, target] = [keyFor(from, reference), keyFor(to, reference)];
    if (source === null) return say(`"${from}" is no company or fund of the reference lists.`);
    if (target === null) return say(`"${to}" is no company or fund of the reference lists.`);
    if (account !== null && !accounts.includes(account))
      return say(`there is no account "${account}"; there is ${accounts.map((one) => `"${one}"`).join(', ')}.`);
    const holders = holdables.filter(({ security }) => security === source).map((one) => one.account);
    const only = holders.length === 1 ? holders[0]! : null;
    const where = account ?? only;
    if (where === null)
      return say(
        holders.length === 0
          ? `"${from}" is not held; say which account it is in by then.`
          : `"${from}" is in several accounts; say "account".`,
      );
    return {
      account: where,
      from: source,
      to: target,
      size,
      price,
      ...(isHighestCostFirst ? { lots: 'highest-cost' as const } : {}),
    };
  });
  return { name: plan.name, moves };
}
