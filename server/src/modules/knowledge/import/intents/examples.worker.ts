import { workerData } from 'node:worker_threads'
import { answer } from '../answer.ts'
import { readExamples } from './read-examples.ts'

// A file from outside is read in a thread of its own, with bounds on its memory and time.
await answer(readExamples(Buffer.from(workerData.bytes), workerData.name))
