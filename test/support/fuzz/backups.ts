import { isoDate } from '../../../src/domain/model/units.ts';
import { asWritten } from '../../../src/storage/backup/backup.ts';
import { readBackup, writeBackup, writeContent } from '../../../src/storage/backup/backup-file.ts';
import { planRestore } from '../../../src/storage/backup/plan-restore.ts';
import { CONTENT, NOTHING } from '../../storage/sample-backup.ts';
import { damageData, damageText } from './damage.ts';
import { diceOf } from './dice.ts';
import { hold, type Target } from './target.ts';

const HEAD = { made: isoDate('2026-11-20')!, app: '1.0.0', passphrase: null };
const whole = writeBackup(CONTENT, HEAD);

async function contentIn(text: string): Promise<string | null> {
  const read = await readBackup(text, null);
  return read.ok ? JSON.stringify(read.value.content) : null;
}

/**
 * Backups with a piece changed, and backups by somebody who knows how to make the checksum right. The first are refused or give
 * back exactly what was saved; the second are refused, or can be restored and written again without a change.
 */
export const backups: Target = async (seed, number) => {
  const dice = diceOf(seed, number);
  if (dice.chance(0.5)) {
    const text = damageText(await whole, dice);
    return hold('damaged', text, async () => {
      const read = await readBackup(text, null);
      if (!read.ok) return { faults: [], outcome: read.error.kind };
      const same = JSON.stringify(read.value.content) === (await contentIn(await whole));
      return { faults: same ? [] : ['damage was read as something else'], outcome: 'read' };
    });
  }
  const content = damageData(JSON.parse(JSON.stringify(asWritten(CONTENT))), dice);
  // written as it stands: what holds it back is the reader alone
  const text = await writeContent(content, HEAD);
  return hold('made with a right checksum', text, async () => {
    const read = await readBackup(text, null);
    if (!read.ok) return { faults: [], outcome: read.error.kind };
    const { edits } = planRestore(
      NOTHING,
      read.value.content,
      dice.of(['add', 'merge'] as const),
      () => `new-${number}`,
    );
    const again = await contentIn(await writeBackup(read.value.content, HEAD));
    const same = again === JSON.stringify(read.value.content);
    return {
      faults: same ? [] : ['what was read is not what is written again'],
      outcome: `read, ${edits.length > 0 ? 'some' : 'no'} edits`,
    };
  });
};
