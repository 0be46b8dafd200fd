/**
 * Fan-out between parts of a process, or between processes: at most once, no memory. What must not be lost is in
 * PostgreSQL; the bus only wakes and shows.
 */
export interface Bus {
  publish(subject: string, data: unknown): void
  /** `*` stands for one part between dots, as in NATS. The answer ends the subscription. */
  subscribe(subject: string, fn: (data: unknown, subject: string) => void): () => void
  /** Whether what other processes publish comes through. */
  connected(): boolean
  /**
   * Calls `fn` when something of other processes may have been missed: every few seconds while cut off from them, and
   * once it is over. Whoever shows something looks into the database then. The answer ends it.
   */
  onMissed(fn: () => void): () => void
  close(): Promise<void>
}
