import { startEmbedded } from './start.ts'

/** A process of its own that holds the server until it is killed: `node start-and-wait.fixture.ts <data folder>`. */
await startEmbedded({ dataDir: process.argv[2] ?? '', log: () => {} })
console.log('ready')
setInterval(() => {}, 60_000)
