import { COPY } from '../words/names/copy.ts';

/** Puts a text on the clipboard, and says what came of it. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return COPY.done;
  } catch (error) {
    // refused by the user or the browser, or not there in an old one
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return COPY.refused;
  }
}
