export interface Served {
  readonly url: string;
  close(): Promise<void>;
}
export interface HeaderRule {
  readonly path: string;
  readonly headers: [name: string, value: string][];
}
export function serve(
  folder: string,
  port: number,
  options?: { readonly sendHeaders?: boolean; readonly host?: string },
): Promise<Served>;
export function findFile(folder: string, path: string): string | null;
export function parseHeaders(text: string): HeaderRule[];
