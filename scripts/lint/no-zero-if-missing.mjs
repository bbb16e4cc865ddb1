/*
 * A lint rule: what is missing is not 0. `x ?? 0` and `x === null ? 0 : x` say the same, and a sum of them is a figure that nobody
 * stated. Where 0 is right because nothing was added, as in a map of sums, `amountIn` says so.
 */
const isZero = ({ type, value }) => type === 'Literal' && value === 0;
const isNothing = ({ type, value, name }) =>
  (type === 'Literal' && value === null) || (type === 'Identifier' && name === 'undefined');

export const noZeroIfMissing = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { zero: 'A missing amount is not 0. Handle null, or say in a disable why 0 is right.' },
  },
  create(context) {
    const text = (node) => context.sourceCode.getText(node);
    return {
      LogicalExpression(node) {
        if (node.operator !== '&&' && isZero(node.right)) context.report({ node, messageId: 'zero' });
      },
      ConditionalExpression(node) {
        const { test, consequent, alternate } = node;
        if (test.type !== 'BinaryExpression' || !/^[!=]==$/.test(test.operator) || !isNothing(test.right)) return;
        const [missing, there] = test.operator === '===' ? [consequent, alternate] : [alternate, consequent];
        if (isZero(missing) && text(there) === text(test.left)) context.report({ node, messageId: 'zero' });
      },
    };
  },
};
