export { type FakeNotify, type Received, startNotify } from './server.ts'
