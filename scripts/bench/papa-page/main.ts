import Papa from 'papaparse';

/* Reads a file in chunks of 1 MB, counts its rows and keeps none of them. */
const field = document.querySelector('input')!;
field.addEventListener('change', () => {
  let rows = 0;
  Papa.parse<readonly string[], File>(field.files![0]!, {
    chunkSize: 1 << 20,
    chunk: ({ data }) => (rows += data.length),
    complete: () => (document.querySelector('p')!.textContent = `${rows} rows`),
  });
});
