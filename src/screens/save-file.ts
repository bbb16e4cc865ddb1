/** Saves text or bytes as a file on this device. */
export function saveFile(name: string, content: BlobPart, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then; the address would hold its memory for as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
