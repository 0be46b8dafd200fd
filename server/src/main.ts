import type { Localized } from '@tandem/contract'
import { explanationOf, UsageError } from './cli/usage.ts'
import { readConfig } from './kernel/config.ts'

interface Command {
  usage: string
  summary: Localized
  run(args: string[]): Promise<void>
}

/** Commands load their code when they are called: `tandem help` must not open a database. */
const commands: Record<string, Command> = {
  start: {
    usage: 'start [--demo]',
    summary: {
      zh: '启动服务（默认）；--demo 加上模拟的客户和坐席',
      en: 'serve (default); --demo adds simulated customers and agents',
    },
    run: async (args) => (await import('./cli/start.ts')).start(readConfig(), args),
  },
  migrate: {
    usage: 'migrate',
    summary: { zh: '升级数据库结构后退出', en: 'bring the database up to date and stop' },
    run: async () => (await import('./cli/migrate.ts')).migrate(readConfig()),
  },
  audit: {
    usage: 'audit verify [--json]',
    summary: { zh: '校验审计记录是否被改动', en: 'check that the audit trail was not tampered with' },
    run: async (args) => (await import('./cli/audit.ts')).audit(readConfig(), args),
  },
  backup: {
    usage: 'backup [--to FOLDER|FILE] [--json]',
    summary: {
      zh: '把全部数据加密备份成一个文件，服务不必停止',
      en: 'copy everything into one sealed file, while the server runs or not',
    },
    run: async (args) => (await import('./cli/backup.ts')).backup(readConfig(), args),
  },
  restore: {
    usage: 'restore FILE [--check] [--to-database URL] [--kek FILE] [--erasures FILE | --without-erasures] [--json]',
    summary: {
      zh: '把备份恢复到空的数据库和数据目录；--check 只检查备份是否完好',
      en: 'restore a backup into an empty database and data folder; --check only reads it whole',
    },
    run: async (args) => (await import('./cli/restore.ts')).restore(readConfig(), args),
  },
  insights: {
    usage: 'insights rebuild',
    summary: { zh: '由事件记录重算统计数字', en: 'compute the figures anew from the recorded events' },
    run: async (args) => (await import('./cli/insights.ts')).insights(readConfig(), args),
  },
  eval: {
    usage:
      'eval --pack ID [--texts] | --train FILE --test FILE [--dev FILE] [--oos FILE] [--oos-dev FILE] [--vectors FILE | --to-encode] | --retrieval FILE [--json]',
    summary: {
      zh: '用评测集测量智能客服的理解与拒答',
      en: 'measure what the assistant understands and refuses',
    },
    run: async (args) => (await import('./cli/eval/eval.ts')).evaluate(args),
  },
  erlang: {
    usage: 'erlang [--json]',
    summary: {
      zh: '按 Erlang C 或 A 计算排队：每行一个 JSON 对象，从标准输入读取',
      en: 'compute queues by Erlang C or A: a JSON object a line on standard input',
    },
    run: async (args) => (await import('./cli/erlang.ts')).erlang(args),
  },
  simulate: {
    usage: 'simulate learning [--pack ID] [--seed N] [--weeks N] [--thorough] [--without-outside] [--json]',
    summary: {
      zh: '模拟四个月的客户：从很少的知识开始，每周审核、训练、比较，打印自助率的变化',
      en: 'simulate four months of customers who teach a thin knowledge base, and print the curve',
    },
    run: async (args) => (await import('./cli/simulate/simulate.ts')).simulate(args),
  },
  help: {
    usage: 'help',
    summary: { zh: '显示本说明', en: 'show this' },
    run: async () => void process.stdout.write(`${usage()}\n`),
  },
}

const usage = (): string =>
  Object.values(commands)
    .map(({ usage, summary }) => `  tandem ${usage}\n      ${summary.zh}\n      ${summary.en}`)
    .join('\n')

/** The command line. Exit codes: 0 done, 1 failed, 2 called wrongly. */
async function main(args: string[]): Promise<void> {
  const [first = 'start', ...rest] = args
  const name = args.some((arg) => arg === '--help' || arg === '-h') ? 'help' : first
  // `npm start -- --demo` comes as `tandem start --demo`; `tandem --demo` means the same.
  const command = name.startsWith('-') ? commands.start : commands[name]
  if (!command) throw new UsageError({ zh: `没有命令 ${name}`, en: `there is no command ${name}` })
  await command.run(name.startsWith('-') ? args : rest)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const wrongUsage = error instanceof UsageError
  process.stderr.write(`tandem: ${explanationOf(error)}\n${wrongUsage ? `\n${usage()}\n` : ''}`)
  process.exit(wrongUsage ? 2 : 1)
})
