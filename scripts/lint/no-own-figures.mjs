/*
 * A lint rule: what shows a report works out no figure of its own. A sum, and any difference, product or quotient of amounts, belongs in
 * domain/figures, where it is tested once and where every screen finds the same answer.
 *
 * It goes by names, so that it needs no types and reads markup, too:
 *   adds     a reduce() whose callback adds to (or takes from, multiplies, divides) what it carries along
 *   divides  a division, unless by a number written down, a constant, or a scale such as a length on screen
 *   reckons  + - * between two things of which one is called like an amount, unless the other is a number written down
 * Comparisons such as (a, b) => b.value - a.value order things and measure nothing.
 *
 * With { pictures: true }, for code that lays out pictures, a division is refused by a whole of the report only, and reckoning with a field
 * of a record only (`lens.share - x`): places, lengths and scales of a picture are its own.
 */

/* What amounts, and parts of a whole, are called in a report. */
const AMOUNTS =
  /^(?:value|baseValue|amount|money|share|weight|part|base|net|gross|widest|whole|total|totals|equity|identified|unidentified|unseen|residual|excess|rest|invested|covered|held|direct|via|viaTotal|open|sum|all)$/;
/* The wholes among them. */
const WHOLES = /^(?:base|net|gross|total|totals|equity|identified|invested)$/;
/* Lengths on screen and of lists, and steps and units that a number is rounded to or written in. */
const SCALES = /(?:[hH]eight|[wW]idth|[lL]ength|[lL]etters|^step|^unit|^factor)$/;
const CONSTANT = /^[A-Z][A-Z\d_]*$/;
const CARRIES = new Set(['reduce', 'reduceRight']);

/* The last name of an operand: "base" of `report.totals.base!`, "share" of `-share` and `Math.abs(share)`; null of anything longer. */
function nameOf(node) {
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
      return node.name;
    case 'MemberExpression':
      return nameOf(node.computed ? node.object : node.property);
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
      return nameOf(node.expression);
    case 'UnaryExpression':
      return nameOf(node.argument);
    case 'CallExpression':
      return isOfMath(node.callee) && node.arguments.length === 1 ? nameOf(node.arguments[0]) : null;
    default:
      return null;
  }
}

/* Of Math.sign only a sign is left. */
const isOfMath = ({ type, object, property }) =>
  type === 'MemberExpression' && nameOf(object) === 'Math' && nameOf(property) !== 'sign';
const isAmount = (node) => AMOUNTS.test(nameOf(node) ?? '');
const isScale = (node) => SCALES.test(nameOf(node) ?? '');
const isWhole = (node) => WHOLES.test(nameOf(node) ?? '') || (isField(node) && isAmount(node));

/* A field of a record: `lens.share`, `-lens.share`, `Math.abs(lens.share)`. */
function isField(node) {
  switch (node.type) {
    case 'MemberExpression':
      return true;
    case 'TSNonNullExpression':
      return isField(node.expression);
    case 'UnaryExpression':
      return isField(node.argument);
    case 'CallExpression':
      return node.arguments.length === 1 && isField(node.arguments[0]);
    default:
      return false;
  }
}

/* A number written down, a constant, or reckoned of nothing else. */
function isWritten(node) {
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return true;
    case 'UnaryExpression':
      return isWritten(node.argument);
    case 'BinaryExpression':
      return isWritten(node.left) && isWritten(node.right);
    default:
      return CONSTANT.test(nameOf(node) ?? '');
  }
}

/* `b.value - a.value`, `Math.abs(b.value) - Math.abs(a.value)`: one field of two things. */
function isComparison({ operator, left, right }) {
  return operator === '-' && isField(left) && isField(right) && nameOf(left) === nameOf(right);
}

function adds(callback) {
  const carried = callback?.params?.[0];
  return carried?.type === 'Identifier' && isReckonedWith(callback.body, carried.name);
}

function isReckonedWith(node, name) {
  if (Array.isArray(node)) return node.some((one) => isReckonedWith(one, name));
  if (node === null || typeof node !== 'object') return false;
  if (node.type === 'BinaryExpression' && '+-*/'.includes(node.operator)) {
    if ([node.left, node.right].some((side) => side.type === 'Identifier' && side.name === name)) return true;
  }
  return Object.entries(node).some(([key, value]) => key !== 'parent' && isReckonedWith(value, name));
}

/** @type {import('eslint').Rule.RuleModule} */
export const noOwnFigures = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { pictures: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      adds: 'What shows a report adds nothing up: domain/figures does.',
      divides: 'What part of a whole something is, domain/figures says.',
      reckons: 'Amounts are reckoned with in domain/figures.',
    },
  },
  create(context) {
    const isPicture = context.options[0]?.pictures === true;
    const isBadDivisor = (node) => (isPicture ? isWhole(node) : !isWritten(node) && !isScale(node));
    const isReckoned = (node) => isAmount(node) && (!isPicture || isField(node));
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.computed || !CARRIES.has(nameOf(callee.property))) return;
        if (adds(node.arguments[0])) context.report({ node: callee.property, messageId: 'adds' });
      },
      BinaryExpression(node) {
        const { operator, left, right } = node;
        if (operator === '/') {
          if (isBadDivisor(right)) context.report({ node, messageId: 'divides' });
          return;
        }
        if (!['+', '-', '*'].includes(operator) || isWritten(left) || isWritten(right) || isComparison(node)) return;
        if (isReckoned(left) || isReckoned(right)) context.report({ node, messageId: 'reckons' });
      },
      AssignmentExpression(node) {
        const { operator, left, right } = node;
        if (operator === '/=' && isBadDivisor(right)) context.report({ node, messageId: 'divides' });
        if (!['+=', '-=', '*='].includes(operator) || isWritten(right)) return;
        if (isReckoned(left) || isReckoned(right)) context.report({ node, messageId: 'adds' });
      },
    };
  },
};
