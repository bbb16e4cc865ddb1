import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FileReading, Refusal } from '../../src/domain/model/file-reading.ts';
import type { Result } from '../../src/domain/model/units.ts';
import { ignorePdfjsRejections } from '../../src/library/ignore-pdfjs-rejections.ts';
import { readHere, type ReadFile } from '../analyse-files.ts';
import { CannotAnalyse } from '../cannot-analyse.ts';

/* Files of many people are read in a process of their own: one that takes all memory, or never ends, ends that process and costs its own
   line, and the book goes on. */

const PROGRAM = join(import.meta.dirname, 'read-apart.ts');
const RUN = join(import.meta.dirname, '../run-ts.mjs');
const MOST_MEMORY_MB = 2048;
const LONGEST_MS = 180_000;

interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
type Answer = Result<readonly FileReading[], Refusal> | { readonly fault: string };

/** A reader in a process of its own, begun with the first file; whoever made it closes it. */
export interface ApartReader {
  /** Throws CannotAnalyse where the process dies of the file. */
  readonly read: ReadFile;
  readonly close: () => void;
}

/** Makes such a reader; `program` is what it runs. */
export function readApart(program = PROGRAM): ApartReader {
  let child: ChildProcess | null = null;
  const close = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  const read: ReadFile = async (name, bytes) => {
    child ??= fork(RUN, [program], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    try {
      const answer = await askOnce(child, { name, bytes });
      if ('fault' in answer) throw new Error(answer.fault);
      return answer;
    } catch (error) {
      if (error instanceof CannotAnalyse) close();
      throw error;
    }
  };
  return { read, close };
}

function askOnce(child: ChildProcess, asked: FileToRead): Promise<Answer> {
  return new Promise((answered, fail) => {
    const giveUp = (words: string) => {
      letGo();
      fail(new CannotAnalyse(words));
    };
    const died = () => giveUp('reading it took more memory than a file may take, so nothing of it was read.');
    const timer = setTimeout(
      () => giveUp(`reading it took longer than ${LONGEST_MS / 60_000} minutes, so nothing of it was read.`),
      LONGEST_MS,
    );
    const hear = (answer: unknown) => {
      letGo();
      answered(answer as Answer);
    };
    const letGo = () => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', died).off('error', died);
    };
    child.once('message', hear).once('exit', died).once('error', died);
    // where it is gone already, its end is told of
    child.send(asked, () => undefined);
  });
}

/** What the process runs: reads what it is sent, one after the other, until whoever sends is gone. */
export async function main(): Promise<number> {
  ignorePdfjsRejections();
  process.on('message', ({ name, bytes }: FileToRead) => {
    readHere(name, bytes)
      .catch((error: unknown): Answer => ({ fault: String(error) }))
      .then((answer: Answer) => process.send?.(answer))
      .catch(() => process.exit(1));
  });
  await new Promise((gone) => process.once('disconnect', gone));
  return 0;
}
