/** Workbooks the add-in made and opened beside this one, oldest first; whoever draws the page is told of each. */
export class NewWorkbooks {
  private readonly held: Uint8Array[] = [];
  private readonly listeners = new Set<(bytes: Uint8Array) => void>();

  get opened(): readonly Uint8Array[] {
    return this.held;
  }

  open(bytes: Uint8Array): void {
    this.held.push(bytes);
    for (const tell of this.listeners) tell(bytes);
  }

  onOpened(tell: (bytes: Uint8Array) => void): () => void {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  }
}
