/** Where sealed files are kept. A write is whole or not at all; ids are never used twice. */
export interface Blobs {
  write(id: string, sealed: string): Promise<void>
  read(id: string): Promise<string>
  remove(id: string): Promise<void>
}
