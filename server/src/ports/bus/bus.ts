/**
 * Fan-out between parts of a process, or between processes: at most once, no memory. What must not be lost is in
 * PostgreSQL; the bus only wakes and shows.
 */
export interface Bus {
  publish(subject: string, data: unknown): void
  /** `*` stands for one part between dots, as in NATS. The answer ends the subscription. */
  subscribe(subject: string, fn: (data: unknown, subject: string) => void): () => void
  close(): Promise<void>
}
