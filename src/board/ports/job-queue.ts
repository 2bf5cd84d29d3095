/** Long work, done beside the answers, by this process or another one that serves the same record. */
export interface JobQueue {
  /** Has a job worked on until it is finished, also after a restart. One that waits already waits once. */
  add(job: string): Promise<void>;
}
