/** Saves a text as a file on this device. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; the address would hold its memory for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
