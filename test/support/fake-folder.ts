/** A folder of the user's, as far as a copy needs it: files are swapped when they are closed, and `fails` names what it then says. */
export class FakeFolder {
  readonly name = 'shared';
  readonly files = new Map<string, string>();
  fails: string | null = null;
  permission: PermissionState = 'granted';

  /** What the app sees of it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async *entries() {
    this.#refuse('read');
    for (const name of [...this.files.keys()]) yield await Promise.resolve([name, { kind: 'file' }] as const);
  }

  getFileHandle(name: string) {
    const getFile = () => {
      const text = this.files.get(name) ?? '';
      return Promise.resolve({ size: text.length, text: () => Promise.resolve(text) });
    };
    const createWritable = () => {
      let written = '';
      return Promise.resolve({
        write: (text: string) => Promise.resolve(void (written += text)),
        close: () => {
          this.#refuse('write');
          return Promise.resolve(void this.files.set(name, written));
        },
        abort: () => Promise.resolve(),
      });
    };
    return Promise.resolve({ kind: 'file', getFile, createWritable });
  }

  removeEntry(name: string): Promise<void> {
    this.files.delete(name);
    return Promise.resolve();
  }

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }
  requestPermission(): Promise<PermissionState> {
    this.permission = 'granted';
    return Promise.resolve(this.permission);
  }

  #refuse(when: 'read' | 'write'): void {
    if (this.fails !== null && (when === 'read') === (this.fails === 'NotFoundError'))
      throw new DOMException('as the test says', this.fails);
  }
}
