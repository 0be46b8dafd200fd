import { readConfig } from './kernel/config.ts'

/** Commands load their code when they are called: `tandem help` must not open a database. */
const commands: Record<string, { summary: string; run(args: string[]): Promise<void> }> = {
  start: {
    summary: 'Serve (default). --demo adds simulated customers and agents',
    run: async () => (await import('./cli/start.ts')).start(readConfig()),
  },
}

async function main([name = 'start', ...args]: string[]): Promise<void> {
  const command = commands[name]
  if (command) return command.run(args)
  const lines = Object.entries(commands).map(([word, { summary }]) => `  tandem ${word.padEnd(14)} ${summary}`)
  process.stdout.write(`Usage:\n${lines.join('\n')}\n`)
  if (name !== 'help' && name !== '--help') process.exitCode = 2
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`tandem: ${message}\n`)
  process.exit(1)
})
