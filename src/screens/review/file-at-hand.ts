import type { AppState } from '../../app/app-state.svelte.ts';
import { numbersSaid } from '../../domain/figures/file-questions.ts';
import type { ColumnRole, FileReading } from '../../domain/model/file-reading.ts';
import type { ReportFile } from '../../domain/model/report-files.ts';
import type { LineNumber } from '../../domain/model/units.ts';
import { columnsAnswer } from './words/columns.ts';
import { sentenceOf } from './words/issues.ts';

/* What the review asks of a file itself, which is at hand until the page is left. */

/** Whether it can be read again with other columns. */
export function isAtHand(app: AppState, file: FileReading): boolean {
  return app.reading.sources.find(file) !== null;
}

/** Reads it again with these roles of its columns. Gives what stands in the way, in words; empty where nothing does. */
export async function readWithRoles(
  app: AppState,
  reading: FileReading,
  { headerLine, columns }: ReportFile,
  roles: readonly ColumnRole[],
): Promise<string> {
  const titles = headerLine === 0 ? [] : columns.map(({ title }) => title);
  const numbers = numbersSaid(columnsAnswer(titles, roles), app.portfolio?.answers ?? []);
  const read = await app.edit((edits) => edits.chooseColumns(reading, columnsAnswer(titles, roles, numbers)));
  return read !== null && !read.ok ? sentenceOf(read.error) : '';
}

/** Makes a copy of a file with nothing of its owner in it. Null: the file is not at hand any more, or it failed. */
export async function copyAnonymised(app: AppState, file: FileReading, alsoNames: boolean) {
  const source = app.reading.sources.find(file);
  if (source === null) return null;
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
  const wishes = { columns: app.columns, seed, alsoNames };
  return app.answered(await app.ask((client) => client.anonymise(source, wishes)));
}

/** Draws rows of a PDF as its pages show them. Null: the file is not at hand any more, or they can't be drawn here. */
export async function cutRows(app: AppState, file: FileReading, lines: readonly LineNumber[]) {
  const source = app.reading.sources.find(file);
  if (source === null) return null;
  return app.answered(await app.ask((client) => client.draw(source, file.fingerprint, lines)));
}
