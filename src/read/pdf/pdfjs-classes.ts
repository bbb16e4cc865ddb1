/* pdf.js exports none of the classes in which it makes a document; what is done to them here is done to their prototypes. */

/** pdf.js itself. */
export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/* Of each class a field that it sets, and a member that it has of its own. */
const CLASSES = [
  { field: 'minBufferLength', member: 'ensureBuffer' },
  { field: 'numCodespaceRanges', member: 'mapBfRange' },
  { field: '_fetchBuiltInCMapBound', member: 'extractWidths' },
  { field: '_xrefStms', member: 'readXRefStream' },
  { field: '_numInvalidPathOPS', member: 'read' },
  { field: 'pdfManager', member: 'toplevelPagesDict' },
  { field: 'missingFile', member: 'checkAndRepair' },
] as const;
type Member = (typeof CLASSES)[number]['member'];

/** Gives the prototype that has a member. Throws where pdf.js is no longer the one that this was written for. */
export type FindClass = (member: Member) => object;

/**
 * Reads a document that makes one of each, while every setting of such a field anywhere is heard: what it is set on has the member among what
 * it inherits.
 */
export async function findClasses({ getDocument }: Library): Promise<FindClass> {
  const found = new Map<Member, object>();
  for (const { field, member } of CLASSES)
    Object.defineProperty(Object.prototype, field, {
      configurable: true,
      get: () => undefined,
      set(this: object, value: unknown) {
        Object.defineProperty(this, field, { value, writable: true, enumerable: true, configurable: true });
        const owner = ownerOf(this, member);
        if (owner !== null) found.set(member, owner);
      },
    });
  const task = getDocument({
    data: new TextEncoder().encode(SMALL),
    verbosity: 0,
    useWorkerFetch: false,
    useWasm: false,
  });
  try {
    const page = await (await task.promise).getPage(1);
    await page.getTextContent();
  } finally {
    for (const { field } of CLASSES) Reflect.deleteProperty(Object.prototype, field);
    await task.destroy();
  }
  return (member) => found.get(member) ?? gone(member);
}

function gone(member: string): never {
  throw new Error(`pdf.js has no ${member} any more.`);
}

function ownerOf(value: object, member: string): object | null {
  for (let owner: object | null = value; owner !== null; owner = Reflect.getPrototypeOf(owner))
    if (Object.hasOwn(owner, member)) return owner;
  return null;
}

/** Has something done before a method; it is told on whom the method is called, and with what. */
export function before(owner: object, name: string, first: (self: object, given: readonly unknown[]) => void): void {
  replace(
    owner,
    name,
    (method) =>
      function (this: object, ...given: readonly unknown[]) {
        first(this, given);
        return Reflect.apply(method, this, given) as unknown;
      },
  );
}

/** Puts another method in the place of one. */
export function replace(owner: object, name: string, make: (method: (...given: never[]) => unknown) => unknown): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') gone(name);
  Reflect.set(owner, name, make(method as (...given: never[]) => unknown));
}

/* One letter, packed, in a font with a range of letters. Its list of objects is left out, and made anew by who reads it. */
const SMALL = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 55 /Filter /ASCIIHexDecode>>
stream
4254202f46203920546620302030205464202841292054 6a204554>
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R>> endobj
6 0 obj <</Length 91>>
stream
1 begincodespacerange <00> <ff> endcodespacerange
1 beginbfrange <41> <42> <0041> endbfrange
endstream endobj
trailer <</Root 1 0 R>>
`;
