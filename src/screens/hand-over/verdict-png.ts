import { flipPicture } from '../../charts/beam/flip-picture.ts';
import { PICTURE_SIZES } from '../../charts/beam/picture-parts.ts';
import { verdictPicture } from '../../charts/beam/verdict-picture.ts';
import type { MeasureText } from '../../charts/beam/wrap-words.ts';
import type { Mark } from '../../charts/marks.ts';
import type { Report } from '../../domain/model/report.ts';
import { pageFileName } from '../files/words/file-names.ts';
import type { MoneyFormat } from '../../words/marks/money.ts';
import { flipWords } from './words/picture.ts';
import { withoutOwnNames } from './words/shared-report.ts';
import { saveFile } from '../save-file.ts';
import { canvasFont, paintMarks, readInks, setType } from './paint.ts';

/** Pixels of the file for one unit of the picture, whatever the screen has. */
const SCALE = 2;
const WEIGHTS = [400, 600, 640] as const;

/** What a picture shows, and how: amounts only if `money` shows them. */
export interface PictureOf {
  readonly report: Report;
  readonly money: MoneyFormat;
  readonly theme: 'light' | 'dark';
  readonly size: keyof typeof PICTURE_SIZES;
  /** What the broker shows, where that is to stand beside what is owned; null = the verdict alone. */
  readonly broker: Report | null;
}

/* The verdict, or both readings where there are two worth showing. */
function marksOf({ report, money, broker, size }: PictureOf, measure: MeasureText): readonly Mark[] {
  const own = withoutOwnNames(report);
  const said = broker === null ? null : flipWords(broker, own, money);
  const flip =
    broker === null || said === null ? null : flipPicture({ broker, own }, said, measure, PICTURE_SIZES[size]);
  return flip ?? verdictPicture(own, money, measure, PICTURE_SIZES[size]);
}

/**
 * Paints the verdict straight onto a canvas, which becomes as large as the file: no image is loaded, so the page's policy has nothing to
 * allow. Throws where the browser draws no pictures.
 */
export async function paintVerdict(canvas: HTMLCanvasElement, of: PictureOf): Promise<void> {
  // The typeface loads when a letter of it is first needed; a canvas would not wait.
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(canvasFont(20, weight))));
  const { width, height } = PICTURE_SIZES[of.size];
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures.');
  const measure: MeasureText = (text, size, weight) => {
    setType(context, size, weight);
    return context.measureText(text).width;
  };
  const marks = marksOf(of, measure);
  context.scale(SCALE, SCALE);
  paintMarks(context, marks, readInks(of.theme));
}

async function drawVerdict(of: PictureOf): Promise<Blob> {
  const canvas = document.createElement('canvas');
  await paintVerdict(canvas, of);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser couldn’t create the image.'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Saves the verdict as a picture on this device. */
export async function saveVerdictPicture(of: PictureOf): Promise<void> {
  saveFile(pageFileName('verdict', of.report), await drawVerdict(of), 'image/png');
}

/** Puts the picture on the clipboard; false where the browser does not let it. */
export async function copyVerdictPicture(of: PictureOf): Promise<boolean> {
  try {
    // Promised, not awaited: the press that asked for it would have gone by.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawVerdict(of) })]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
