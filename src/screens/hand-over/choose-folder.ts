type Picker = (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

declare global {
  interface Window {
    /** Only some browsers have it, and on a secure address. */
    readonly showDirectoryPicker?: Picker;
  }
}

/** Whether this browser lets the user choose a folder to write to; where there is none, as when a page is drawn beforehand, nobody can. */
export const canChooseFolder = (): boolean => typeof window !== 'undefined' && window.showDirectoryPicker !== undefined;

/** Lets the user choose one; the browser remembers where, by what it is for. `canceled`: none was chosen, or writing was not allowed; `refused`: the browser didn't let us ask. */
export async function chooseFolder(
  id: 'sheets' | 'copies' = 'sheets',
): Promise<FileSystemDirectoryHandle | 'canceled' | 'refused'> {
  if (window.showDirectoryPicker === undefined) return 'refused';
  try {
    return await window.showDirectoryPicker({ id, mode: 'readwrite' });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return error.name === 'AbortError' ? 'canceled' : 'refused';
  }
}
