import { beforeAll, describe, expect, it } from 'vitest';
import { isDoubtful, isOfTable } from '../../../../src/domain/files/add-files.ts';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { pendingLine } from '../../../../src/screens/verdict/words/pending.ts';
import { readText, taken } from '../../../read/read-file.ts';
import { portfolioOf } from '../../../support/portfolio.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const HEAD = 'What,Ticker,How many,Now worth\n';
const KNOWN = 'Apple,AAPL,20,"$4,500"\nVanguard total market,VTI,40,"$12,000"\nNvidia,NVDA,50,"$9,200"\n';
const NAMELESS = ',,,"$41,200"\n,,,"$18,400"\n,,,"$12,000"\n';

function waiting(text: string, isHidden = false) {
  const portfolio = portfolioOf([taken(readText(text, 'mine.csv'))]);
  const report = analyse(portfolio, reference);
  const names = ['mine.csv'];
  return {
    isDoubtful: isDoubtful(report, names),
    isOfTable: isOfTable(report, names),
    line: pendingLine(report, names, portfolio.files, isHidden),
  };
}

describe('a file that waits to be kept', () => {
  it('shows its figures with what was left out, where only its table is doubtful', () => {
    expect(waiting(HEAD + KNOWN + NAMELESS)).toEqual({
      isDoubtful: true,
      isOfTable: true,
      line: 'We read “Now worth” as the value and left out three rows worth $71,600.',
    });
  });

  it('tells no amount while amounts are hidden, nor where the rows have none', () => {
    const line = 'We read “Now worth” as the value and left out three rows.';
    expect(waiting(HEAD + KNOWN + NAMELESS, true).line).toBe(line);
    expect(waiting(`${HEAD}${KNOWN}Tesla,TSLA,,\nIntel,INTC,,\nMicron,MU,,\n`)).toMatchObject({
      isOfTable: true,
      line,
    });
  });

  it('names a total that is not met, where no row was left out', () => {
    expect(waiting(`${HEAD}${KNOWN}Total,,,"$30,000"\n`)).toMatchObject({
      isOfTable: true,
      line: 'Line 5: the file says 30,000.00, but its rows add up to 25,700.00. Difference: −4,300.00.',
    });
  });

  it('asks before any figure where an answer changes what the figures mean', () => {
    const found = waiting('Symbol,Name,Value (USD)\nKEY,Keyera Corp,100\nNVDA,NVIDIA Corp,900\nTSLA,Tesla,\n');
    expect(found).toMatchObject({ isDoubtful: true, isOfTable: false });
  });

  it('is not kept where nothing of it counts', () => {
    expect(waiting('VTI\t30\t$9,900\nVXUS\t50\t$3,600\nBND\t40\t$2,900\n').isOfTable).toBe(false);
  });
});
